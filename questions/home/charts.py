"""Charts as plain rectangles: heights in whole percent, so that templates only place them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from questions.study.statistics import Day


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of ``height`` percent of the tallest, with the room above it."""

    day: date
    count: int
    height: int

    @property
    def top(self) -> int:
        return 100 - self.height


def bars_of(days: Sequence[Day]) -> list[Bar]:
    """A bar for each day; the busiest fills the height."""
    highest = max((day.count for day in days), default=0) or 1
    return [Bar(day.day, day.count, round(100 * day.count / highest)) for day in days]


def months_of(days: Sequence[Day]) -> list[date]:
    """A day in each month that the days reach across, for labels under them."""
    return [days[place].day for place in range(len(days) % 30 // 2, len(days), 30)]


def active_days(days: Sequence[Day]) -> list[Day]:
    """The days with any review, newest first."""
    return [day for day in reversed(days) if day.count]


def total(days: Sequence[Day]) -> int:
    return sum(day.count for day in days)
