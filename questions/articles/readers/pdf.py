"""PDF: its text by the places of its letters, so that Arabic comes out in the order in which it is read."""

import io
import re
from collections import Counter
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import PdfReadError

from questions.articles.readers.found import MOST_CHARACTERS, Found, Refused
from questions.articles.readers.pdf_glyphs import glyphs_of
from questions.articles.readers.pdf_lines import Line, lines_of
from questions.articles.readers.pdf_reading_order import kind_of, mirrored, text_of
from questions.languages.ar.reading_order import is_in_order

MOST_PAGES = 600
FEWEST_LETTERS_A_PAGE = 20
REPEATED_ON = 3
EDGE_LINES = 2
NEW_PARAGRAPH = 1.35
SHORT_LINE = 0.82
OTHER_SIZE = 1.15
STOPS = re.compile(r"[.!?؟…:][\"»”)\]]*$")
BROKEN_WORD = re.compile(r"(?<=[a-z])[-\u2010\u00ad]$")
NO_LETTERS = re.compile(r"[\d\W_]+")


def read(data: bytes) -> Found:
    """The PDF's text. Raises Refused where it is locked, made of pictures, or does not say what its letters are."""
    try:
        reader = PdfReader(io.BytesIO(data))
    except PdfReadError as error:
        raise Refused("broken", format="PDF") from error
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused("locked")
    if len(reader.pages) > MOST_PAGES:
        raise Refused("too_many_pages", count=len(reader.pages), limit=MOST_PAGES)
    lines = list(all_lines(reader))
    refuse_pictures(lines, pages=len(reader.pages))
    is_rtl = runs_right_to_left(lines)
    return Found(text="\n\n".join(paragraphs(lines, is_rtl=is_rtl)), title=title_of(reader))


def all_lines(reader: PdfReader) -> Iterator[Line]:
    letters = 0
    for number, page in enumerate(reader.pages):
        for line in lines_of(glyphs_of(page), page=number):
            letters += len(line.glyphs)
            if letters > MOST_CHARACTERS:
                raise Refused("too_long", limit=MOST_CHARACTERS)
            yield line


def refuse_pictures(lines: list[Line], *, pages: int) -> None:
    letters = sum(kind_of(glyph.text) in ("R", "L") for line in lines for glyph in line.glyphs)
    unknown = sum(is_unknown(glyph.text) for line in lines for glyph in line.glyphs)
    if unknown > letters:
        raise Refused("letters_unknown")
    if letters < FEWEST_LETTERS_A_PAGE * min(pages, 3):
        raise Refused("pictures")


def is_unknown(text: str) -> bool:
    """Whether a glyph's letter is not told: a replacement, a private or a control character."""
    return all(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " or c >= "\U000f0000" for c in text)


def runs_right_to_left(lines: list[Line]) -> bool:
    kinds = Counter(kind_of(glyph.text) for line in lines for glyph in line.glyphs)
    return kinds["R"] > kinds["L"]


def paragraphs(lines: list[Line], *, is_rtl: bool) -> list[str]:
    """The lines as paragraphs, without what is repeated on every page. Raises Refused for Arabic out of order."""
    texts = mirrored([text_of(line, is_rtl=is_rtl) for line in lines])
    kept = [(line, text) for line, text in zip(lines, texts, strict=True) if text]
    kept = without_page_furniture(kept)
    if is_rtl and not is_in_order([text for _line, text in kept]):
        raise Refused("out_of_order")
    return list(joined(kept, is_rtl=is_rtl))


def without_page_furniture(lines: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """Without page numbers and the running heads and feet that stand at the edge of three pages or more."""
    pages: dict[int, list[int]] = {}
    for place, (line, _text) in enumerate(lines):
        pages.setdefault(line.page, []).append(place)
    edges = {place for places in pages.values() for place in places[:EDGE_LINES] + places[-EDGE_LINES:]}
    words = {place: NO_LETTERS.sub("", lines[place][1]) for place in edges}
    counts = Counter(said for said in words.values() if said)
    dropped = {place for place, said in words.items() if not said or counts[said] >= REPEATED_ON}
    return [entry for place, entry in enumerate(lines) if place not in dropped]


def joined(lines: list[tuple[Line, str]], *, is_rtl: bool) -> Iterator[str]:
    """Lines put together to paragraphs."""
    paragraph, before = "", None
    width = usual_width([line for line, _text in lines])
    leading = usual_leading([line for line, _text in lines])
    for line, text in lines:
        if before and starts_paragraph(before, line, paragraph, width=width, leading=leading):
            yield paragraph
            paragraph = ""
        glue = "" if not paragraph or BROKEN_WORD.search(paragraph) else " "
        paragraph = BROKEN_WORD.sub("", paragraph) + glue + text
        before = line
    if paragraph:
        yield paragraph


def starts_paragraph(before: Line, line: Line, paragraph: str, *, width: float, leading: float) -> bool:
    """Whether a line begins a new paragraph: it stands apart, is set in another size, or follows a short last line."""
    sizes = sorted((before.size, line.size))
    if sizes[1] > OTHER_SIZE * sizes[0]:
        return True
    has_ended = bool(STOPS.search(paragraph))
    is_short = before.right - before.left < SHORT_LINE * width
    if before.page != line.page or line.y > before.y:
        return has_ended and is_short
    if before.y - line.y > NEW_PARAGRAPH * max(leading, line.size):
        return True
    return has_ended and is_short


def usual_width(lines: list[Line]) -> float:
    """The width that most lines reach."""
    widths = sorted(line.right - line.left for line in lines)
    return widths[len(widths) * 3 // 4] if widths else 0.0


def usual_leading(lines: list[Line]) -> float:
    """The distance of most neighbouring lines."""
    steps = Counter(
        round(one.y - two.y, 0)
        for one, two in zip(lines, lines[1:], strict=False)
        if one.page == two.page and 0 < one.y - two.y < 4 * one.size
    )
    return max(steps, key=lambda step: (steps[step], -step)) if steps else 0.0


def title_of(reader: PdfReader) -> str:
    title = reader.metadata.title if reader.metadata else ""
    is_file_name = bool(title) and re.search(
        r"\.(docx?|pdf|html?|indd|txt|odt)$|^(Microsoft|untitled)", title, re.I
    )
    return "" if not title or is_file_name else title.strip()[:300]
