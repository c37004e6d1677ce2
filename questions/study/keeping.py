"""Keeping a planned review: the memory moved and the review appended, with what else belongs to it, all or nothing."""

from questions.common.writing import Change, write_together
from questions.study import quick
from questions.study.planning import PlannedReview
from questions.study.reviews import MemoryMovedError


def keep_plan(plan: PlannedReview, *more: Change) -> list[int]:
    """Write it and give the numbers of the rows in ``more``. Raises MemoryMovedError where the memory was moved in
    between."""
    made = write_together([quick.moved(plan), quick.appended(plan.review), *more])
    if made is None:
        raise MemoryMovedError
    plan.review.pk = made[1]
    return list(made[2:])
