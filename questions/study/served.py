"""The log as a list of predictions that were served and what came of them."""

from questions.study.evaluation import Predicted
from questions.study.models import Rating, Review
from questions.study.schedule import chance_right, retrievability


def served_predictions() -> list[Predicted]:
    """The first answer to each fact on each later study day of each learner, in the order of time.

    As long as nobody has parameters of their own, what was served is what the defaults say.
    """
    log = Review.objects.counted().filter(days_elapsed__gt=0, stability_before__isnull=False)
    rows = log.order_by("reviewed_at", "pk").values_list(
        "learner_id", "fact_id", "study_day", "stability_before", "days_elapsed", "guess", "rating"
    )
    first: dict[tuple, Predicted] = {}
    for learner_id, fact_id, day, stability, days, guess, rating in rows.iterator():
        chance = chance_right(retrievability(stability, days=days), guess)
        told = Predicted(learner_id, chance, chance, rating != Rating.AGAIN)
        first.setdefault((learner_id, fact_id, day), told)
    return list(first.values())
