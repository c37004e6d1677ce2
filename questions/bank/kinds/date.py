"""Writing a date, only as exactly as the fact is known, in either calendar, in boxes or in words.

What an answer is worth stands in ``date_marking``, how one is kept in ``date_values``. Any digit script is accepted.
"""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.answer_form import AnswerForm, plain
from questions.bank.kinds.asked import Asked, Marked
from questions.bank.kinds.date_marking import mark_date
from questions.bank.kinds.date_values import (
    BETWEEN,
    GREGORIAN,
    HIJRI,
    OF_HIJRA,
    ORDER,
    PARTS,
    WORDS,
    ends_of_value,
    is_interval,
    parts_of_value,
    read_parts,
    read_words,
)
from questions.languages.letters import fold
from questions.languages.said import LONGEST

NAME = "date"
LABEL = _("Date")
ICON = "calendar"
ONE_KEY = True

CALENDARS = [(GREGORIAN, _("Gregorian")), (HIJRI, _("Hijri"))]


class PartField(forms.IntegerField):
    """A number in any digits; direction signs that came along with a pasted date are no part of it."""

    def to_python(self, value: str) -> int | None:
        return super().to_python(fold(value) if isinstance(value, str) else value)


class MonthField(PartField):
    """A month's number; with ``h`` before it a month of the Hijra, whose number is then given with a minus."""

    def to_python(self, value: str) -> int | None:
        if isinstance(value, str) and value.startswith(OF_HIJRA):
            number = super().to_python(value.removeprefix(OF_HIJRA))
            return None if number is None else -number
        number = super().to_python(value)
        return 0 if number is not None and number < 0 else number

    def run_validators(self, value: int | None) -> None:
        super().run_validators(abs(value) if value is not None else value)


def part_field(lowest: int, highest: int, message: str, field: type[PartField] = PartField) -> PartField:
    messages = dict.fromkeys(("invalid", "min_value", "max_value"), message)
    return field(min_value=lowest, max_value=highest, required=False, error_messages=messages)


class DateForm(AnswerForm):
    """The parts that the fact's precision asks for, and a line for words, which may also say a range or "about"."""

    day = part_field(1, 31, _("Write the day as a number from 1 to 31."))
    month = part_field(1, 12, _("Choose a month from the list."), MonthField)
    year = part_field(1, 9999, _("Write the year in digits, such as 1992."))
    year_to = part_field(1, 9999, _("Write the year in digits, such as 1992."))
    calendar = forms.ChoiceField(choices=CALENDARS, required=False)
    words = forms.CharField(required=False, max_length=LONGEST)

    def __init__(self, asked: Asked, data=None, **kwargs) -> None:
        super().__init__(asked, data, **kwargs)
        boxes = ("year", "year_to") if is_interval(asked) else PARTS.get(asked.precision, ())
        for name in ("day", "month", "year", "year_to"):
            if name not in boxes:
                del self.fields[name]
        self.fields["calendar"].initial = asked.calendar

    def clean_words(self) -> str:
        written = plain(self.cleaned_data["words"])
        if written and read_words(written, self.asked) is None:
            raise forms.ValidationError(
                _(
                    "This could not be read as a date. Write it like “15 May 1992”, “about 1350” or “the 7th century”."
                )
            )
        return written

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.errors and not any(cleaned.get(name) for name in (*ORDER, "year_to", "words")):
            raise forms.ValidationError(_("Write at least one part, or say that you don’t know."))
        if self.is_hijri() and (cleaned.get("month") or -1) > 0:
            self.add_error("month", _("Choose a month of the same calendar as the year."))
        return cleaned

    def is_hijri(self) -> bool:
        is_month_of_hijra = (self.cleaned_data.get("month") or 0) < 0
        return is_month_of_hijra or (self.cleaned_data.get("calendar") or self.asked.calendar) == HIJRI

    def given(self) -> str:
        cleaned = self.cleaned_data
        if not any(cleaned.get(name) for name in (*ORDER, "year_to")):
            return f"{WORDS}{cleaned['words']}"
        sign = OF_HIJRA if self.is_hijri() else ""
        if is_interval(self.asked):
            years = [cleaned.get(name) or "" for name in ("year", "year_to")]
            return BETWEEN.join(f"{sign}{year}//" for year in years if year)
        return sign + "/".join(str(abs(cleaned.get(name) or 0) or "") for name in ORDER)


HIGHEST = {"day": 31, "month": 12, "year": 9999}


def read(sent: Mapping[str, str], asked: Asked) -> str | None:
    """Boxes filled with plain numbers of the fact's own calendar, and nothing in words."""
    boxes = PARTS.get(asked.precision, ())
    is_ordinary = asked.calendar == GREGORIAN and sent.get("calendar", "") in ("", GREGORIAN)
    if not is_ordinary or sent.get("words") or is_interval(asked):
        return None
    written = {name: sent.get(name, "") for name in boxes}
    if not any(written.values()) or not all(
        box == "" or (box.isdecimal() and box.isascii() and len(box) <= 4 and 1 <= int(box) <= HIGHEST[name])
        for name, box in written.items()
    ):
        return None
    return "/".join(written.get(name, "").lstrip("0") for name in ORDER)


def show(asked: Asked, shown: str) -> Asked:
    """Nothing is shown but the boxes."""
    return asked


def mark(given: str, asked: Asked) -> Marked:
    """The share of what is asked that is right; a part left out is not right."""
    return mark_date(given, asked)


def describe(given: str, asked: Asked) -> str:
    """The answer's parts in the order they are asked, e.g. ``15/5/1992``, or its words; "" where nothing was written."""
    if given.startswith(WORDS):
        return given.removeprefix(WORDS)
    if BETWEEN in given:
        return " – ".join(read_parts(end)["year"] for end in given.split(BETWEEN))
    answer = read_parts(given)
    written = [answer[name] or "–" for name in PARTS.get(asked.precision, ("year",))]
    return "/".join(written) if any(answer.values()) else ""


def right(asked: Asked) -> str:
    """The key as it would be kept."""
    sign = OF_HIJRA if asked.calendar == HIJRI else ""
    ends = []
    for value in ends_of_value(asked):
        parts = parts_of_value(value)
        ends.append(sign + "/".join(parts[name] for name in ORDER))
    return BETWEEN.join(ends)


def guess(asked: Asked) -> float:
    """Nobody guesses a date: no chance worth counting."""
    return 0.0


def initial(given: str, asked: Asked) -> dict[str, str]:
    """The form's data that would give this answer again."""
    if given.startswith(WORDS):
        return {"words": given.removeprefix(WORDS)}
    calendar = {"calendar": HIJRI} if given.startswith(OF_HIJRA) else {}
    if BETWEEN in given:
        years = [read_parts(end)["year"] for end in given.split(BETWEEN)]
        return {"year": years[0], "year_to": years[-1]} | calendar
    parts = read_parts(given)
    if calendar and parts["month"]:
        parts["month"] = f"{OF_HIJRA}{parts['month']}"
    return parts | calendar
