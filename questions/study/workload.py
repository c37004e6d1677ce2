"""How much a promise costs: the reviews a day to come, by letting a sample of the memories live on. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from questions.study.schedule import (
    DEFAULT_WEIGHTS,
    MemoryState,
    Weights,
    next_step,
    retrievability,
)

CHOICES = (0.80, 0.85, 0.88, 0.90, 0.92, 0.95)
HORIZON = 60  # days looked at
MINUTES_A_CARD = 0.5
AGAIN, GOOD = 1, 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """A memory on its way: its state, the days since it was last reviewed and the days until it is due (0: now)."""

    state: MemoryState
    waited: int
    due_in: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a promise costs: reviews and minutes on an average day."""

    retention: float
    reviews: float

    @property
    def minutes(self) -> float:
        return self.reviews * MINUTES_A_CARD


def previews(
    sample: Sequence[Waiting], *, of: int, current: float, weights: Weights = DEFAULT_WEIGHTS
) -> list[Preview]:
    """The load of each promise, with the current one among them; ``sample`` stands for ``of`` memories."""
    scale = of / len(sample) / HORIZON if sample else 0.0
    return [
        Preview(retention, scale * sum(lives(sample, retention=retention, weights=weights)))
        for retention in sorted({*CHOICES, round(current, 2)})
    ]


def lives(sample: Sequence[Waiting], *, retention: float, weights: Weights) -> list[int]:
    """How often each memory is reviewed within the horizon; the same luck for every promise, so that they compare."""
    return [
        reviews_of(one, Random(number), retention=retention, weights=weights)
        for number, one in enumerate(sample)
    ]


def reviews_of(one: Waiting, luck: Random, *, retention: float, weights: Weights) -> int:
    state, day, waited, count = one.state, one.due_in, one.waited + one.due_in, 0
    while day < HORIZON:
        knows = luck.random() < retrievability(state.stability, days=waited, weights=weights)
        step = next_step(
            state,
            rating=GOOD if knows else AGAIN,
            days=max(1, waited),
            retention=retention,
            weights=weights,
        )
        state, waited = step.state, step.interval
        day += step.interval
        count += 1
    return count


def waiting(rows: Sequence[tuple[float, float, date, date]], *, day: date) -> list[Waiting]:
    """Rows of stability, difficulty, last reviewed on and due on."""
    return [
        Waiting(
            MemoryState(stability, difficulty),
            waited=max(0, (day - reviewed_on).days),
            due_in=max(0, (due_on - day).days),
        )
        for stability, difficulty, reviewed_on, due_on in rows
    ]
