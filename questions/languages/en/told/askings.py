"""A question as the readers of reports give it, before it is looked at under its headline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from questions.languages.registry import get_pack
from questions.languages.wording import get_wording

AT_THE_TIME = " at the time of this report"
BY_THE_TIME = " by the time of this report"
TOLD_HERE = get_wording("en").stems["told_here"]


@dataclass(frozen=True, slots=True)
class Asking:
    """A question for a part of a clause: its stem, the words of the answer, the way of asking and wrong options.

    One that is ``typed`` has none. What is ``passing`` may have been otherwise at another time (an office, a club, a place
    in a ranking): of a report whose day is not known it is asked beside ``apart`` only, what the same person never is.
    """

    way: str
    stem: str
    key: str
    options: tuple[str, ...] = ()
    typed: bool = False
    passing: bool = False
    apart: tuple[str, ...] = ()


def told_when(asking: Asking, when: str) -> Asking:
    """The question with the words that say when it was so, before the one who said so."""
    if not when or when in asking.stem or when == TOLD_HERE and ", according to " in asking.stem:
        return asking
    stem, dot = asking.stem.removesuffix("."), "." if asking.stem.endswith(".") else ""
    told, comma, sayer = stem.partition(", according to ")
    return replace(asking, stem=f"{told}{when}{comma}{sayer}{dot}")


def tied(asking: Asking, day: date | None) -> Asking:
    """The question for what was so at the time of the report, tied to its month or, where no day is known, to what it tells.

    Learners see the headline only: of a report of some time any team that somebody has played for is right.
    """
    when = TOLD_HERE if day is None else f" in {get_pack('en').dates.months[str(day.month)][0]} {day.year}"
    return replace(asking, stem=asking.stem.replace(AT_THE_TIME, when))


def safe_without_day(asking: Asking) -> Asking | None:
    """The question of a report whose day is not known; None where more than one answer was right in its time."""
    if not asking.passing:
        return asking
    return replace(asking, options=asking.apart) if asking.apart else None


def without_when(stem: str) -> str:
    """The question without the words that place it at the time of the report."""
    for when in (AT_THE_TIME, BY_THE_TIME, TOLD_HERE):
        stem = stem.replace(when, "")
    return stem
