"""DOCX (Word, LibreOffice, Google Docs): the paragraphs of the document as it stands after its tracked changes."""

import io
from collections.abc import Iterator

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from questions.articles.readers.found import MOST_CHARACTERS, Found, Refused
from questions.articles.readers.zips import Archive, open_archive

MAIN = "word/document.xml"
# What a paragraph holds that is not (or no longer) its text.
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
LEFT_OUT = {qn("w:del"), qn("w:moveFrom"), f"{COMPATIBILITY}Fallback"}
NO_TITLES = {"word document", "microsoft word document", "untitled"}
BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}


def read(data: bytes) -> Found:
    """Raises Refused for what is no Word file, holds entities or unpacks to too much."""
    archive = open_archive(data)
    if MAIN not in archive.names:
        raise Refused("broken", format="DOCX")
    check_parts(archive)
    try:
        document = Document(io.BytesIO(data))
    except (KeyError, ValueError) as error:
        raise Refused("broken", format="DOCX") from error
    return Found(text="\n\n".join(paragraphs(document.element.body)), title=title_of(document))


def check_parts(archive: Archive) -> None:
    """Unpack every part once within the limits, before a reader that knows none does."""
    for name in archive.names:
        if name.endswith((".xml", ".rels")):
            archive.read_xml(name)
        elif not name.endswith("/"):
            archive.read(name)


def paragraphs(body: BaseOxmlElement) -> Iterator[str]:
    """Each paragraph's text, those of tables and text boxes where they stand."""
    letters = 0
    for paragraph in body.iter(qn("w:p")):
        if is_left_out(paragraph):
            continue
        text = "".join(pieces_of(paragraph)).strip()
        letters += len(text)
        if letters > MOST_CHARACTERS:
            raise Refused("too_long", limit=MOST_CHARACTERS)
        if text:
            yield text


def is_left_out(paragraph: BaseOxmlElement) -> bool:
    return any(parent.tag in LEFT_OUT for parent in paragraph.iterancestors())


def pieces_of(element: BaseOxmlElement) -> Iterator[str]:
    """The text inside an element; a paragraph within it (a text box) is told apart."""
    for child in element:
        if child.tag in LEFT_OUT or child.tag == qn("w:p"):
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in BREAKS:
            yield BREAKS[child.tag]
        else:
            yield from pieces_of(child)


def title_of(document) -> str:
    """The title in the file's properties, unless it is the one that python-docx or a program puts there itself."""
    try:
        title = (document.core_properties.title or "").strip()[:300]
    except (KeyError, ValueError):
        return ""
    return "" if title.lower() in NO_TITLES else title
