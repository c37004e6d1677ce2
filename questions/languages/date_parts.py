"""What the named parts of a date shape say: its number, month, year and era."""

from __future__ import annotations

from questions.languages.calendars import iso_day
from questions.languages.date_values import CENTURY
from questions.languages.hijri import hijri_range
from questions.languages.tokens import Token

Parts = dict[str, Token]
LATEST_YEAR = 2200
_EARLIEST_YEAR = -20_000


def number_of(token: Token) -> int:
    """The number of a token, cardinal or ordinal."""
    values = token.values
    return int(values.get("number") or values.get("ordinal") or values.get("ordinal_day") or 0)


def year_said(parts: Parts) -> int:
    """The astronomical year of a part and of the era beside it."""
    said = number_of(parts["early"] if "early" in parts else parts["year"])
    era = parts.get("era")
    return 1 - said if era is not None and "era_before" in era.roles else said


def is_hijri(parts: Parts) -> bool:
    """Whether the date counts from the Hijra."""
    return "era" in parts and bool(parts["era"].roles & {"era_hijri", "era_before_hijri"})


def month_of(token: Token) -> int:
    """The month that a name or a number says."""
    return int(token.values.get("month") or token.values.get("number") or 0)


def century_ends(century: int, parts: Parts) -> tuple[str, str]:
    """First and last day of a century of the era that ``parts`` name."""
    if is_hijri(parts):
        return hijri_range((century - 1) * CENTURY + 1)[0], hijri_range(century * CENTURY)[1]
    if "era" in parts and "era_before" in parts["era"].roles:
        first = 1 - century * CENTURY
    else:
        first = (century - 1) * CENTURY + 1
    return iso_day(first, 1, 1), iso_day(first + CENTURY - 1, 12, 31)


def is_possible(year: int) -> bool:
    """Whether an astronomical year is one that articles speak of."""
    return _EARLIEST_YEAR <= year <= LATEST_YEAR
