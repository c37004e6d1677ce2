"""The Islamic calendar by arithmetic: the tabular calendar in which 11 of 30 years have a day more.

Observed dates may lie a day or two beside it, so a Hijri year is given as the range of Gregorian days it covers.
Leap years, epoch and month lengths are those of the civil tabular calendar (epoch 16 July 622, Julian).
"""

from __future__ import annotations

from questions.languages.calendars import day_number, gregorian_from_day_number

_EPOCH = 1_948_440
_DAYS_A_YEAR = 354
_LONG_MONTH, _SHORT_MONTH = 30, 29
_MONTHS = 12


def hijri_range(year: int, month: int | None = None, day: int | None = None) -> tuple[str, str]:
    """First and last Gregorian day, in ISO 8601, of a Hijri year, month or day."""
    first = _day_number(year, month or 1, day or 1)
    if day:
        last = first
    elif month:
        last = first + _month_length(year, month) - 1
    else:
        last = _day_number(year + 1, 1, 1) - 1
    return gregorian_from_day_number(first), gregorian_from_day_number(last)


def hijri_parts(day: str) -> tuple[int, int, int]:
    """Year, month and day of the Hijra on a Gregorian day in ISO 8601; the way back from ``hijri_range``."""
    number = day_number(day)
    year = (number - _EPOCH) * 30 // 10_631 + 1
    while _day_number(year + 1, 1, 1) <= number:
        year += 1
    while _day_number(year, 1, 1) > number:
        year -= 1
    month = next(month for month in range(_MONTHS, 0, -1) if _day_number(year, month, 1) <= number)
    return year, month, number - _day_number(year, month, 1) + 1


def _day_number(year: int, month: int, day: int) -> int:
    """The Julian day number of a Hijri day."""
    days_before_month = (
        (_LONG_MONTH + _SHORT_MONTH) * (month // 2) if month % 2 else 59 * (month // 2) - _SHORT_MONTH
    )
    return _EPOCH - 1 + _DAYS_A_YEAR * (year - 1) + (11 * year + 3) // 30 + days_before_month + day


def _month_length(year: int, month: int) -> int:
    if month == _MONTHS:
        return _LONG_MONTH if (11 * year + 14) % 30 < 11 else _SHORT_MONTH
    return _LONG_MONTH if month % 2 else _SHORT_MONTH
