"""Dates that a text names by an earlier one: the following year, five years later.

They count only from a base that stands near: in the same sentence or one of the two before it.
What else could have been the base is kept as another reading, so that no wrong option is defensible.
"""

from __future__ import annotations

from dataclasses import dataclass

from questions.languages.date_values import day_value, month_value, year_of, year_value
from questions.languages.reading import DateValue, DurationValue, Precision
from questions.languages.shapes import Match
from questions.languages.tokens import Meanings, Token, joined

_FAR = 2
_REACH = {"later": 1, "earlier": 1, "year_later": 1, "year_earlier": 1}
_NAMED_DAYS = ("same_month", "same_day")
_MOST_DATES = 12
_BESIDE = 4
_MOST_BASES = 4
_LONGEST_STEP = 30
_YEARS = {"year": 1, "decade": 10, "century": 100}
_STEPS = {
    "next_year": 1,
    "previous_year": -1,
    "year_later": 1,
    "year_earlier": -1,
    "same_year": 0,
    "same_month": 0,
    "same_day": 0,
}
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
    if step is None or not _stands_for_itself(match, tokens):
        return None
    near = _near(bases, sentence=sentence, before=taken[0].start)
    if (
        not near
        or not _is_exact(near[-1].value)
        or near[-1].sentence < sentence - _REACH.get(match.kind, _FAR)
    ):
        return None
    years = list(dict.fromkeys(year_of(base.value.start) for base in reversed(near)))
    if len(years) > _MOST_BASES:
        return None
    base = years[0]
    values = Meanings(
        date=_value(match, base + step),
        derivation=f"{base} {'-' if step < 0 else '+'} {abs(step)}",
        other_readings=",".join(str(year + step) for year in sorted(years[1:])),
        core=(taken["rel_in" in taken[0].roles].start, taken[-1].end),
    )
    return joined(taken, {"date", "relative"}, values)


def _stands_for_itself(match: Match, tokens: list[Token]) -> bool:
    """Whether the words date an event: not in a comparison, not about so long, and no date beside them says more."""
    before = tokens[match.start - 1].roles if match.start else frozenset()
    behind = (token.roles for token in tokens[match.end : match.end + _BESIDE])
    dated = "date" in next((roles for roles in behind if not roles & {"comma", "in"}), frozenset())
    compares = bool(before & {"comparing", "bound"}) and match.kind not in _NAMED_DAYS
    return "anchored" not in match.parts and not compares and not dated


def _step(match: Match) -> int | None:
    if match.kind in _STEPS:
        return _STEPS[match.kind]
    duration: DurationValue = match.parts["span"].values["duration"]
    years = duration.number * _YEARS.get(duration.unit, 0)
    if not years.is_integer() or not 1 <= years <= _LONGEST_STEP:
        return None
    return int(years) if match.kind == "later" else -int(years)


def _value(match: Match, year: int) -> DateValue:
    """The year itself, or the day or month of it that the text names."""
    if match.kind == "same_month":
        return month_value(year, int(match.parts["month"].values["month"]))
    if match.kind == "same_day":
        return day_value(year, *match.parts["day"].values["day_month"]) or year_value(year)
    return year_value(year)


def _near(bases: list[Base], *, sentence: int, before: int) -> list[Base]:
    return sorted(
        (
            base
            for base in bases[-_MOST_DATES:]
            if sentence - _FAR <= base.sentence and (base.sentence, base.start) < (sentence, before)
        ),
        key=lambda base: (base.sentence, base.start),
    )


def _is_exact(value: DateValue) -> bool:
    return value.calendar == "gregorian" and not value.interval and value.precision in _EXACT
