"""The one door to FSRS-6: a memory's state, a rating and whole days in, the next state out. No database.

Days are study days, counted between local dates, because py-fsrs counts blocks of 24 hours and would take
20:00 to 19:00 of the next day for the same day. The library's fuzz is off: with it no log can be replayed.
Parameters are the library's defaults for FSRS-6 (21 values). docs/memory.md explains how guessing is counted.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from fsrs import Card, Rating, Scheduler, State

ROLLOVER = timedelta(hours=4)
DESIRED_RETENTION = 0.9
LONGEST_STABILITY = 36_500.0
LONGEST_INTERVAL = 36_500
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
FIRST_KNOWN = 0.5  # how likely a fact is known before its first answer, as far as anyone can tell
HALVINGS = 60

SCHEDULER = Scheduler(
    desired_retention=DESIRED_RETENTION,
    learning_steps=(),
    relearning_steps=(),
    enable_fuzzing=False,
)
PARAMETERS = 1  # the version that every review is stored with
MAPPING = 2  # 1: a right answer is Good; 2: a right answer is Good as far as it was not a lucky guess
DECAY = -SCHEDULER.parameters[20]
FACTOR = 0.9 ** (1 / DECAY) - 1


@dataclass(frozen=True, slots=True)
class MemoryState:
    """FSRS's two numbers: ``stability`` in days, ``difficulty`` from 1 to 10."""

    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class Step:
    """What a review makes of a memory: its new state and the days until it is due (at least 1)."""

    state: MemoryState
    interval: int


@lru_cache(maxsize=4096)
def next_step(
    state: MemoryState | None,
    *,
    rating: int,
    days: int,
    guess: float = 0.0,
    retention: float = DESIRED_RETENTION,
) -> Step:
    """Review a memory ``days`` study days (0 or more) after the last time; ``state`` None is a first meeting.

    ``guess`` is the chance of a right answer without knowing. Due is the day on which recall falls to ``retention``,
    that is, on which the chance of a right answer falls to ``retention + (1 - retention) * guess``.
    Raises ValueError for a rating outside 1 to 4 or for negative days.
    """
    if days < 0:
        raise ValueError(f"days must not be negative: {days}")
    after = state_after(state, rating=rating, days=days)
    if guess and rating != Rating.Again:
        recall = retrievability(state.stability, days=days) if state else FIRST_KNOWN
        forgotten = state_after(state, rating=Rating.Again, days=days)
        after = weighed(after, forgotten, known=known_if_right(recall, guess))
    return Step(after, days_until(after.stability, retention))


def state_after(state: MemoryState | None, *, rating: int, days: int) -> MemoryState:
    """FSRS's own next state, as if the rating told all."""
    card, _log = SCHEDULER.review_card(card_of(state), Rating(rating), EPOCH + timedelta(days=days))
    return MemoryState(min(card.stability, LONGEST_STABILITY), card.difficulty)


def known_if_right(recall: float, guess: float) -> float:
    """How likely a right answer was known and not guessed, by Bayes' rule."""
    return recall / chance_right(recall, guess)


def weighed(remembered: MemoryState, forgotten: MemoryState, *, known: float) -> MemoryState:
    """One state for "remembered with the chance ``known``, else forgotten".

    Its stability is what stability means: the days until the recall to be expected falls to 90 %.
    """
    low, high = sorted((forgotten.stability, remembered.stability))
    for _halving in range(HALVINGS):
        middle = (low + high) / 2
        expected = known * recall_after(remembered.stability, middle)
        expected += (1 - known) * recall_after(forgotten.stability, middle)
        low, high = (middle, high) if expected > 0.9 else (low, middle)
    difficulty = known * remembered.difficulty + (1 - known) * forgotten.difficulty
    return MemoryState(low, difficulty)


def recall_after(stability: float, days: float) -> float:
    """FSRS-6's forgetting curve: 1 at once, 0.9 after ``stability`` days."""
    return (1 + FACTOR * days / stability) ** DECAY


def days_until(stability: float, recall: float) -> int:
    """Whole days, at least 1, until recall falls to ``recall``."""
    days = stability / FACTOR * (recall ** (1 / DECAY) - 1)
    return min(max(1, round(days)), LONGEST_INTERVAL)


def chance_right(recall: float, guess: float) -> float:
    """The chance of a right answer: known, or else guessed."""
    return recall + (1 - recall) * guess


def card_of(state: MemoryState | None) -> Card:
    """The library's card for a state last reviewed at EPOCH; an id is given since making one sleeps."""
    if state is None:
        return Card(card_id=1)
    return Card(
        card_id=1,
        state=State.Review,
        step=None,
        stability=state.stability,
        difficulty=state.difficulty,
        last_review=EPOCH,
        due=EPOCH,
    )


def retrievability(stability: float, *, days: int) -> float:
    """The predicted chance of recall (0 to 1) ``days`` study days after the last review."""
    return recall_after(stability, days)


def study_day(at: datetime, time_zone: str) -> date:
    """The learner's day at that instant: the local date, changing at 04:00 by the wall clock."""
    wall_clock = at.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)
    return (wall_clock - ROLLOVER).date()
