"""Dates that a text names by an earlier one: the following year, five years later.

They count only from a base that stands near: in the same sentence or one of the two before it.
What else could have been the base is kept as another reading, so that no wrong option is defensible.
"""

from __future__ import annotations

from dataclasses import dataclass

from questions.languages.dates import year_of, year_value
from questions.languages.reading import DateValue, DurationValue, Precision
from questions.languages.shapes import Match
from questions.languages.tokens import Token, joined

_NEAR = 2
_MOST_BASES = 4
_LONGEST_STEP = 150
_YEARS = {"year": 1, "decade": 10, "century": 100}
_STEPS = {"next_year": 1, "previous_year": -1, "same_year": 0}
_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)


@dataclass(frozen=True, slots=True)
class Base:
    """A date that was read, and the number of the sentence it stands in."""

    value: DateValue
    sentence: int
    start: int


def read_relative(match: Match, tokens: list[Token], bases: list[Base], *, sentence: int) -> Token | None:
    """The token of a date counted from the last of ``bases``; None where none is near or it is not clear."""
    step = _step(match)
    taken = tokens[match.start : match.end]
    near = _near(bases, sentence=sentence, before=taken[0].start)
    if step is None or not near or "anchored" in match.parts:
        return None
    years = list(dict.fromkeys(year_of(base.value.start) for base in reversed(near)))
    if len(years) > _MOST_BASES:
        return None
    base = years[0]
    sign = "-" if step < 0 else "+"
    values = {
        "date": year_value(base + step),
        "derivation": f"{base} {sign} {abs(step)}",
        "other_readings": ",".join(str(year + step) for year in sorted(years[1:]) if year != base),
    }
    return joined(taken, {"date", "relative"}, values)


def _step(match: Match) -> int | None:
    if match.kind in _STEPS:
        return _STEPS[match.kind]
    duration: DurationValue = match.parts["span"].values["duration"]
    years = duration.number * _YEARS.get(duration.unit, 0)
    if not years.is_integer() or not 1 <= years <= _LONGEST_STEP:
        return None
    return int(years) if match.kind == "later" else -int(years)


def _near(bases: list[Base], *, sentence: int, before: int) -> list[Base]:
    return [
        base
        for base in bases[-12:]
        if sentence - _NEAR <= base.sentence
        and (base.sentence, base.start) < (sentence, before)
        and _may_be_base(base.value)
    ]


def _may_be_base(value: DateValue) -> bool:
    return value.calendar == "gregorian" and not value.interval and value.precision in _EXACT
