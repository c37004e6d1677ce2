"""Dates that a text names in full: days, months, years, decades, centuries and intervals of them."""

from __future__ import annotations

from collections.abc import Callable

from questions.languages.calendars import is_day
from questions.languages.date_intervals import (
    between,
    century_range,
    day_range,
    first_end,
    month_range,
    year_range,
)
from questions.languages.date_parts import (
    Parts,
    century_ends,
    is_hijri,
    is_possible,
    month_of,
    number_of,
    year_said,
)
from questions.languages.date_values import (
    CENTURY,
    DECADE,
    day_value,
    decade_value,
    hundred_years,
    month_value,
    year_value,
)
from questions.languages.hijri import hijri_range
from questions.languages.reading import DateValue, Precision
from questions.languages.shapes import Match
from questions.languages.tokens import Token, joined

_LATEST_HIJRI_YEAR = 1600
_LATEST_CENTURY = 22
_LAST_CENTURY, _THIS_CENTURY = 20, 21
_FIRST_SHORT_DECADE = 2000
_HIJRI_MONTH = 30
_LEAP_YEAR = 2000
_PARTS = frozenset({"part_early", "part_middle", "part_late", "half_first", "half_second"})
_LEADS = _PARTS | {"from", "between", "in", "of", "article", "open", "dash", "comma", "strict_in"}
_LEADS |= {"year_word", "month_word", "day_word", "weekday"}
_STAYS = frozenset({"month", "number"})
_LIST_MARKS = frozenset({"comma", "and", "dash"})


def read_date(match: Match, tokens: list[Token]) -> Token | None:
    """The token of the date that ``match`` holds; None where there is no such date."""
    value = _READERS[match.kind](match.parts)
    if value is None or not _fits(match, tokens):
        return None
    taken = tokens[match.start : match.end]
    if isinstance(value, tuple):
        return joined(taken, {"day_month"}, {"day_month": value, "core": _core(taken)})
    roles = {"date", "dated", f"to_{value.precision}"}
    if match.kind == "plain_year":
        roles = {"date", "plain", "to_year"}
    elif value.interval:
        roles = {"date", "interval"}
    part = next((role for token in taken[:2] for role in token.roles & _PARTS), "")
    return joined(taken, roles, {"date": value, "core": _core(taken, match.kind), "part": part})


def read_interval(match: Match, tokens: list[Token]) -> Token | None:
    """The token of an interval whose two ends are dates already read."""
    last: DateValue = match.parts["last"].values["date"]
    first = first_end(match.parts["first"], last)
    value = between(first, last) if first else None
    if value is None:
        return None
    taken = tokens[match.start : match.end]
    return joined(taken, {"date", "interval"}, {"date": value, "core": _core(taken)})


def _fits(match: Match, tokens: list[Token]) -> bool:
    """Whether what stands behind the date lets it be one: no counted thing, and no list of years behind a decade.

    A short number in brackets is the year of a Hijri year before it.
    """
    if match.kind == "bracketed_year":
        return match.start > 0 and "era_hijri" in tokens[match.start - 1].roles
    behind = tokens[match.end : match.end + 2]
    if "short" in match.parts and behind and "month" in behind[0].roles:  # "1921 - 23 October 1963"
        return False
    if "early" in match.parts and len(behind) == 2 and "number" in behind[1].roles:
        return not behind[0].roles & {"dash", "slash", "to"}
    if "early" in match.parts and behind:
        return not behind[0].text[:1].isalnum() or "no_unit" in behind[0].roles
    if match.kind == "decade" and "decade_ending" not in tokens[match.end - 1].roles and len(behind) == 2:
        in_list = behind[0].roles & _LIST_MARKS and "number" in behind[1].roles
        return not ("year" in match.parts and in_list)
    return True


def _core(tokens: list[Token], kind: str = "") -> tuple[int, int]:
    """Start and end of a date without the words that lead to it (in the year, from)."""
    place, stays = 0, _STAYS | {"decade_word"} if kind == "decade" else _STAYS
    while place < len(tokens) - 1 and tokens[place].roles & _LEADS and not tokens[place].roles & stays:
        if _belongs_to_next(tokens[place], tokens[place + 1]):
            break
        place += 1
    last = -2 if "open" in tokens[0].roles and "close" in tokens[-1].roles else -1
    return tokens[place].values.get("core", (tokens[place].start,))[0], tokens[last].end


def _belongs_to_next(token: Token, following: Token) -> bool:
    """Whether a leading word is part of the date after all: the year of the second year, an article that is glued."""
    if "year_word" in token.roles and "ordinal" in following.roles:
        return True
    return "article" in token.roles and token.end == following.start


def _day(parts: Parts) -> DateValue | None:
    return day_value(year_said(parts), month_of(parts["month"]), number_of(parts["day"]))


def _month(parts: Parts) -> DateValue | None:
    return month_value(year_said(parts), month_of(parts["month"]))


def _season(parts: Parts) -> DateValue | None:
    """A season is kept as its year: where winter falls depends on the place."""
    return year_value(year_said(parts))


def _year(parts: Parts) -> DateValue | None:
    if is_hijri(parts):
        return _hijri(parts)
    year = year_said(parts)
    return year_value(year) if is_possible(year) else None


def _hijri(parts: Parts) -> DateValue | None:
    year = number_of(parts["year"] if "year" in parts else parts["early"])
    day = number_of(parts["day"]) if "day" in parts else None
    if not 1 <= year <= _LATEST_HIJRI_YEAR or day and day > _HIJRI_MONTH:
        return None
    if "era" in parts and "era_before_hijri" in parts["era"].roles:
        year = 1 - year
    month = int(parts["month"].values["hijri_month"]) if "month" in parts else None
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return DateValue(*hijri_range(year, month, day), precision, "hijri")


def _decade(parts: Parts) -> DateValue | None:
    if "year" in parts:
        year = year_said(parts)
        if year % DECADE:
            return None
        return decade_value(year) if year % CENTURY or year >= _FIRST_SHORT_DECADE else hundred_years(year)
    if "rank" in parts:
        return decade_value(
            (number_of(parts["century"]) - 1) * CENTURY + (number_of(parts["rank"]) - 1) * DECADE
        )
    century = _LAST_CENTURY
    if "century" in parts and "century_last" not in parts["century"].roles:
        century = number_of(parts["century"])
    return decade_value((century - 1) * CENTURY + int(parts["decade"].values["decade"]))


def _century(parts: Parts) -> DateValue | None:
    roles = parts["century"].roles
    if roles & {"century_last", "century_this"}:
        number = _LAST_CENTURY if "century_last" in roles else _THIS_CENTURY
    else:
        number = number_of(parts["century"])
    if not 1 <= number <= _LATEST_CENTURY and "era" not in parts:
        return None
    calendar = "hijri" if is_hijri(parts) else "gregorian"
    return DateValue(*century_ends(number, parts), Precision.CENTURY, calendar)


def _day_month(parts: Parts) -> tuple[int, int] | None:
    """Month and day of a date without its year."""
    month, day = month_of(parts["month"]), number_of(parts["day"])
    return (month, day) if is_day(_LEAP_YEAR, month, day) else None


_READERS: dict[str, Callable[[Parts], DateValue | tuple[int, int] | None]] = {
    "day": _day,
    "day_range": day_range,
    "month": _month,
    "month_range": month_range,
    "season": _season,
    "hijri_day": _hijri,
    "hijri_month": _hijri,
    "year": _year,
    "plain_year": _year,
    "bracketed_year": _year,
    "year_range": year_range,
    "decade": _decade,
    "century": _century,
    "century_range": century_range,
    "day_month": _day_month,
}
