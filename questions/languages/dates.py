"""Dates that a text names in full: days, months, years, decades, centuries and intervals of them."""

from __future__ import annotations

from collections.abc import Callable

from questions.languages.calendars import is_day, iso_day, month_length
from questions.languages.hijri import hijri_range
from questions.languages.reading import DateValue, Precision
from questions.languages.shapes import Match
from questions.languages.tokens import Token, joined

_LATEST_YEAR = 2200
_LATEST_HIJRI_YEAR = 1600
_CENTURY = 100
_DECADE = 10
_TWENTIETH = 1900
_THIS_CENTURY = 2000
_PARTS = frozenset({"part_early", "part_middle", "part_late", "half_first", "half_second"})
_LEADS = _PARTS | {
    "from",
    "between",
    "in",
    "of",
    "year_word",
    "day_word",
    "month_word",
    "article",
    "open",
    "dash",
}
_STAYS = frozenset({"decade_word", "month", "number"})
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


def read_date(match: Match, tokens: list[Token]) -> Token | None:
    """The token of the date that ``match`` holds; None where there is no such date."""
    value = _READERS[match.kind](match.parts)
    if value is None or ("early" in match.parts and not _stands_free(tokens, match.end)):
        return None
    taken = tokens[match.start : match.end]
    if isinstance(value, tuple):
        return joined(taken, {"day_month"}, {"day_month": value, "core": core(taken)})
    roles = {"date", "dated", f"to_{value.precision}"}
    if match.kind == "plain_year":
        roles = {"date", "plain", "to_year"}
    elif value.interval:
        roles = {"date", "interval"}
    part = next((role for token in taken[:2] for role in token.roles & _PARTS), "")
    return joined(taken, roles, {"date": value, "core": core(taken), "part": part})


def _stands_free(tokens: list[Token], place: int) -> bool:
    """Whether no word that a number could count stands at ``place``."""
    return place >= len(tokens) or not tokens[place].text[:1].isalnum() or "no_unit" in tokens[place].roles


def core(tokens: list[Token]) -> tuple[int, int]:
    """Start and end of a date without the words that lead to it (in the year, from)."""
    place = 0
    while place < len(tokens) - 1 and tokens[place].roles & _LEADS and not tokens[place].roles & _STAYS:
        place += 1
    last = -2 if "open" in tokens[0].roles and "close" in tokens[-1].roles else -1
    return tokens[place].values.get("core", (tokens[place].start,))[0], tokens[last].end


def read_interval(match: Match, tokens: list[Token]) -> Token | None:
    """The token of an interval whose two ends are dates already read."""
    last: DateValue = match.parts["last"].values["date"]
    first = match.parts["first"].values.get("date") or _with_year_of(
        last, match.parts["first"].values["day_month"]
    )
    if first is None or first.interval or last.interval or not _in_order(first, last):
        return None
    precision = (
        first.precision if first.precision == last.precision else _coarser(first.precision, last.precision)
    )
    value = DateValue(first.start, last.end, precision, last.calendar, interval=True)
    taken = tokens[match.start : match.end]
    return joined(taken, {"date", "interval"}, {"date": value, "core": core(taken)})


def year_value(year: int, *, precision: Precision = Precision.YEAR) -> DateValue:
    """The whole of an astronomical ``year``."""
    return DateValue(iso_day(year, 1, 1), iso_day(year, 12, 31), precision)


def day_value(year: int, month: int, day: int) -> DateValue | None:
    """A day; None where there is no such day."""
    if not is_day(year, month, day):
        return None
    iso = iso_day(year, month, day)
    return DateValue(iso, iso, Precision.DAY)


def month_value(year: int, month: int) -> DateValue:
    """The whole of a month."""
    return DateValue(
        iso_day(year, month, 1), iso_day(year, month, month_length(year, month)), Precision.MONTH
    )


def year_of(iso: str) -> int:
    """The astronomical year of an ISO 8601 day."""
    return int(iso[:-6])


def _coarser(first: Precision, second: Precision) -> Precision:
    order = list(Precision)
    return max(first, second, key=order.index)


def _in_order(first: DateValue, last: DateValue) -> bool:
    return _sort_key(first.start) < _sort_key(last.start)


def _sort_key(iso: str) -> tuple[int, str]:
    return year_of(iso), iso[-5:]


def _with_year_of(last: DateValue, day_month: tuple[int, int]) -> DateValue | None:
    if last.precision is not Precision.DAY or last.calendar != "gregorian":
        return None
    return day_value(year_of(last.start), *day_month)


def _number(token: Token) -> int:
    for role in ("number", "ordinal"):
        if role in token.values:
            return int(token.values[role])
    return int(token.values["ordinal_day"])


def _year(parts: dict[str, Token]) -> int:
    """The astronomical year of a part and of the era beside it."""
    year = _number(parts["early"] if "early" in parts else parts["year"])
    token = parts.get("era")
    return 1 - year if token is not None and "era_before" in token.roles else year


def _is_hijri(parts: dict[str, Token]) -> bool:
    return "era" in parts and bool(parts["era"].roles & {"era_hijri", "era_before_hijri"})


def _day(parts: dict[str, Token]) -> DateValue | None:
    return day_value(_year(parts), _month_number(parts["month"]), _number(parts["day"]))


def _month_number(token: Token) -> int:
    return int(token.values.get("month", token.values.get("number", 0)))


