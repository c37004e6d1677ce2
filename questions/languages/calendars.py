"""Days of the Gregorian calendar for any year, before the common era too, as ISO 8601 writes them."""

from __future__ import annotations

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def iso_day(year: int, month: int, day: int) -> str:
    """``year`` is astronomical: 0 is 1 BCE, -43 is 44 BCE."""
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"


def month_length(year: int, month: int) -> int:
    """The number of days of ``month``, which is 1 to 12."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_LENGTHS[month - 1]


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def gregorian_from_day_number(number: int) -> str:
    """The ISO 8601 day with the Julian day ``number`` (the day that begins at its noon)."""
    days = number - 1_721_120
    era, day_of_era = divmod(days, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month_from_march + 2) // 5 + 1
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    return iso_day(year_of_era + era * 400 + (month <= 2), month, day)


def day_number(day: str) -> int:
    """The Julian day number of an ISO 8601 day of any era; the way back from ``gregorian_from_day_number``."""
    sign = -1 if day.startswith("-") else 1
    year, month, number = (int(part) for part in day.lstrip("-").split("-"))
    year = sign * year - (month <= 2)
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + number - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era + 1_721_120
