"""Writing a date, only as exactly as the fact is known; each part earns its own share.

An answer is kept as ``year/month/day`` in plain digits, with nothing between the strokes for a part left out.
Any digit script is accepted. Years before the common era are written as people count them (44), not signed.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.asked import Asked, Marked, Part
from questions.languages.letters import fold

NAME = "date"
LABEL = _("Date")
ICON = "calendar"
ONE_KEY = True

PARTS = {"day": ("day", "month", "year"), "month": ("month", "year"), "year": ("year",)}
ORDER = ("year", "month", "day")


class PartField(forms.IntegerField):
    """A number in any digits; direction signs that came along with a pasted date are no part of it."""

    def to_python(self, value: str) -> int | None:
        return super().to_python(fold(value) if isinstance(value, str) else value)


def part_field(lowest: int, highest: int, message: str) -> PartField:
    messages = dict.fromkeys(("invalid", "min_value", "max_value"), message)
    return PartField(min_value=lowest, max_value=highest, required=False, error_messages=messages)


class DateForm(forms.Form):
    """The parts that the fact's precision asks for: year, month and year, or day, month and year."""

    day = part_field(1, 31, _("Write the day as a number from 1 to 31."))
    month = part_field(1, 12, _("Choose a month from the list."))
    year = part_field(1, 9999, _("Write the year in digits, such as 1992."))

    def __init__(self, asked: Asked, data=None, **kwargs) -> None:
        super().__init__(data, **kwargs)
        for name in ORDER:
            if name not in PARTS[asked.precision]:
                del self.fields[name]

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.errors and all(value is None for value in cleaned.values()):
            raise forms.ValidationError(_("Write at least one part, or say that you don’t know."))
        return cleaned

    def given(self) -> str:
        return "/".join(str(self.cleaned_data.get(name) or "") for name in ORDER)


def show(asked: Asked, shown: str) -> Asked:
    """Nothing is shown but the boxes."""
    return asked


def mark(given: str, asked: Asked) -> Marked:
    """The share of the asked parts that are right; a part left out is not right."""
    answer, key = read_parts(given), parts_of_value(asked.value)
    parts = tuple(
        Part(name, answer[name], key[name], answer[name] == key[name]) for name in PARTS[asked.precision]
    )
    return Marked(sum(part.is_right for part in parts) / len(parts), parts)


def describe(given: str, asked: Asked) -> str:
    """The answer's parts in the order they are asked, e.g. ``15/5/1992``; "" where nothing was written."""
    answer = read_parts(given)
    written = [answer[name] or "–" for name in PARTS[asked.precision]]
    return "/".join(written) if any(answer.values()) else ""


def read_parts(given: str) -> dict[str, str]:
    """The parts of a kept answer by name; "" for a part left out."""
    pieces = given.split("/") if given else ["", "", ""]
    return dict(zip(ORDER, pieces, strict=True))


def parts_of_value(value: str) -> dict[str, str]:
    """The parts of a normalised date (``1992-05-15``, ``1992``, ``-0043``), as people write them: 44 for -0043."""
    before_common_era = value.startswith("-")
    pieces = [int(piece) for piece in value.lstrip("-").split("-")]
    year = pieces[0] + 1 if before_common_era else pieces[0]
    numbers = [year, *pieces[1:]] + [None] * (3 - len(pieces))
    return {name: "" if number is None else str(number) for name, number in zip(ORDER, numbers, strict=True)}


def is_before_common_era(value: str) -> bool:
    return value.startswith("-")


def right(asked: Asked) -> str:
    """The key as it would be kept."""
    parts = parts_of_value(asked.value)
    return "/".join(parts[name] for name in ORDER)


def guess(asked: Asked) -> float:
    """Nobody guesses a date: no chance worth counting."""
    return 0.0


def initial(given: str, asked: Asked) -> dict[str, str]:
    """The form's data that would give this answer again."""
    return read_parts(given)
