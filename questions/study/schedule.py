"""The one door to FSRS-6: a memory's state, a rating and whole days in, the next state out. No database.

Days are study days, counted between local dates, because py-fsrs counts blocks of 24 hours and would take
20:00 to 19:00 of the next day for the same day. The library's fuzz is off: with it no log can be replayed.
Parameters are the library's defaults for FSRS-6 (21 values), desired retention 0.9.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from fsrs import Card, Rating, Scheduler, State

ROLLOVER = timedelta(hours=4)
DESIRED_RETENTION = 0.9
LONGEST_STABILITY = 36_500.0
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)

SCHEDULER = Scheduler(
    desired_retention=DESIRED_RETENTION,
    learning_steps=(),
    relearning_steps=(),
    enable_fuzzing=False,
)


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


def next_step(state: MemoryState | None, *, rating: int, days: int) -> Step:
    """Review a memory ``days`` study days (0 or more) after the last time; ``state`` None is a first meeting.

    Raises ValueError for a rating outside 1 to 4 or for negative days.
    """
    if days < 0:
        raise ValueError(f"days must not be negative: {days}")
    at = EPOCH + timedelta(days=days)
    card, _log = SCHEDULER.review_card(card_of(state), Rating(rating), at)
    after = MemoryState(min(card.stability, LONGEST_STABILITY), card.difficulty)
    return Step(after, max(1, (card.due - at).days))


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
    card = card_of(MemoryState(stability, 5.0))
    return SCHEDULER.get_card_retrievability(card, EPOCH + timedelta(days=days))


def study_day(at: datetime, time_zone: str) -> date:
    """The learner's day at that instant: the local date, changing at 04:00 by the wall clock."""
    wall_clock = at.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)
    return (wall_clock - ROLLOVER).date()
