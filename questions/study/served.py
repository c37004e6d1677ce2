"""The log as a list of predictions that were served and what came of them."""

from collections.abc import Iterator
from itertools import groupby

from questions.accounts.models import User
from questions.study.evaluation import Predicted
from questions.study.models import Rating, Review
from questions.study.parameters import WeightsByVersion
from questions.study.schedule import MemoryState, chance_right, next_step, retrievability

COLUMNS = (
    "learner_id",
    "fact_id",
    "study_day",
    "reviewed_at",
    "rating",
    "guess",
    "parameters",
    "days_elapsed",
    "stability_before",
)


def served_predictions(learner: User | None = None) -> list[Predicted]:
    """The first answer to each fact on each later study day, of everybody or of one learner, in the order of time."""
    counted = Review.objects.counted()
    if learner:
        counted = counted.filter(learner=learner)
    log = counted.order_by("learner_id", "fact_id", "study_day", "reviewed_at", "pk")
    weights = WeightsByVersion()
    found = []
    for _about, answers in groupby(log.values_list(*COLUMNS).iterator(), key=lambda row: row[:2]):
        found += predictions_of(answers, weights)
    return [told for _at, told in sorted(found, key=lambda pair: pair[0])]


def predictions_of(answers: Iterator[tuple], weights: WeightsByVersion) -> Iterator[tuple]:
    """Of one fact: what was served on each later day, beside what the defaults would have said on the same log."""
    default: MemoryState | None = None
    before = None
    for day, of_day in groupby(answers, key=lambda row: row[2]):
        rows = list(of_day)
        learner_id, _fact, _day, at, rating, guess, version, days, stability = rows[0]
        if days is None:
            default, before = None, None
        elif stability is not None and days > 0:
            served = usual = chance_right(weights.recall(stability, days, version), guess)
            if default is not None:
                usual = chance_right(retrievability(default.stability, days=(day - before).days), guess)
            yield at, Predicted(learner_id, served, usual, rating != Rating.AGAIN)
        worst = min(rows, key=lambda row: row[4])
        waited = (day - before).days if before else 0
        if default is not None or days is None:
            default = next_step(default, rating=worst[4], days=waited, guess=worst[5]).state
        before = day
