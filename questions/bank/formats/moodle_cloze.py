"""Moodle's Cloze texts: answers embedded in the words, ``{1:MC:=right~wrong}``. Each of them becomes a question."""

import re

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import choice_fields
from questions.bank.formats.gift_answers import Piece, read_piece, read_span
from questions.bank.formats.gift_blocks import hide, show
from questions.bank.formats.interchange import Answer, Option, RefusedError
from questions.bank.formats.numerals import plain

BLANK = "_____"
OTHER = "…"
_EMBEDDED = re.compile(r"\{\s*(\d*)\s*:\s*([A-Z_]+)\s*:((?:[^{}])*)\}")
CHOICES = {
    "MULTICHOICE",
    "MC",
    "MULTICHOICE_V",
    "MCV",
    "MULTICHOICE_H",
    "MCH",
    "MULTICHOICE_S",
    "MCS",
    "MCVS",
    "MCHS",
}
SEVERAL = {"MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH", "MULTIRESPONSE_S", "MRS", "MRHS"}
TYPED = {"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"}
NUMBERS = {"NUMERICAL", "NM"}


def read_cloze(text: str) -> list[dict]:
    """A question for each embedded answer, as fields of an Item; the other gaps show an ellipsis.

    Raises RefusedError where there is none, or where one cannot be read.
    """
    hidden = hide(text)
    found = list(_EMBEDDED.finditer(hidden))
    if not found:
        raise RefusedError(_("This Cloze text has no answers that we can read, such as {1:SHORTANSWER:=…}."))
    return [
        {"stem": stem_with_gap(hidden, found, number), **answers_of(one)} for number, one in enumerate(found)
    ]


def stem_with_gap(text: str, found: list[re.Match[str]], asked: int) -> str:
    pieces, place = [], 0
    for number, one in enumerate(found):
        pieces += [text[place : one.start()], BLANK if number == asked else OTHER]
        place = one.end()
    return show("".join([*pieces, text[place:]]))


def answers_of(one: re.Match[str]) -> dict:
    kind, pieces = one[2], [piece_of(part) for part in one[3].split("~") if part.strip()]
    if kind in CHOICES | SEVERAL:
        options = tuple(Option(show(piece.text), piece.fraction, piece.feedback) for piece in pieces)
        return choice_fields(options, several=kind in SEVERAL or None)
    if kind in TYPED:
        answers = tuple(Answer(show(p.text), p.fraction, p.feedback) for p in pieces if show(p.text) != "*")
    elif kind in NUMBERS:
        answers = tuple(number_of(piece) for piece in pieces if show(piece.text) != "*")
    else:
        raise RefusedError(_("Gaps of the kind “%(kind)s” cannot be asked here.") % {"kind": kind[:30]})
    if not any(answer.fraction > 0 for answer in answers):
        raise RefusedError(_("No answer earns a mark."))
    return {"kind": i.NUMBER if kind in NUMBERS else i.TYPED, "answers": answers}


def piece_of(part: str) -> Piece:
    """In a Cloze text answers are parted by ``~``, and a ``=`` marks the right ones."""
    part = part.strip()
    return read_piece("=", part[1:]) if part.startswith("=") else read_piece("~", part)


def number_of(piece: Piece) -> Answer:
    number, tolerance, unit = read_span(show(piece.text))
    return Answer(plain(number), piece.fraction, piece.feedback, plain(tolerance), unit)
