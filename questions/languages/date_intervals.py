"""Intervals: a text names both ends, in one shape (12-15 May 1992) or as two dates (from June 1914 to 1918)."""

from __future__ import annotations

from questions.languages.calendars import is_day, iso_day, month_length
from questions.languages.date_parts import (
    Parts,
    century_ends,
    is_hijri,
    is_possible,
    month_of,
    number_of,
    year_said,
)
from questions.languages.date_values import CENTURY, coarser, day_value, is_before, year_of, year_value
from questions.languages.hijri import hijri_range
from questions.languages.reading import DateValue, Precision
from questions.languages.tokens import Token

_LONGEST_LIFE = 120
_ERAS = ("first_era", "era")


def between(first: DateValue, last: DateValue) -> DateValue | None:
    """The interval from one date to another; None where they do not follow each other or are told in two calendars."""
    if first.interval or last.interval or not is_before(first.start, last.start):
        return None
    if first.calendar != last.calendar:  # "1874 - 1326 AH / 1908": the end is told in both
        return None
    precision = coarser(first.precision, last.precision)
    return DateValue(first.start, last.end, precision, last.calendar, interval=True)


def first_end(token: Token, last: DateValue) -> DateValue | None:
    """The first end of an interval: a date, a day that shares the year of ``last``, or an early year near it."""
    if "date" in token.values:
        return token.values["date"]
    if last.calendar != "gregorian":
        return None
    if "day_month" in token.values:
        has_day = last.precision is Precision.DAY
        return day_value(year_of(last.start), *token.values["day_month"]) if has_day else None
    early = int(token.values["number"])
    return year_value(early) if 0 < year_of(last.start) - early <= _LONGEST_LIFE else None


def day_range(parts: Parts) -> DateValue | None:
    """Days of one month: 12-15 May 1992."""
    year, month = year_said(parts), month_of(parts["month"])
    first, last = number_of(parts["day"]), number_of(parts["last"])
    if first >= last or not is_day(year, month, last):
        return None
    return DateValue(iso_day(year, month, first), iso_day(year, month, last), Precision.DAY, interval=True)


def month_range(parts: Parts) -> DateValue | None:
    """Months of one year: May to July 1992."""
    year, first, last = year_said(parts), month_of(parts["month"]), month_of(parts["last_month"])
    if first >= last:
        return None
    end = iso_day(year, last, month_length(year, last))
    return DateValue(iso_day(year, first, 1), end, Precision.MONTH, interval=True)


def year_range(parts: Parts) -> DateValue | None:
    """Years: 1939-1945, 1922-26, 27 BC to AD 14, or years of the Hijra."""
    first = number_of(parts["first"])
    named = parts.get("year") or parts.get("early")
    last = number_of(named) if named else _short_end(first, number_of(parts["short"]))
    if is_hijri(parts):
        ends = hijri_range(first)[0], hijri_range(last)[1]
        return DateValue(*ends, Precision.YEAR, "hijri", interval=True) if first < last else None
    if "first_era" in parts and "era_hijri" in parts["first_era"].roles:
        return None
    first, last = _astronomical(first, last, parts)
    if first >= last or not is_possible(first) or not is_possible(last):
        return None
    return DateValue(iso_day(first, 1, 1), iso_day(last, 12, 31), Precision.YEAR, interval=True)


def _astronomical(first: int, last: int, parts: Parts) -> tuple[int, int]:
    """Both years with their eras; an era that stands once is that of both where the years count down."""
    first_before, last_before = ("era_before" in parts[era].roles if era in parts else None for era in _ERAS)
    if first > last:
        first_before = last_before if first_before is None else first_before
        last_before = first_before if last_before is None else last_before
    return 1 - first if first_before else first, 1 - last if last_before else last


def _short_end(first: int, short: int) -> int:
    """The year 1926 of 1922-26."""
    return first - first % CENTURY + short


def century_range(parts: Parts) -> DateValue | None:
    """Centuries: the 9th and 10th centuries."""
    first = century_ends(number_of(parts["first"]), parts)
    last = century_ends(number_of(parts["century"]), parts)
    if not is_before(first[0], last[0]):
        return None
    return DateValue(
        first[0], last[1], Precision.CENTURY, "hijri" if is_hijri(parts) else "gregorian", interval=True
    )