def _day_range(parts: dict[str, Token]) -> DateValue | None:
    year, month = _year(parts), _month_number(parts["month"])
    first, last = _number(parts["day"]), _number(parts["last"])
    if first >= last or not is_day(year, month, last):
        return None
    return DateValue(iso_day(year, month, first), iso_day(year, month, last), Precision.DAY, interval=True)


def _month(parts: dict[str, Token]) -> DateValue | None:
    return month_value(_year(parts), _month_number(parts["month"]))


def _month_range(parts: dict[str, Token]) -> DateValue | None:
    year, first, last = _year(parts), _month_number(parts["month"]), _month_number(parts["last_month"])
    if first >= last:
        return None
    end = iso_day(year, last, month_length(year, last))
    return DateValue(iso_day(year, first, 1), end, Precision.MONTH, interval=True)


def _season(parts: dict[str, Token]) -> DateValue | None:
    return year_value(_year(parts))


def _hijri(parts: dict[str, Token]) -> DateValue | None:
    year = _number(parts.get("year") or parts["early"])
    if not 1 <= year <= _LATEST_HIJRI_YEAR:
        return None
    if "era" in parts and "era_before_hijri" in parts["era"].roles:
        year = 1 - year
    month = int(parts["month"].values["hijri_month"]) if "month" in parts else None
    day = _number(parts["day"]) if "day" in parts else None
    if day is not None and day > 30:
        return None
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return DateValue(*hijri_range(year, month, day), precision, "hijri")


def _a_year(parts: dict[str, Token]) -> DateValue | None:
    if _is_hijri(parts):
        return _hijri(parts)
    year = _year(parts)
    return year_value(year) if year <= _LATEST_YEAR else None


def _year_range(parts: dict[str, Token]) -> DateValue | None:
    first = _number(parts["first"])
    last = _number(parts["year"]) if "year" in parts else _short_end(first, _number(parts["short"]))
    if _is_hijri(parts):
        ends = hijri_range(first)[0], hijri_range(last)[1]
        return DateValue(*ends, Precision.YEAR, "hijri", interval=True) if first < last else None
    if "first_era" in parts and parts["first_era"].roles & {"era_hijri"}:
        return None
    before = [name in parts and "era_before" in parts[name].roles for name in ("first_era", "era")]
    falls = first > last
    first_year = 1 - first if before[0] or (before[1] and "first_era" not in parts and falls) else first
    last_year = 1 - last if before[1] or (before[0] and "era" not in parts and falls) else last
    if first_year >= last_year:
        return None
    return DateValue(iso_day(first_year, 1, 1), iso_day(last_year, 12, 31), Precision.YEAR, interval=True)


def _short_end(first: int, short: int) -> int:
    """The year 1926 of 1922-26."""
    return first - first % _CENTURY + short


def _decade(parts: dict[str, Token]) -> DateValue | None:
    if "year" in parts:
        year = _year(parts)
        if year % _DECADE:
            return None
        return _decade_value(year, _DECADE if year % _CENTURY or year >= _THIS_CENTURY else _CENTURY)
    century = _TWENTIETH
    if "century" in parts and "century_last" not in parts["century"].roles:
        century = (_number(parts["century"]) - 1) * _CENTURY
    return _decade_value(century + int(parts["decade"].values["decade"]), _DECADE)


def _decade_value(year: int, length: int) -> DateValue:
    precision = Precision.DECADE if length == _DECADE else Precision.CENTURY
    return DateValue(iso_day(year, 1, 1), iso_day(year + length - 1, 12, 31), precision)


def _century_ends(number: int, parts: dict[str, Token]) -> tuple[str, str]:
    if _is_hijri(parts):
        return hijri_range((number - 1) * _CENTURY + 1)[0], hijri_range(number * _CENTURY)[1]
    if "era" in parts and "era_before" in parts["era"].roles:
        first = 1 - number * _CENTURY
    else:
        first = (number - 1) * _CENTURY + 1
    return iso_day(first, 1, 1), iso_day(first + _CENTURY - 1, 12, 31)


def _century(parts: dict[str, Token]) -> DateValue | None:
    token = parts["century"]
    if token.roles & {"century_last", "century_this"}:
        number = 20 if "century_last" in token.roles else 21
    else:
        number = _number(token)
    if number > 22:
        return None
    return DateValue(
        *_century_ends(number, parts), Precision.CENTURY, "hijri" if _is_hijri(parts) else "gregorian"
    )


def _century_range(parts: dict[str, Token]) -> DateValue | None:
    first = _century_ends(_number(parts["first"]), parts)
    last = _century_ends(_number(parts["century"]), parts)
    if _sort_key(first[0]) >= _sort_key(last[0]):
        return None
    return DateValue(
        first[0], last[1], Precision.CENTURY, "hijri" if _is_hijri(parts) else "gregorian", interval=True
    )


def _day_month(parts: dict[str, Token]) -> tuple[int, int] | None:
    month, day = _month_number(parts["month"]), _number(parts["day"])
    return (month, day) if is_day(2000, month, day) else None


_READERS: dict[str, Callable[[dict[str, Token]], DateValue | tuple[int, int] | None]] = {
    "day": _day,
    "day_range": _day_range,
    "month": _month,
    "month_range": _month_range,
    "season": _season,
    "hijri_day": _hijri,
    "hijri_month": _hijri,
    "year": _a_year,
    "plain_year": _a_year,
    "year_range": _year_range,
    "decade": _decade,
    "century": _century,
    "century_range": _century_range,
    "day_month": _day_month,
}
