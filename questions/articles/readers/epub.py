"""EPUB: the chapters in the order in which the book lists them. A zip file of XHTML; nothing in it is run or fetched."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from questions.articles.readers.days import day_in
from questions.articles.readers.found import MOST_CHARACTERS, Found, Refused
from questions.articles.readers.html import flat_text
from questions.articles.readers.zips import Archive, open_archive

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
CHAPTERS = {"application/xhtml+xml", "text/html"}


def read(data: bytes) -> Found:
    """Raises Refused for what is no book, is locked, or unpacks to too much."""
    archive = open_archive(data)
    package_name = package_of(archive)
    package = parse(archive.read_xml(package_name))
    locked = locked_names(archive)
    texts, letters = [], 0
    for name in chapters(package, folder=posixpath.dirname(package_name)):
        if name in locked:
            raise Refused("locked")
        text = flat_text(archive.read(name))
        letters += len(text)
        if letters > MOST_CHARACTERS:
            raise Refused("too_long", limit=MOST_CHARACTERS)
        texts.append(text)
    return Found(
        text="\n\n".join(text for text in texts if text),
        title=first(package, "title")[:300],
        language=first(package, "language").split("-")[0].lower(),
        source=source_of(package),
        published_on=day_in(first(package, "date")),
    )


def parse(data: bytes) -> etree._Element:
    """XML without anything from outside."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused("broken", format="EPUB") from error


def package_of(archive: Archive) -> str:
    """The name of the file that lists the book's parts."""
    if CONTAINER not in archive.names:
        raise Refused("broken", format="EPUB")
    for file in parse(archive.read_xml(CONTAINER)).iter("{*}rootfile"):
        if name := file.get("full-path"):
            return name
    raise Refused("broken", format="EPUB")


def chapters(package: etree._Element, *, folder: str) -> Iterator[str]:
    """Names of the chapters in reading order, without the table of contents and what stands aside."""
    items = {item.get("id"): item for item in package.iter("{*}item")}
    for entry in package.iter("{*}itemref"):
        item = items.get(entry.get("idref"))
        if item is None or entry.get("linear") == "no" or "nav" in (item.get("properties") or "").split():
            continue
        if item.get("media-type") in CHAPTERS and item.get("href"):
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href"))))


def locked_names(archive: Archive) -> set[str]:
    """What the book keeps encrypted; fonts often are, which does not matter here."""
    if ENCRYPTION not in archive.names:
        return set()
    found = parse(archive.read_xml(ENCRYPTION)).iter("{*}CipherReference")
    return {unquote(reference.get("URI") or "") for reference in found}


def source_of(package: etree._Element) -> str:
    """The publisher, else the author, unless a program only filled the field."""
    named = (first(package, "publisher"), first(package, "creator"))
    return next((name[:200] for name in named if name and "unknown" not in name.lower()), "")


def first(package: etree._Element, name: str) -> str:
    """The first Dublin Core element of that name, as text."""
    element = next(package.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"), None)
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
