"""Charts as plain rectangles: heights in whole percent, so that templates only place them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from questions.study.calibration import Bin
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


@dataclass(frozen=True, slots=True)
class Point:
    """A bin on the calibration plot: its place in percent from the corner where both are 0, and its size."""

    bin: Bin
    across: int
    up: int
    low: int
    high: int
    radius: int


def plot_of(bins: Sequence[Bin]) -> list[Point]:
    """The bins as points; one with more answers is larger."""
    most = max((one.count for one in bins), default=1)
    return [
        Point(
            one,
            across=round(100 * one.predicted),
            up=100 - round(100 * one.seen),
            low=100 - round(100 * one.low),
            high=100 - round(100 * one.high),
            radius=2 + round(2 * one.count / most),
        )
        for one in bins
    ]


def months_of(days: Sequence[Day]) -> list[date]:
    """The first day of each of the twelve months that end with the last day's, each month once, for labels under a year."""
    if not days:
        return []
    last = 12 * days[-1].day.year + days[-1].day.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(last - 11, last + 1)]


def active_days(days: Sequence[Day]) -> list[Day]:
    """The days with any review, newest first."""
    return [day for day in reversed(days) if day.count]


def total(days: Sequence[Day]) -> int:
    return sum(day.count for day in days)
