"""Shows dates as options and keys, in the words of the question's language and of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from questions.languages.reading import DateValue, Precision
from questions.languages.wording import Wording

_HIJRI_EPOCH = date(622, 7, 19).toordinal()
_EARLY = 400
_HIJRI_YEAR_DAYS = 354.367


@dataclass(frozen=True, slots=True)
class Day:
    """A date on the calendar of its article; ``year`` is astronomical (0 is 1 BCE)."""

    year: int
    month: int = 1
    day: int = 1
    hijri: bool = False


@lru_cache(maxsize=4096)
def first_day(value: DateValue) -> Day:
    """The first day that the value names."""
    if value.calendar == "hijri":
        return Day(_hijri_year(value), hijri=True)
    sign = -1 if value.start.startswith("-") else 1
    year, month, day = value.start.lstrip("+-").split("-")
    return Day(sign * int(year), int(month), int(day))


def _hijri_year(value: DateValue) -> int:
    """The Hijri year whose days the value spans; its middle lies well inside it."""
    first, last = (date.fromisoformat(iso).toordinal() for iso in (value.start, value.end))
    return int(((first + last) / 2 - _HIJRI_EPOCH) / _HIJRI_YEAR_DAYS) + 1


def show_date(value: DateValue, wording: Wording, *, like: str = "") -> str:
    """The date in words; ``like`` is a text whose month names are to be used."""
    return show_day(first_day(value), value.precision, wording, like=like)


def tells_era(day: Day) -> bool:
    """Whether a year of our era is told with its era, since so early a one could be of either."""
    return 0 < day.year < _EARLY


def show_day(
    day: Day, precision: Precision, wording: Wording, *, like: str = "", beside: Day | None = None
) -> str:
    """A day, month, year, decade or century in words; with its era where the date that it stands ``beside`` has it."""
    words = wording.dates
    if day.hijri:
        return words["hijri"].format(year=day.year)
    year = _with_era(day.year, words, early=tells_era(beside or day))
    if precision is Precision.CENTURY:
        return _century(day.year, words)
    if precision is Precision.DECADE:
        return _decade(day.year, words)
    if precision is Precision.YEAR:
        return year
    month = _months(words["month_series"], like)[day.month - 1]
    shape = words["day" if precision is Precision.DAY else "month"]
    return shape.format(day=day.day, month=month, year=year)


def _with_era(year: int, words: dict, *, early: bool) -> str:
    """The year; an early one with its era."""
    if year > 0 and early:
        return words["ce"].format(year=year)
    return str(year) if year > 0 else words["bce"].format(year=1 - year)


def _decade(year: int, words: dict) -> str:
    """The decade by its own name where the language has one ("the fifties of the 20th century")."""
    names, ordinals = words["decade_names"], words["ordinals"]
    name = names[year % 100 // 10] if names else ""
    century = ordinals[
        min((year - 1 if year % 100 == 0 else year) // 100 + (year % 100 == 0), len(ordinals) - 1)
    ]
    return words["decade"].format(year=year, name=name, century=century)


def _century(year: int, words: dict) -> str:
    number = (year - 1) // 100 + 1 if year > 0 else (-year) // 100 + 1
    shape = words["century"] if year > 0 else words["century_bce"]
    ordinals = words["ordinals"]
    return shape.format(ordinal=ordinals[min(number, len(ordinals)) - 1])


@lru_cache(maxsize=256)
def _months(series: tuple[tuple[str, ...], ...], like: str) -> tuple[str, ...]:
    """The month names that ``like`` uses most; the first series where it uses none."""
    return max(series, key=lambda names: sum(_named(name).search(like) is not None for name in names))


@cache
def _named(month: str) -> re.Pattern[str]:
    """The month as a word of its own, with what may be glued to its front: no "May" in "Mayor"."""
    return re.compile(rf"(?<!\w)\w?{re.escape(month)}(?!\w)")
