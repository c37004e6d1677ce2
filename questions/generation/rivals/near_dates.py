"""Chooses dates around a key so that neither their distance, nor their order, nor a part of them tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle

from questions.generation.chance import pick_order
from questions.generation.showing import Day
from questions.languages.reading import Precision

_WANTED = 3
_SCALES = {Precision.DECADE: 10, Precision.CENTURY: 100}
_EARLY = 100
# Years before our era that are told in hundreds were never known more closely.
_ROUND = (100, 200, 300, 400, 500, 600)
_SHORT_MONTHS = frozenset({4, 6, 9, 11})
_IsOpen = Callable[[Day], bool]


def near_years(
    key: Day, precision: Precision, told: Mapping[Day, str], is_open: _IsOpen, step: int
) -> list[Day]:
    """Up to three years, decades or centuries, some before the key and some behind it where they may lie there."""
    scale = _SCALES.get(precision, 1)
    moves = _in_turn(key, step) if scale == 1 else [move * scale for move in (1, 2, 3)]
    reach = 2 * max(reach_of(key.year)) * step if scale == 1 else 3 * scale
    sides = [_side(key, sign, moves, reach, told, is_open) for sign in (-1, 1)]
    before = pick_order((0, 1, 1, 2, 2, 3) if scale == 1 else (1, 2), f"{key.year} {key.hijri}")[0]
    before = min(max(before, _WANTED - len(sides[1])), len(sides[0]))
    return [*sides[0][:before], *sides[1][: _WANTED - before]]


def _in_turn(key: Day, step: int) -> list[int]:
    """How far off years may lie, in an order that the key's year alone decides."""
    if step > 1:
        return [step, 2 * step, 3 * step]
    return pick_order(reach_of(key.year), f"{key.year}")


def _side(
    key: Day, sign: int, moves: Iterable[int], reach: int, told: Mapping[Day, str], is_open: _IsOpen
) -> list[Day]:
    """Up to three dates on one side of the key: those told within reach, the nearest first, then any."""
    near = [day for day in told if 0 < sign * (day.year - key.year) <= reach]
    near.sort(key=lambda day: abs(day.year - key.year))
    any_year = (Day(_moved(key.year, sign * move), hijri=key.hijri) for move in moves)
    chosen: list[Day] = []
    for day in (*near, *any_year):
        if len(chosen) < _WANTED and sign * (day.year - key.year) > 0 and is_open(day) and day not in chosen:
            chosen.append(day)
    return chosen


def near_days(
    key: Day, precision: Precision, told: Mapping[Day, str], is_open: _IsOpen, step: int
) -> list[Day]:
    """Up to three days or months that pair another month and another year with the key's own."""
    months = [day for day in _other_months(key, precision) if is_open(day)]
    likes = months[:1] or [*list(_other_months(key, precision))[:1], key]
    others = _in_other_years(key, likes, told, is_open, step)
    chosen: dict[Day, None] = {}
    for day in (*_crossed(key, others, is_open), *months, *others):
        if len(chosen) < _WANTED and day != key and is_open(day):
            chosen[day] = None
    return list(chosen)


def near_report(
    key: Day, precision: Precision, told: Mapping[Day, str], is_open: _IsOpen, step: int
) -> list[Day]:
    """Up to three days of a report's own weeks: another day and another month of them in every pairing with the key's."""
    seed = f"{key} of a report"
    months = pick_order((1, 2), seed)
    days = pick_order((-5, -4, -3, -2, 2, 3, 4, 5), seed)
    pairs = (
        [_days_off(key, off), _months_off(key, -back), _months_off(_days_off(key, off), -back)]
        for off in days
        for back in months
    )
    fitting = (pair for pair in pairs if all(_is_a_day(day) and is_open(day) for day in pair))
    return next(fitting, None) or near_days(key, precision, told, is_open, step)


def _days_off(key: Day, off: int) -> Day:
    """The day that lies so many days off."""
    day = date(key.year, key.month, key.day) + timedelta(off)
    return replace(key, year=day.year, month=day.month, day=day.day)


def _months_off(key: Day, off: int) -> Day:
    """The same day of the month that lies so many months off."""
    months = key.year * 12 + key.month - 1 + off
    return replace(key, year=months // 12, month=months % 12 + 1)


def _in_other_years(
    key: Day, likes: list[Day], told: Mapping[Day, str], is_open: _IsOpen, step: int
) -> list[Day]:
    """Dates of other months and years: those told first, the nearest before all, then the days and months of ``likes`` in turn."""
    others = [day for day in told if _is_apart(day, key, step)]
    others.sort(key=lambda day: abs(day.year - key.year))
    moves = pick_order([sign * move for move in _in_turn(key, step)[:3] for sign in (-1, 1)], f"{key}")
    years = [year for move in moves if is_open(replace(key, year=(year := _moved(key.year, move))))]
    others += [replace(like, year=year) for year, like in zip(years, cycle(likes), strict=False)]
    return [day for day in others if _is_a_day(day)]


def _crossed(key: Day, others: Iterable[Day], is_open: _IsOpen) -> list[Day]:
    """Day and year in every other pairing, so that no part of the key is told by how often it stands there."""
    for other in others:
        pairs = [replace(other, year=key.year), replace(key, year=other.year), other]
        if other.month != key.month and all(map(_is_a_day, pairs)) and all(map(is_open, pairs)):
            return pairs
    return []


def _is_apart(day: Day, key: Day, step: int) -> bool:
    """Whether the date is of another month and year, not far off, and no first of January that stands for its year."""
    near = 0 < abs(day.year - key.year) <= max(reach_of(key.year)) * step
    stands_for_year = (day.month, day.day) == (1, 1) and (key.month, key.day) != (1, 1)
    return near and day.month != key.month and not stands_for_year


def _other_months(key: Day, precision: Precision) -> Iterator[Day]:
    """The same day in the other months of the year."""
    for month in pick_order(
        [month for month in range(1, 13) if month != key.month], f"{key.month} {key.day}"
    ):
        yield replace(key, month=month, day=_day_in(month, key.day) if precision is Precision.DAY else 1)


def _day_in(month: int, day: int) -> int:
    return min(day, 28 if month == 2 else 30 if month in _SHORT_MONTHS else 31)


def _is_a_day(day: Day) -> bool:
    return day.day <= _day_in(day.month, day.day)


def reach_of(year: int) -> tuple[int, ...]:
    """How far a plausible wrong year lies from the key, by era."""
    if year < -_EARLY and year % _EARLY in (0, 1):
        return _ROUND
    if year >= 1900:
        return (1, 2, 3, 4, 5, 6)
    if year >= 1800:
        return (2, 3, 5, 8, 10, 12)
    if year >= 1000 or abs(year) < _EARLY:
        return (5, 8, 10, 15, 20, 25)
    return (10, 20, 30, 40, 50, 60)


def _moved(year: int, move: int) -> int:
    """The year ``move`` years away, without passing from one era to the other."""
    moved = year + move
    return moved if (moved > 0) == (year > 0) else year - move
