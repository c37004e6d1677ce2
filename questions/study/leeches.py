"""Facts that are forgotten more often than their memory allows: a bad question before it is a bad learner.

A fixed count of lapses would name every old fact in the end. Here the lapses of a fact, over all its learners, are
held against those that the schedule itself expected at each review, by a one-sided binomial test.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from math import exp, lgamma, log

from questions.accounts.models import User
from questions.bank.models import Fact
from questions.study.models import Rating, Review, ReviewQuerySet
from questions.study.parameters import WeightsByVersion
from questions.study.schedule import chance_right

SUSPICIOUS = 0.01  # chance of so many misses, or more, if the fact were like any other
FEWEST_REVIEWS = 5


@dataclass(frozen=True, slots=True)
class Leech:
    """A fact with how often it was asked again, missed, and expected to be missed; ``chance`` that luck did it."""

    fact: Fact
    reviews: int
    missed: int
    expected: float
    chance: float


def chance_of_misses(missed: int, reviews: int, *, expected: float) -> float:
    """The chance of ``missed`` misses or more among so many reviews when ``expected`` are expected of them."""
    share = min(max(expected / reviews, 1e-9), 1 - 1e-9)
    logs = (
        lgamma(reviews + 1)
        - lgamma(count + 1)
        - lgamma(reviews - count + 1)
        + count * log(share)
        + (reviews - count) * log(1 - share)
        for count in range(missed, reviews + 1)
    )
    return sum(exp(one) for one in logs)


def leeches(author: User, *, at_most: int = 50) -> list[Leech]:
    """Facts of the author's articles that are missed more than they should be, the surest first."""
    outcomes: dict[int, list[tuple[bool, float]]] = defaultdict(list)
    for fact_id, _at, outcome in outcomes_of(Review.objects.filter(fact__article__added_by=author)):
        outcomes[fact_id].append(outcome)
    facts = Fact.objects.in_bulk(list(outcomes))
    found = [leech_of(facts[fact_id], seen) for fact_id, seen in outcomes.items()]
    return sorted(suspicious(found), key=lambda leech: (leech.chance, leech.fact.pk))[:at_most]


def outcomes_of(reviews: ReviewQuerySet) -> Iterator[tuple[int, datetime, tuple[bool, float]]]:
    """Of each answer on a later day: its fact, when, whether it was missed and how likely that was."""
    later = reviews.counted().filter(days_elapsed__gt=0, stability_before__isnull=False)
    rows = later.values_list(
        "fact_id", "reviewed_at", "rating", "stability_before", "days_elapsed", "guess", "parameters"
    )
    weights = WeightsByVersion()
    for fact_id, at, rating, stability, days, guess, version in rows.iterator():
        miss_expected = 1 - chance_right(weights.recall(stability, days, version), guess)
        yield fact_id, at, (rating == Rating.AGAIN, miss_expected)


def leech_of(fact: Fact, seen: list[tuple[bool, float]]) -> Leech:
    missed, expected = sum(was_missed for was_missed, _expected in seen), sum(one for _missed, one in seen)
    return Leech(fact, len(seen), missed, expected, chance_of_misses(missed, len(seen), expected=expected))


def suspicious(found: Iterable[Leech]) -> list[Leech]:
    """Those whose misses luck cannot well explain, among facts asked often enough to tell."""
    return [leech for leech in found if leech.reviews >= FEWEST_REVIEWS and leech.chance < SUSPICIOUS]
