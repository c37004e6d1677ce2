"""From a line's glyphs to its text in reading order.

Arabic runs from right to left with numbers and Latin names inside it that run from left to right. A page shows the
result of that game; here it is played backwards.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from questions.articles.readers.pdf_glyphs import Glyph
from questions.articles.readers.pdf_lines import Line

GAP = 0.2
PAIRS = ("()", "[]", "«»", "{}")
# Behind Arabic letters a range (1939-1945) and a percent sign run from right to left, these do not.
JOINS_NUMBERS = set(".,:/\u066b\u066c\u060c")
BELONGS_TO_NUMBERS = set("%\u066a$€£°#")


@dataclass(slots=True)
class Piece:
    """What is read as one: a letter with its marks, or what a glyph stands for. ``kind`` as in the bidi algorithm."""

    text: str
    left: float
    right: float

    @property
    def kind(self) -> str:
        return kind_of(self.text)


def kind_of(text: str) -> str:
    """R right to left, L left to right, N a number, or a blank string for what takes its direction from others."""
    for letter in text:
        bidi = unicodedata.bidirectional(letter)
        if bidi in ("R", "AL"):
            return "R"
        if bidi == "L":
            return "L"
        if bidi in ("EN", "AN"):
            return "N"
    return ""


def text_of(line: Line, *, is_rtl: bool) -> str:
    """The line in the order in which it is read."""
    pieces = spaced(pieces_of(line), size=line.size)
    has_arabic = any(piece.kind == "R" for piece in pieces)
    if has_arabic:
        pieces = logical(pieces) if is_rtl else with_arabic_inside(pieces)
    return plain("".join(piece.text for piece in pieces))


def pieces_of(line: Line) -> list[Piece]:
    """The glyphs from left to right; marks join their letter, and what was drawn twice for boldness counts once."""
    pieces: list[Piece] = []
    marks: list[Glyph] = []
    for glyph in sorted(line.glyphs, key=lambda glyph: (glyph.left, glyph.right)):
        text = unicodedata.normalize("NFKC", glyph.text) if glyph.text > "\ufb00" else glyph.text
        if text and all(unicodedata.category(letter) == "Mn" for letter in text):
            marks.append(glyph)
        elif not (pieces and is_double(pieces[-1], text, glyph)):
            pieces.append(Piece(text, glyph.left, glyph.right))
    for mark in marks:
        join_mark(pieces, mark)
    return pieces


def is_double(piece: Piece, text: str, glyph: Glyph) -> bool:
    return piece.text == text and bool(text.strip()) and abs(piece.left - glyph.left) < 0.08 * glyph.size


def join_mark(pieces: list[Piece], mark: Glyph) -> None:
    """Put a vowel mark behind the letter that it stands over."""
    middle = (mark.left + mark.right) / 2
    letters = [piece for piece in pieces if piece.text.strip()]
    if letters:
        nearest = min(letters, key=lambda piece: max(piece.left - middle, middle - piece.right, 0))
        nearest.text += unicodedata.normalize("NFKC", mark.text).strip()


def spaced(pieces: list[Piece], *, size: float) -> list[Piece]:
    """The pieces with a space wherever the paper shows one."""
    result: list[Piece] = []
    for piece in pieces:
        if result and piece.left - result[-1].right > GAP * size and piece.text.strip():
            result.append(Piece(" ", result[-1].right, piece.left))
        result.append(piece)
    return result


def logical(pieces: list[Piece]) -> list[Piece]:
    """Pieces of a right-to-left line, seen from left to right, in the order in which they are read."""
    result: list[Piece] = []
    for run in runs_of(list(reversed(pieces))):
        result += reversed(run)
    return result


def with_arabic_inside(pieces: list[Piece]) -> list[Piece]:
    """Pieces of a left-to-right line with its Arabic words turned round."""
    places = [place for place, piece in enumerate(pieces) if piece.kind == "R"]
    result, done = [], 0
    for first, last in stretches(pieces, places):
        result += pieces[done:first] + logical(pieces[first : last + 1])
        done = last + 1
    return result + pieces[done:]


def stretches(pieces: list[Piece], places: list[int]) -> Iterator[tuple[int, int]]:
    """First and last places of neighbours among ``places`` with no Latin letter between them."""
    first = last = places[0]
    for place in places[1:]:
        if any(piece.kind == "L" for piece in pieces[last:place]):
            yield first, last
            first = place
        last = place
    yield first, last


def runs_of(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Stretches that run from left to right as they stand together, everything else piece by piece."""
    place = 0
    while place < len(pieces):
        end = run_end(pieces, place) if opens_run(pieces, place) else place
        yield pieces[place : end + 1]
        place = end + 1


def opens_run(pieces: list[Piece], place: int) -> bool:
    """Whether a stretch from left to right begins here: with a letter, a number, or the sign behind one (97%)."""
    if pieces[place].kind in ("L", "N"):
        return True
    behind = pieces[place + 1].kind if place + 1 < len(pieces) else ""
    return pieces[place].text in BELONGS_TO_NUMBERS and behind == "N"


def run_end(pieces: list[Piece], start: int) -> int:
    """The last piece of the left-to-right stretch that begins at ``start``."""
    end = place = start
    while place + 1 < len(pieces):
        place += 1
        kind = pieces[place].kind
        if kind == "R":
            break
        if kind in ("L", "N"):
            between = pieces[end + 1 : place]
            if not joins(pieces, start, end, place, between):
                break
            end = place
    return end


def joins(pieces: list[Piece], start: int, end: int, place: int, between: list[Piece]) -> bool:
    """Whether the piece at ``place`` goes on with the stretch: Latin words do over blanks, numbers over a sign."""
    if not between:
        return True
    signs = "".join(piece.text for piece in between)
    both_numbers = pieces[end].kind == pieces[place].kind == "N"
    has_latin = any(piece.kind == "L" for piece in pieces[start : place + 1])
    if both_numbers and not has_latin:
        return len(signs) == 1 and signs in JOINS_NUMBERS
    return True


def plain(text: str) -> str:
    """Without the leavings of typesetting: forms of letters by their place, control characters, doubled spaces."""
    text = "".join(
        unicodedata.normalize("NFKC", letter) if "\ufb00" <= letter <= "\ufeff" else letter for letter in text
    )
    kept = (" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cf")).split())


def mirrored(lines: list[str]) -> list[str]:
    """Brackets turned where the file names the shape that is drawn: in Arabic an opening one looks like a closing one."""
    table = {}
    for opening, closing in PAIRS:
        first = Counter(
            next(letter for letter in line if letter in (opening, closing))
            for line in lines
            if opening in line and closing in line
        )
        if first[closing] > first[opening]:
            table |= {ord(opening): closing, ord(closing): opening}
    return [line.translate(table) for line in lines]
