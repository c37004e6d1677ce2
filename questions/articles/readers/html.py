"""HTML: the article of a page by trafilatura, the longer of its two readings, and what the page says about itself.

Its parser silently loses what is nested some 250 elements deep; such pages are read flat, tag by tag.
"""

import re
from collections.abc import Iterator

from lxml import etree
from trafilatura import bare_extraction
from trafilatura.metadata import extract_metadata

from questions.articles.readers.days import day_in
from questions.articles.readers.encodings import UTF_8, decode, is_utf_8
from questions.articles.readers.found import MOST_CHARACTERS, Found, Refused

CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
LANGUAGE = re.compile(r"<html\b[^>]{0,1000}?\b(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3})", re.IGNORECASE)
SILENT = "script|style|noscript|template|svg|math|head|textarea|select|iframe|object"
LOOK_FOR_CHARSET = 4096
FLAT_IS_LONGER = 4
LEAST_WORTH = 400
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
TOO_DEEP = 200
# Only days that a page gives as its own; any year found in the text would otherwise do.
SAID_DATES = {"extensive_search": False, "original_date": True}
LINES_OF = {
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "tr", "td", "th", "blockquote", "section", "article",
    "header", "footer", "figcaption", "dt", "dd", "pre", "body", "ul", "ol", "table", "aside", "nav", "main",
}  # fmt: skip
VOID = {"br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr"}


def read(data: bytes, encoding: str = "") -> Found:
    """The article of a page. Raises Refused where nothing of it can be read."""
    text, name = decode_page(data, encoding)
    if len(text) > 12 * MOST_CHARACTERS:
        raise Refused("too_long", limit=MOST_CHARACTERS)
    flat, notices = "", ()
    article = "" if depth_of(text) > TOO_DEEP else longer_reading(text)
    if not article:
        flat = flat_text(text)
        notices = ("read_flat",) if len(flat) > LEAST_WORTH else ()
    found = about(text)
    return Found(text=article or flat, encoding=name, notices=notices, **found)


def decode_page(data: bytes, encoding: str) -> tuple[str, str]:
    """The page as text: by the encoding given, by UTF-8 if it is that, by what the page says, else found out."""
    if encoding and not is_known(encoding):
        encoding = ""
    if not encoding and not is_utf_8(data):
        said = CHARSET.search(data[:LOOK_FOR_CHARSET])
        name = said.group(1).decode("ascii").lower() if said else ""
        encoding = name if is_known(name) and name not in (UTF_8, "utf8") else ""
    text, name = decode(data, encoding)
    # A line's end inside a paragraph is only a space; told to the reader, it would cut sentences in pieces.
    return DECLARATION.sub("", text).replace("\n", " ").replace("\r", " "), name


def is_known(name: str) -> bool:
    try:
        b"".decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return False
    return bool(name)


def longer_reading(text: str) -> str:
    """The article by trafilatura: cautious and generous; on some Arabic pages the generous one loses half."""
    readings = [article_of(text, generous=generous) for generous in (False, True)]
    return max(readings, key=len)


def article_of(text: str, *, generous: bool) -> str:
    found = bare_extraction(
        text, favor_recall=generous, include_comments=False, include_tables=True, with_metadata=False
    )
    return (found.text or "").strip() if found else ""


def about(text: str) -> dict:
    """Title, language, site and day of publication, where the page tells them."""
    said = LANGUAGE.search(text)
    found: dict = {"language": said.group(1).lower() if said else ""}
    page = extract_metadata(text, date_config=SAID_DATES) if depth_of(text) <= TOO_DEEP else None
    if page is not None:
        found["title"] = (page.title or "").strip()[:300]
        found["source"] = (page.sitename or page.hostname or "").strip()[:200]
        found["published_on"] = day_in(page.date or "")
    return found


def depth_of(text: str) -> int:
    """How deep the page's elements are nested, counted from its tags."""
    depth = deepest = 0
    for closes, name in TAG.findall(text):
        if name.lower() in VOID or name.lower() == "p":
            continue
        depth = max(depth - 1, 0) if closes else depth + 1
        deepest = max(deepest, depth)
    return deepest


def flat_text(page: str | bytes) -> str:
    """All words of a page in their order, block elements on lines of their own, whatever its structure."""
    if isinstance(page, bytes):
        page, _name = decode_page(page, "")
    return "\n\n".join(line for line in (" ".join(line.split()) for line in flat_lines(page)) if line)


def flat_lines(page: str) -> Iterator[str]:
    """The text between tags, told by a parser that builds no tree."""
    target = Lines()
    parser = etree.HTMLParser(target=target, huge_tree=False, no_network=True)
    for start in range(0, len(page), 65_536):
        parser.feed(page[start : start + 65_536])
    parser.close()
    yield from "".join(target.pieces).split("\n")


class Lines:
    """Hears the parser and writes down what is said between block elements."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.silent = 0

    def start(self, tag: str, _attributes: dict) -> None:
        self.silent += tag in SILENT_TAGS
        if tag in LINES_OF:
            self.pieces.append("\n")

    def end(self, tag: str) -> None:
        self.silent = max(self.silent - (tag in SILENT_TAGS), 0)
        if tag in LINES_OF:
            self.pieces.append("\n")

    def data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data)

    def close(self) -> None:
        """The parser asks for it."""


SILENT_TAGS = set(SILENT.split("|"))
