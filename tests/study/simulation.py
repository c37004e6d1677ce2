"""Learners whose true memory follows FSRS-6, scheduled by what their answers show, lucky guesses among them."""

from dataclasses import dataclass
from random import Random

from questions.study.models import Rating
from questions.study.schedule import FIRST_KNOWN, MemoryState, chance_right, next_step, retrievability

DAYS = 365


@dataclass
class Outcome:
    """What came of the reviews: true recall at them, the predicted chance of a right answer, and right answers.

    ``promised`` is the true recall at those that came after more than a day: before that no schedule can act.
    """

    recalls: list[float]
    free: list[float]
    predicted: list[float]
    right: int = 0

    @property
    def recall(self) -> float:
        return sum(self.recalls) / len(self.recalls)

    @property
    def promised(self) -> float:
        return sum(self.free) / len(self.free)

    @property
    def share_right(self) -> float:
        return self.right / len(self.recalls)

    @property
    def share_predicted(self) -> float:
        return sum(self.predicted) / len(self.predicted)


def simulate(*, guess: float, believed: float, facts: int = 1500, seed: int = 1) -> Outcome:
    """A year of reviews; ``guess`` is the true chance of a lucky answer, ``believed`` the one the schedule counts with."""
    random, outcome = Random(seed), Outcome([], [], [])
    for _fact in range(facts):
        live_through(random, outcome, guess=guess, believed=believed)
    return outcome


def live_through(random: Random, outcome: Outcome, *, guess: float, believed: float) -> None:
    true: MemoryState | None = None
    shown: MemoryState | None = None
    day = interval = 0
    while day <= DAYS:
        recall = retrievability(true.stability, days=interval) if true else FIRST_KNOWN
        knows = random.random() < recall
        right = knows or random.random() < guess
        if shown:
            note(outcome, shown, recall=recall, right=right, interval=interval, believed=believed)
        true = next_step(true, rating=rating(knows), days=interval).state
        step = next_step(shown, rating=rating(right), days=interval, guess=believed)
        shown, interval = step.state, step.interval
        day += interval


def note(
    outcome: Outcome, shown: MemoryState, *, recall: float, right: bool, interval: int, believed: float
) -> None:
    outcome.recalls.append(recall)
    outcome.predicted.append(chance_right(retrievability(shown.stability, days=interval), believed))
    outcome.right += right
    if interval > 1:
        outcome.free.append(recall)


def rating(good: bool) -> Rating:
    return Rating.GOOD if good else Rating.AGAIN
