"""The one door to FSRS-6: a memory's state, a rating and whole days in, the next state out. No database.

Days are study days, counted between local dates, because py-fsrs counts blocks of 24 hours and would take
20:00 to 19:00 of the next day for the same day. The library's fuzz is off: with it no log can be replayed.
Parameters ("weights") are FSRS-6's 21 numbers: the library's defaults, or some that were fitted to answers.
docs/memory.md explains how guessing is counted.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from fsrs import Card, Rating, Scheduler, State

ROLLOVER_HOUR = 4
DESIRED_RETENTION = 0.9
LONGEST_STABILITY = 36_500.0
LONGEST_INTERVAL = 36_500
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
FIRST_KNOWN = 0.5  # how likely a fact is known before its first answer, as far as anyone can tell
HALVINGS = 50

Weights = tuple[float, ...]


@lru_cache(maxsize=1024)
def scheduler_of(weights: Weights | None) -> Scheduler:
    """The library's scheduler with these parameters; None are its defaults. Raises ValueError for impossible ones."""
    return Scheduler(
        **({"parameters": weights} if weights else {}),
        desired_retention=DESIRED_RETENTION,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


SCHEDULER = scheduler_of(None)
DEFAULT_WEIGHTS: Weights = tuple(SCHEDULER.parameters)
DEFAULT_PARAMETERS = 1  # the version that stands for them in every review
MAPPING = 2  # 1: a right answer is Good; 2: a right answer is Good as far as it was not a lucky guess
SELF_GRADED = 3  # the grade is the learner's own


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
    weights: Weights = DEFAULT_WEIGHTS,
) -> Step:
    """Review a memory ``days`` study days (0 or more) after the last time; ``state`` None is a first meeting.

    ``guess`` is the chance of a right answer without knowing. Due is the day on which recall falls to ``retention``,
    that is, on which the chance of a right answer falls to ``retention + (1 - retention) * guess``.
    Raises ValueError for a rating outside 1 to 4 or for negative days.
    """
    if days < 0:
        raise ValueError(f"days must not be negative: {days}")
    after = state_after(state, rating=rating, days=days, weights=weights)
    if guess and rating != Rating.Again:
        recall = retrievability(state.stability, days=days, weights=weights) if state else FIRST_KNOWN
        forgotten = state_after(state, rating=Rating.Again, days=days, weights=weights)
        known = known_if_right(recall, guess)
        after = weighed(after, forgotten, known=known, weights=weights)
    return Step(after, days_until(after.stability, retention, weights=weights))


def state_after(
    state: MemoryState | None, *, rating: int, days: int, weights: Weights = DEFAULT_WEIGHTS
) -> MemoryState:
    """FSRS's own next state, as if the rating told all."""
    scheduler = scheduler_of(weights)
    card, _log = scheduler.review_card(card_of(state), Rating(rating), EPOCH + timedelta(days=days))
    return MemoryState(min(card.stability, LONGEST_STABILITY), card.difficulty)


def known_if_right(recall: float, guess: float) -> float:
    """How likely a right answer was known and not guessed, by Bayes' rule."""
    return recall / chance_right(recall, guess)


def weighed(
    remembered: MemoryState, forgotten: MemoryState, *, known: float, weights: Weights = DEFAULT_WEIGHTS
) -> MemoryState:
    """One state for "remembered with the chance ``known``, else forgotten".

    Its stability is what stability means: the days until the recall to be expected falls to 90 %.
    """
    decay, factor = curve_of(weights)
    by_known, by_forgotten = factor / remembered.stability, factor / forgotten.stability
    low, high = sorted((forgotten.stability, remembered.stability))
    for _halving in range(HALVINGS):
        middle = (low + high) / 2
        expected = known * (1 + by_known * middle) ** decay
        expected += (1 - known) * (1 + by_forgotten * middle) ** decay
        low, high = (middle, high) if expected > 0.9 else (low, middle)
    difficulty = known * remembered.difficulty + (1 - known) * forgotten.difficulty
    return MemoryState(low, difficulty)


@lru_cache(maxsize=1024)
def curve_of(weights: Weights) -> tuple[float, float]:
    """Power and factor of FSRS-6's forgetting curve, which is 1 at once and 0.9 after ``stability`` days."""
    decay = -weights[20]
    return decay, 0.9 ** (1 / decay) - 1


def days_until(stability: float, recall: float, *, weights: Weights = DEFAULT_WEIGHTS) -> int:
    """Whole days, at least 1, until recall falls to ``recall``."""
    decay, factor = curve_of(weights)
    days = stability / factor * (recall ** (1 / decay) - 1)
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


def retrievability(stability: float, *, days: float, weights: Weights = DEFAULT_WEIGHTS) -> float:
    """The predicted chance of recall (0 to 1) ``days`` study days after the last review."""
    decay, factor = curve_of(weights)
    return (1 + factor * days / stability) ** decay


def study_day(at: datetime, time_zone: str, *, rollover_hour: int = ROLLOVER_HOUR) -> date:
    """The study day at that instant: the local date, changing at ``rollover_hour`` by the wall clock."""
    wall_clock = at.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)
    return (wall_clock - timedelta(hours=rollover_hour)).date()
