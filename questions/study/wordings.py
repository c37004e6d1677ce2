"""Wordings that fail where the fact is known: the question is bad, not the memory.

Of the answers that were given when the schedule was sure of the fact, so many should have been right; a one-sided
binomial test says whether so few can be luck.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from questions.study.leeches import SUSPICIOUS, chance_of_misses
from questions.study.models import Rating, Review
from questions.study.parameters import WeightsByVersion
from questions.study.schedule import chance_right

KNOWN_FROM = 0.8  # the predicted recall from which a fact counts as known
FEWEST_ANSWERS = 10


@dataclass(frozen=True, slots=True)
class FailingWording:
    """A question with its answers to known facts: how many, how many right, and how many should have been."""

    question_id: int
    answers: int
    right: int
    expected: float
    chance: float


def failing_wordings(*, since: datetime | None = None) -> list[FailingWording]:
    """The questions that known facts are missed by, the surest first; only those answered ``since``, if given."""
    reviews = Review.objects.counted().filter(days_elapsed__gt=0, stability_before__isnull=False)
    if since:
        lately = reviews.filter(reviewed_at__gte=since).values("question_id")
        reviews = reviews.filter(question_id__in=lately)
    weights = WeightsByVersion()
    seen: dict[int, list[tuple[bool, float]]] = defaultdict(list)
    rows = reviews.values_list(
        "question_id", "rating", "stability_before", "days_elapsed", "guess", "parameters"
    )
    for question_id, rating, stability, days, guess, version in rows.iterator():
        recall = weights.recall(stability, days, version)
        if recall >= KNOWN_FROM:
            seen[question_id].append((rating != Rating.AGAIN, chance_right(recall, guess)))
    found = [of_question(question_id, answers) for question_id, answers in seen.items()]
    return sorted(surely_failing(found), key=lambda one: (one.chance, one.question_id))


def of_question(question_id: int, answers: list[tuple[bool, float]]) -> FailingWording:
    count, right = len(answers), sum(was_right for was_right, _expected in answers)
    expected = sum(one for _right, one in answers)
    chance = chance_of_misses(count - right, count, expected=count - expected)
    return FailingWording(question_id, count, right, expected, chance)


def surely_failing(found: Iterable[FailingWording]) -> list[FailingWording]:
    return [one for one in found if one.answers >= FEWEST_ANSWERS and one.chance < SUSPICIOUS]
