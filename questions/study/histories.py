"""The log as histories of facts, a day a step: what parameters are fitted to and judged by. Pure apart from reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from itertools import groupby
from math import log

from questions.accounts.models import User
from questions.study.models import Decision, MemoryDecision, Rating, Review
from questions.study.schedule import Weights, chance_right, known_if_right, next_step, retrievability

SURE = 1e-4  # no prediction is taken as surer than that


@dataclass(frozen=True, slots=True)
class DayOfFact:
    """A study day of a fact: its worst answer's grade, the days since the one before, the chance of a lucky answer."""

    day: date
    grade: int
    waited: int
    guess: float
    luck: float  # 0 to 1, the same for the same answer: decides whether a right answer counts as a lucky one

    @property
    def is_right(self) -> bool:
        return self.grade != Rating.AGAIN


@dataclass(frozen=True, slots=True)
class History:
    """One learner's days with one fact, from a first meeting on."""

    learner_id: int
    days: tuple[DayOfFact, ...]


def read_histories(learners: Iterable[User] | None = None) -> list[History]:
    """The histories of these learners, or of everybody; a memory begun anew begins another history."""
    log_rows = Review.objects.counted().order_by("learner_id", "fact_id", "study_day", "rating", "pk")
    resets = MemoryDecision.objects.counted().filter(decision=Decision.RESET)
    if learners is not None:
        log_rows, resets = log_rows.filter(learner__in=learners), resets.filter(learner__in=learners)
    begun: dict[tuple[int, int], list] = {}
    for learner_id, fact_id, decided_at in resets.values_list("learner_id", "fact_id", "decided_at"):
        begun.setdefault((learner_id, fact_id), []).append(decided_at)
    rows = log_rows.values_list(
        "learner_id", "fact_id", "study_day", "rating", "guess", "reviewed_at", "client_id"
    )
    found = []
    for (learner_id, fact_id), answers in groupby(rows.iterator(), key=lambda row: row[:2]):
        moments = begun.get((learner_id, fact_id), [])
        lives: dict[int, list] = {}
        for answer in answers:
            lives.setdefault(sum(answer[5] >= moment for moment in moments), []).append(answer)
        found += [history_of(learner_id, life) for life in lives.values()]
    return found


def history_of(learner_id: int, answers: Sequence[tuple]) -> History:
    """The first of a day's answers in the order of rating is its worst."""
    days: list[DayOfFact] = []
    for day, of_day in groupby(answers, key=lambda row: row[2]):
        _learner, _fact, _day, rating, guess, _at, client_id = next(of_day)
        waited = (day - days[-1].day).days if days else 0
        days.append(DayOfFact(day, int(rating), waited, guess, luck_of(client_id)))
    return History(learner_id, tuple(days))


def luck_of(client_id) -> float:
    return int.from_bytes(blake2b(client_id.bytes, digest_size=6).digest()) / 2**48


def without_luck(history: History, weights: Weights) -> History:
    """The history as a fit should see it: right answers that these parameters hold for lucky are misses.

    Each is one with the chance that it was guessed, by its own draw: on average the fit sees what was known.
    """
    days, state = [], None
    for one in history.days:
        recall = retrievability(state.stability, days=one.waited, weights=weights) if state else 0.5
        lucky = one.is_right and one.guess and one.luck > known_if_right(recall, one.guess)
        days.append(replace(one, grade=int(Rating.AGAIN)) if lucky else one)
        state = after(state, one, weights)
    return History(history.learner_id, tuple(days))


def after(state, one: DayOfFact, weights: Weights):
    step = next_step.__wrapped__(state, rating=one.grade, days=one.waited, guess=one.guess, weights=weights)
    return step.state


def until(history: History, cutoff: date) -> History:
    """The days before the cutoff."""
    return History(history.learner_id, tuple(one for one in history.days if one.day < cutoff))


def losses(histories: Iterable[History], weights: Weights, *, since: date) -> list[float]:
    """The log loss of each later answer from that day on, predicted from all that came before it."""
    found = []
    for history in histories:
        state = None
        for one in history.days:
            if state and one.day >= since:
                recall = retrievability(state.stability, days=one.waited, weights=weights)
                chance = min(max(chance_right(recall, one.guess), SURE), 1 - SURE)
                found.append(-log(chance if one.is_right else 1 - chance))
            state = after(state, one, weights)
    return found


def later_days(histories: Iterable[History]) -> list[date]:
    """The day of every answer that can be predicted, in order."""
    return sorted(one.day for history in histories for one in history.days[1:])
