"""Writing a number, in digits of any script or in words, with or without its unit. It is kept as it was written.

Within the tolerance it earns the whole mark; within twice the tolerance, or two hundredths of the number, half. A unit
that measures the same thing is converted; the right number with a unit that does not fit earns half.
"""

import math
import re
from dataclasses import dataclass, replace

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.answer_form import AnswerForm, plain
from questions.bank.kinds.asked import Asked, Marked
from questions.languages.letters import fold
from questions.languages.reading import DateValue, DurationValue, NumberValue
from questions.languages.said import LONGEST, read_said
from questions.languages.spelling import same_words, spelled
from questions.languages.units import converted, find_unit

NAME = "number"
LABEL = _("Number")
ICON = "hash"
ONE_KEY = False

NEAR_SHARE = 0.5
NEAR_PART = 0.02
ABOUT_PART = 0.05
EXACT_PART = 1e-9
DIGITS = re.compile(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?", re.IGNORECASE)
PLAIN_YEAR = 4


class NumberForm(AnswerForm):
    """One line; what holds no number is refused before it can cost a try."""

    number = forms.CharField(
        max_length=LONGEST,
        error_messages={
            "required": _("Write a number, or say that you don’t know."),
            "max_length": _("Write the number alone, such as 700 or seven hundred."),
        },
    )

    def clean_number(self) -> str:
        written = plain(self.cleaned_data["number"])
        if read_number(written, language=self.asked.language) is None:
            raise forms.ValidationError(
                _("Write the number in digits or in words, such as 700 or seven hundred.")
            )
        return written

    def given(self) -> str:
        return self.cleaned_data["number"]


@dataclass(frozen=True, slots=True)
class Written:
    """A number as somebody wrote it; ``unit`` is "" where none stands beside it."""

    number: float
    unit: str


def show(asked: Asked, shown: str) -> Asked:
    """Nothing is shown but the box; further numbers that its author accepts stay out of sight."""
    return replace(asked, options=(), accepted=asked.options)


def mark(given: str, asked: Asked) -> Marked:
    """The best that any of the accepted numbers gives for what was written."""
    written = read_number(given, language=asked.language)
    if written is None:
        return Marked(0.0)
    best = against(written, asked, asked.number)
    for other in asked.accepted:
        number = read_number(other.text, language=asked.language)
        if number and other.is_key:
            share = 1.0 if other.fraction is None else max(other.fraction, 0.0)
            found = against(written, asked, number.number)
            best = max(best, replace(found, mark=found.mark * share), key=lambda marked: marked.mark)
    return best


def against(written: Written, asked: Asked, number: float | None) -> Marked:
    """What was written, held against one right number."""
    if number is None:
        return Marked(0.0)
    value, fits = in_unit_asked(written, asked)
    share = closeness(value, number, asked)
    if not fits:
        return Marked(share * NEAR_SHARE, remark="unit" if share else "")
    return Marked(share, remark="near" if 0 < share < 1 else "")


def in_unit_asked(written: Written, asked: Asked) -> tuple[float, bool]:
    """The number in the question's unit, and whether the unit that was written fits it."""
    if not written.unit or not asked.unit or same_words(written.unit, asked.unit):
        return written.number, True
    value = converted(written.number, written.unit, to=asked.unit)
    if value is not None:
        return value, True
    counted = spelled(asked.unit).split()[:1] == spelled(written.unit).split()[:1]
    return written.number, counted


def closeness(value: float, number: float, asked: Asked) -> float:
    """1 within the tolerance, NEAR_SHARE near it, 0 beyond."""
    tolerance = asked.tolerance or (abs(number) * ABOUT_PART if asked.bound == "about" else 0.0)
    off = abs(value - number)
    if off <= max(tolerance, abs(number) * EXACT_PART):
        return 1.0
    return NEAR_SHARE if off <= max(2 * tolerance, abs(number) * NEAR_PART) else 0.0


def read_number(text: str, *, language: str) -> Written | None:
    """The number that a text says, with what stands behind it as its unit; None where it says none."""
    folded = fold(text).replace("٬", "").replace("\u2212", "-").strip()
    digits = DIGITS.match(folded)
    unit = folded[digits.end() :].strip() if digits else ""
    if digits and (not unit or find_unit(unit)):
        number = float(digits.group())
        return Written(number, unit) if math.isfinite(number) else None
    sign = -1.0 if folded.startswith("-") else 1.0
    for value in read_said(folded.lstrip("+-"), language=language):
        if isinstance(value, NumberValue | DurationValue):
            return Written(sign * value.number, value.unit)
        if isinstance(value, DateValue) and not value.interval:
            return Written(sign * float(value.start[:PLAIN_YEAR]), "")
    return None


def describe(given: str, asked: Asked) -> str:
    """The number as it was written."""
    return given


def right(asked: Asked) -> str:
    """The number in digits, in the question's own unit."""
    return plain_digits(asked.number or 0.0)


def plain_digits(number: float) -> str:
    """A number as it is written without an exponent or needless noughts: 1234567, 2.5."""
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


def guess(asked: Asked) -> float:
    """Nobody guesses a number: no chance worth counting."""
    return 0.0


def initial(given: str, asked: Asked) -> dict[str, str]:
    """The form's data that would give this answer again."""
    return {"number": given}
