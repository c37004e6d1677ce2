"""Date values: whole days, months, years, decades and centuries, and the order of dates."""

from __future__ import annotations

from questions.languages.calendars import is_day, iso_day, month_length
from questions.languages.reading import DateValue, Precision

CENTURY = 100
DECADE = 10


def year_value(year: int) -> DateValue:
    """The whole of an astronomical ``year``."""
    return DateValue(iso_day(year, 1, 1), iso_day(year, 12, 31), Precision.YEAR)


def day_value(year: int, month: int, day: int) -> DateValue | None:
    """A day; None where there is no such day."""
    if not is_day(year, month, day):
        return None
    iso = iso_day(year, month, day)
    return DateValue(iso, iso, Precision.DAY)


def month_value(year: int, month: int) -> DateValue:
    """The whole of a month."""
    last = iso_day(year, month, month_length(year, month))
    return DateValue(iso_day(year, month, 1), last, Precision.MONTH)


def decade_value(year: int) -> DateValue:
    """The ten years from ``year`` on."""
    return DateValue(iso_day(year, 1, 1), iso_day(year + DECADE - 1, 12, 31), Precision.DECADE)


def hundred_years(year: int) -> DateValue:
    """The hundred years from ``year`` on, as in the 1800s."""
    return DateValue(iso_day(year, 1, 1), iso_day(year + CENTURY - 1, 12, 31), Precision.CENTURY)


def year_of(iso: str) -> int:
    """The astronomical year of an ISO 8601 day."""
    return int(iso[:-6])


def is_before(first: str, second: str) -> bool:
    """Whether one ISO 8601 day lies before another."""
    return (year_of(first), first[-5:]) < (year_of(second), second[-5:])


def coarser(first: Precision, second: Precision) -> Precision:
    """The less exact of two precisions."""
    order = list(Precision)
    return max(first, second, key=order.index)
