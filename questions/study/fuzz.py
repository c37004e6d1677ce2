"""Spreading what was learned together: the days around the schedule's own among which a fact may come back. Pure.

FSRS's own fuzz draws from a global generator, so that no log could be replayed; ours hashes the fact and the number
of the review, and the day that was taken is kept in the log.
"""

from collections.abc import Sequence
from hashlib import blake2b

from questions.study.schedule import LONGEST_INTERVAL

SHORTEST = 2.5  # days; below it nothing is moved
SHARES = ((2.5, 7, 0.15), (7, 20, 0.10), (20, LONGEST_INTERVAL, 0.05))  # FSRS's shares of an interval
MOST_CANDIDATES = 16


def bounds(interval: int, *, previous: int | None = None) -> tuple[int, int]:
    """The shortest and the longest interval that an ideal one may be moved to.

    ``previous`` is the last interval where the answer was a pass: where the bounds reach it nothing comes back sooner.
    """
    if interval < SHORTEST:
        return interval, interval
    reach = 1 + sum(share * max(0.0, min(interval, end) - start) for start, end, share in SHARES)
    lowest = max(2, round(interval - reach))
    highest = min(round(interval + reach), LONGEST_INTERVAL)
    if previous is not None and previous <= highest:
        lowest = max(lowest, previous)
    return lowest, highest


def moved_interval(interval: int, moved: int) -> int:
    """The interval moved by so many days, but never out of its bounds."""
    lowest, highest = bounds(interval)
    return min(max(interval + moved, lowest), highest)


def candidates(lowest: int, highest: int, *, fact_id: int, number: int) -> list[int]:
    """Intervals to choose from, at most MOST_CANDIDATES spread over the bounds, in an order of this review's own."""
    width = highest - lowest + 1
    count = min(width, MOST_CANDIDATES)
    start = int.from_bytes(blake2b(f"{fact_id}:{number}".encode(), digest_size=8).digest()) % width
    return [lowest + (start + place * width // count) % width for place in range(count)]


def lightest(intervals: Sequence[int], loads: Sequence[float]) -> int:
    """The interval whose day has the least to do; among equals the first."""
    return min(zip(loads, range(len(intervals)), intervals, strict=True))[2]
