"""Dates as the date kind compares them: what the fact says, and what somebody wrote, in either calendar. Plain values.

A kept answer is ``year/month/day`` in plain digits with nothing between the strokes for a part left out, with ``h``
before it for a date of the Hijra; two of them with ``..`` between are a range; ``w:`` and words are what was written.
Years before the common era are written as people count them (44), not signed.
"""

from dataclasses import dataclass

from questions.bank.kinds.asked import Asked
from questions.languages.calendars import day_number, is_day, iso_day, month_length
from questions.languages.hijri import hijri_parts, hijri_range
from questions.languages.reading import DateValue, NumberValue
from questions.languages.said import read_said

ORDER = ("year", "month", "day")
PARTS = {"day": ("day", "month", "year"), "month": ("month", "year"), "year": ("year",)}
GREGORIAN, HIJRI = "gregorian", "hijri"
SPANS = {"decade": 10, "century": 100}
BETWEEN, WORDS, OF_HIJRA = "..", "w:", "h"
LATEST_CENTURY, LATEST_YEAR = 22, 9999


@dataclass(frozen=True, slots=True)
class Said:
    """A date as somebody gave it: ``parts`` by name where it is one date ("" for one left out), and its first and last
    day as Julian day numbers, None where nothing of a year was said."""

    calendar: str
    parts: dict[str, str] | None
    days: tuple[int, int] | None


def is_interval(asked: Asked) -> bool:
    return "/" in asked.value


def is_before_common_era(value: str) -> bool:
    return value.startswith("-")


def parts_of_value(value: str) -> dict[str, str]:
    """The parts of a normalised date (``1992-05-15``, ``1992``, ``-0043``), as people write them: 44 for -0043."""
    before_common_era = is_before_common_era(value)
    pieces = [int(piece) for piece in value.lstrip("-").split("-")]
    year = pieces[0] + 1 if before_common_era else pieces[0]
    numbers = [year, *pieces[1:]] + [None] * (3 - len(pieces))
    return {name: "" if number is None else str(number) for name, number in zip(ORDER, numbers, strict=True)}


def year_of_value(value: str) -> str:
    """A normalised date cut to its year."""
    return value[: len("-0000") if is_before_common_era(value) else len("0000")]


def read_parts(given: str) -> dict[str, str]:
    """The parts of a kept answer by name; "" for a part left out."""
    pieces = given.removeprefix(OF_HIJRA).split("/") if given else ["", "", ""]
    return dict(zip(ORDER, pieces, strict=True))


def ends_of_value(asked: Asked) -> list[str]:
    """The one or two normalised dates of a fact's value."""
    return asked.value.split("/")


def days_of_fact(asked: Asked) -> tuple[int, int]:
    """First and last day of what the fact says, as Julian day numbers."""
    ends = [days_of_value(value, asked) for value in ends_of_value(asked)]
    return ends[0][0], ends[-1][1]


def days_of_value(value: str, asked: Asked) -> tuple[int, int]:
    before = is_before_common_era(value)
    parts = parts_of_value(value)
    span = SPANS.get(asked.precision, 1)
    era = {"calendar": asked.calendar, "before_common_era": before}
    first = days_of_parts(parts, **era) or days_of_parts(parts | {"day": ""}, **era)
    if span == 1:
        return first
    year = int(parts["year"]) + (-(span - 1) if before else span - 1)
    return first[0], days_of_year(year, calendar=asked.calendar, before_common_era=before)[1]


def days_of_parts(parts: dict[str, str], *, calendar: str, before_common_era: bool) -> tuple[int, int] | None:
    """The days that a date covers, as exactly as it is given; None without a year or where there is no such day."""
    if not parts["year"]:
        return None
    year, month = int(parts["year"]), int(parts["month"] or 0)
    day = int(parts["day"] or 0) if month else 0
    if calendar == HIJRI:
        first, last = hijri_range(year, month or None, day or None)
        return day_number(first), day_number(last)
    year = 1 - year if before_common_era else year
    if day and not is_day(year, month, day):
        return None
    first = iso_day(year, month or 1, day or 1)
    last = iso_day(year, month or 12, day or month_length(year, month or 12))
    return day_number(first), day_number(last)


def days_of_year(year: int, *, calendar: str, before_common_era: bool) -> tuple[int, int]:
    parts = {"year": str(max(year, 1)), "month": "", "day": ""}
    return days_of_parts(parts, calendar=calendar, before_common_era=before_common_era)


def read_given(given: str, asked: Asked) -> Said | None:
    """A kept answer as a date; None where it says none."""
    if given.startswith(WORDS):
        return read_words(given.removeprefix(WORDS), asked)
    if BETWEEN in given:
        return read_range(given, asked)
    calendar = HIJRI if given.startswith(OF_HIJRA) else GREGORIAN
    parts = read_parts(given)
    before = is_before_common_era(asked.value)
    return Said(calendar, parts, days_of_parts(parts, calendar=calendar, before_common_era=before))


def read_range(given: str, asked: Asked) -> Said | None:
    ends = [read_given(end, asked) for end in given.split(BETWEEN)]
    if any(end is None or end.days is None for end in ends):
        return None
    return Said(ends[0].calendar, None, (ends[0].days[0], ends[-1].days[1]))


def read_words(text: str, asked: Asked) -> Said | None:
    """A date written in words or digits, either calendar, Arabic or English; the first that stands there."""
    for value in read_said(text, language=asked.language):
        if isinstance(value, DateValue):
            return said_of(value)
        if isinstance(value, NumberValue) and value.number == int(value.number):
            return read_number(int(value.number), asked)
    return None


def said_of(value: DateValue) -> Said:
    days = day_number(value.start), day_number(value.end)
    names = () if value.interval else PARTS.get(value.precision, ())
    return Said(value.calendar, parts_of(value, names) if names else None, days)


def parts_of(value: DateValue, names: tuple[str, ...]) -> dict[str, str]:
    """The parts of one date as people write them, "" for those that it does not say; a year BCE with its sign."""
    if value.calendar == HIJRI:
        numbers = dict(zip(ORDER, map(str, hijri_parts(value.start)), strict=True))
    else:
        numbers = parts_of_value(value.start)
        if is_before_common_era(value.start):
            numbers["year"] = f"-{numbers['year']}"
    return {name: numbers[name] if name in names else "" for name in ORDER}


def read_number(number: int, asked: Asked) -> Said | None:
    """A lone number: a century where one is asked for, else a year of the fact's own calendar and era."""
    before = is_before_common_era(asked.value)
    if asked.precision == "century" and 1 <= number <= LATEST_CENTURY:
        first, last = (number * 100, number * 100 - 99) if before else (number * 100 - 99, number * 100)
        ends = [
            days_of_year(year, calendar=asked.calendar, before_common_era=before) for year in (first, last)
        ]
        return Said(asked.calendar, None, (ends[0][0], ends[1][1]))
    if not 1 <= number <= LATEST_YEAR:
        return None
    parts = {"year": str(number), "month": "", "day": ""}
    return Said(
        asked.calendar, parts, days_of_parts(parts, calendar=asked.calendar, before_common_era=before)
    )
