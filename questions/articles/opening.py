"""From a file or an address to the text of an article: which reader, in which process, and what was found of it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from questions.articles.fetching import Page, fetch
from questions.articles.readers.found import Found, Refused
from questions.articles.readers.sandbox import read_file
from questions.articles.refusals import in_words
from questions.languages.furniture import read_line
from questions.languages.letters import fold_with_map
from questions.languages.reading import Article as Reading
from questions.languages.reading import DateValue, Precision, Role, Sentence
from questions.languages.registry import get_pack
from questions.languages.values import find_values

MOST_LINES = 12
DATELINES = "datelines"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file or page held, its format, and the address in the end (empty for a file)."""

    found: Found
    format: str
    address: str = ""


def open_file(data: bytes, *, name: str = "", media_type: str = "", encoding: str = "") -> Opened:
    """Raises UserError where the file cannot be read."""
    try:
        found, format_name = read_file(data, name=name, media_type=media_type, encoding=encoding)
    except Refused as refusal:
        raise in_words(refusal) from refusal
    return Opened(found, format_name)


def open_address(address: str, *, fetch_page=fetch) -> Opened:
    """Raises UserError where the address cannot be opened or what is there cannot be read."""
    return open_page(fetch_page(address))


def open_page(page: Page) -> Opened:
    """Read what an address gave; the site's name stands in where the page does not name its source."""
    parts = urlsplit(page.address)
    name = PurePosixPath(unquote(parts.path)).name
    opened = open_file(page.data, name=name, media_type=page.media_type, encoding=page.charset)
    found = replace(opened.found, source=opened.found.source or (parts.hostname or "").removeprefix("www."))
    return replace(opened, found=found, address=page.address)


def publication_day(reading: Reading, *, latest: date) -> date | None:
    """The day that a line of the page around the article gives as its own; None where none does, or a later one."""
    lines = [block for block in reading.blocks if block.role is Role.FURNITURE]
    pack, folded = get_pack(reading.language), fold_with_map(reading.text)
    dated = []
    for block in lines[:MOST_LINES]:
        line = read_line(folded, folded.index(block.start), folded.index(block.end), pack=pack)
        if line and line.mark == DATELINES:
            dated.append(block)
    sentences = tuple(Sentence(reading.text[b.start : b.end], b.start, b.end, 0) for b in dated)
    for span in find_values(replace(reading, sentences=sentences)):
        if is_whole_day(span.value) and (day := date.fromisoformat(span.value.start)) <= latest:
            return day
    return None


def is_whole_day(value: object) -> bool:
    """Whether a value is one day of our era."""
    is_day = isinstance(value, DateValue) and value.precision is Precision.DAY and not value.interval
    return is_day and not value.start.startswith("-")
