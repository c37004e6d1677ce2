"""What an answer block of GIFT says: options with weights and feedback, words, numbers, pairs.

Users do not always escape. Where only one reading makes a question, that one is taken.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from questions.bank.formats.gift_blocks import show
from questions.bank.formats.interchange import Answer, Pair, RefusedError, share
from questions.bank.formats.markup import Losses
from questions.bank.formats.numerals import plain, read_number
from questions.bank.formats.words import tidy

_WEIGHT = re.compile(r"\s*[%٪]\s*([^%٪=~#{}]{1,24}?)\s*[%٪]")
_FEEDBACK = re.compile(r"#(?!#)(?=\s*\S)")
# A sign that begins an answer for certain: at the beginning, or after a space and before a word.
_CLEAR = re.compile(r"(?:^|(?<=\s))[=~](?=\S)")
_EVERY = re.compile(r"[=~]")
_RANGE = re.compile(r"(?<=[\d٠-٩۰-۹])\s*\.\.\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One answer as it is marked: ``=`` or ``~``, its weight as a share (None where it has none), text, feedback."""

    sign: str
    weight: float | None
    text: str
    feedback: str

    @property
    def fraction(self) -> float:
        if self.weight is not None:
            return self.weight
        return 1.0 if self.sign == "=" else 0.0


def split_pieces(block: str) -> list[Piece]:
    """The answers of a block that begins with ``=`` or ``~``.

    Where an ``=`` stands inside words (``=x=5``), the reading with clear signs only is taken if it gives a choice
    with exactly one right answer; the standard's reading otherwise.
    """
    every = list(pieces_at(block, _EVERY))
    if re.search(r"\S=|=\s", block):
        clear = list(pieces_at(block, _CLEAR))
        if is_plain_choice(clear):
            return clear
    return every


def is_plain_choice(pieces: list[Piece]) -> bool:
    signs = [piece.sign for piece in pieces]
    return signs.count("=") == 1 and "~" in signs


def pieces_at(block: str, signs: re.Pattern[str]) -> Iterator[Piece]:
    places = [found.start() for found in signs.finditer(block)]
    for start, end in zip(places, [*places[1:], len(block)], strict=True):
        yield read_piece(block[start], block[start + 1 : end])


def read_piece(sign: str, text: str) -> Piece:
    found = _WEIGHT.match(text)
    weight = weight_of(found[1]) if found else None
    if found and weight is not None:
        text = text[found.end() :]
    text, feedback = split_feedback(text)
    return Piece(sign, weight, text, feedback)


def weight_of(text: str) -> float | None:
    """A percentage as a share; None where it is none. More than the whole mark is refused."""
    number = read_number(show(text))
    if number is None or number[1]:
        return None
    if abs(number[0]) > 100:
        raise RefusedError(
            _("A weight is at most 100 percent; this one is %(weight)s.") % {"weight": plain(number[0])}
        )
    return share(number[0] / 100)


def split_feedback(text: str) -> tuple[str, str]:
    """An answer and its feedback. A ``#`` with nothing behind it, as in C#, belongs to the answer."""
    found = _FEEDBACK.search(text)
    return (text[: found.start()], show(text[found.end() :])) if found else (text, "")


def split_general(block: str) -> tuple[str, str]:
    """The block and the general feedback behind ``####``."""
    answers, _sign, general = block.partition("####")
    return answers, show(general)


def pairs_of(pieces: list[Piece]) -> tuple[Pair, ...]:
    """The pairs of a matching question; Moodle leaves the left side empty for a match that belongs to nothing."""
    halves = [piece.text.partition("->") for piece in pieces]
    return tuple(Pair(show(left), show(right)) for left, _arrow, right in halves)


def is_matching(pieces: list[Piece]) -> bool:
    return all(piece.sign == "=" and piece.weight is None and "->" in piece.text for piece in pieces)


def numbers_of(block: str, losses: Losses) -> tuple[Answer, ...]:
    """The answers of a block that began with ``#``. Raises RefusedError for what is no number.

    ``~#`` says something to every other number, for which we have no place.
    """
    if not tidy(block):
        raise RefusedError(_("There is no number between the braces."))
    pieces = list(pieces_at(block, _EVERY)) if re.match(r"\s*[=~]", block) else [read_piece("=", block)]
    answers = tuple(number_of(piece) for piece in pieces if tidy(piece.text) or piece.sign == "=")
    if not any(answer.fraction > 0 for answer in answers):
        raise RefusedError(_("No answer earns a mark."))
    if len(answers) < len(pieces):
        losses.said.append(_("What is said to all other answers was left out."))
    return answers


def number_of(piece: Piece) -> Answer:
    number, tolerance, unit = read_span(show(piece.text))
    return Answer(plain(number), piece.fraction, piece.feedback, plain(tolerance), unit)


def read_span(text: str) -> tuple[Decimal, Decimal, str]:
    """``1822``, ``1822:5`` (five more or less), ``1820..1825``, each perhaps with a unit, as middle and tolerance."""
    low, dots, high = (part.strip() for part in partition_range(text))
    if dots:
        first, last = need_number(low), need_number(high)
        if last[0] < first[0]:
            raise RefusedError(_("This range ends before it begins: %(text)s") % {"text": text[:60]})
        middle = (first[0] + last[0]) / 2
        return middle, last[0] - middle, last[1] or first[1]
    value, _colon, tolerance = text.partition(":")
    number, unit = need_number(value)
    spread = need_number(tolerance) if tolerance.strip() else (Decimal(0), "")
    return number, abs(spread[0]), unit or spread[1]


def partition_range(text: str) -> tuple[str, str, str]:
    found = _RANGE.search(text) or re.search(r"\s\.\.\s", text)
    return (text[: found.start()], "..", text[found.end() :]) if found else (text, "", "")


def need_number(text: str) -> tuple[Decimal, str]:
    number = read_number(text)
    if number is None:
        raise RefusedError(_("“%(text)s” is not a number.") % {"text": tidy(text)[:60]})
    return number
