"""What would become of a class's memory if each pupil reviewed so many facts a day. Pure, no dice are thrown.

A review is counted as it is expected to go: known with the chance of recall, else forgotten and seen again; the state
after it is the one that is worth as much (``study.schedule.weighed``).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from questions.classroom.memory import FADING, ClassMemory, Kept
from questions.study.models import Rating
from questions.study.parameters import WeightsByVersion
from questions.study.schedule import MemoryState, state_after, weighed

MOST_DAYS = 120
MOST_A_DAY = 50


@dataclass(frozen=True, slots=True)
class Outlook:
    """The class on a day: mean recall, how many facts are being forgotten, and the reviews that it took."""

    a_day: int
    mean: float
    fading: int
    reviews: int


def outlook(memory: ClassMemory, *, day: date, a_day: int) -> Outlook | None:
    """The class on ``day`` if each pupil reviews up to ``a_day`` of what is most forgotten each day; None without facts."""
    if not memory.kept:
        return None
    weights = WeightsByVersion()
    days = min(max(0, (day - memory.today).days), MOST_DAYS)
    own: dict[int, list[Kept]] = defaultdict(list)
    for (learner, _fact), kept in memory.kept.items():
        own[learner].append(kept)
    reviews = 0
    recalls: list[float] = []
    for memories in own.values():
        reviews += study(memories, first=memory.today, days=days, a_day=a_day, weights=weights)
        recalls += (one.recall(day, weights) for one in memories)
    return Outlook(a_day, fmean(recalls), sum(recall < FADING for recall in recalls), reviews)


def study(memories: list[Kept], *, first: date, days: int, a_day: int, weights: WeightsByVersion) -> int:
    """Let one pupil review what is due on each of the days, most forgotten first; changes the list, counts the reviews."""
    done = 0
    if not a_day:
        return done
    for later in range(days):
        today = first + timedelta(days=later)
        due = [place for place, one in enumerate(memories) if one.due_on <= today and one.reviewed_on < today]
        due.sort(key=lambda place: memories[place].recall(today, weights))
        for place in due[:a_day]:
            memories[place] = reviewed(memories[place], today, weights)
            done += 1
    return done


def reviewed(kept: Kept, day: date, weights: WeightsByVersion) -> Kept:
    """The memory after a review as it is expected to go; due again when recall falls to 90 %."""
    numbers = weights[kept.version]
    state = MemoryState(kept.stability, kept.difficulty)
    waited = (day - kept.reviewed_on).days
    known, missed = (
        state_after(state, rating=rating, days=waited, weights=numbers)
        for rating in (Rating.GOOD, Rating.AGAIN)
    )
    after = weighed(known, missed, known=kept.recall(day, weights), weights=numbers)
    return kept._replace(
        stability=after.stability,
        difficulty=after.difficulty,
        reviewed_on=day,
        due_on=day + timedelta(days=max(1, round(after.stability))),
    )


def outlooks(memory: ClassMemory, *, day: date, numbers: Iterable[int]) -> list[Outlook]:
    """The outlook for each number of reviews a day."""
    return [found for number in numbers if (found := outlook(memory, day=day, a_day=number))]
