"""Which attempts at an assignment an item analysis looks at."""

from django.utils.translation import gettext_lazy as _

from questions.classroom.gradebook import attempts_at, late_worth_of
from questions.classroom.grading import counting
from questions.classroom.models import Assignment, Grading

FIRST, LAST, BEST, ALL = "first", "last", "best", "all"
ATTEMPTS = {
    FIRST: _("First attempts"),
    LAST: _("Last attempts"),
    BEST: _("Best attempts"),
    ALL: _("All attempts"),
}
GRADINGS = {FIRST: Grading.FIRST, LAST: Grading.LAST, BEST: Grading.BEST}


def attempts_counted(assignment: Assignment, which: str) -> list[int]:
    """The finished attempts (by id): of each learner the first, last or best, or all there are."""
    finished = assignment.submissions.filter(attempt__finished_at__isnull=False)
    if which == ALL:
        return list(finished.values_list("attempt_id", flat=True))
    if which == FIRST:
        firsts: dict[int, int] = {}
        rows = finished.order_by("number").values_list("learner_id", "attempt_id")
        for learner, attempt in rows:
            firsts.setdefault(learner, attempt)
        return list(firsts.values())
    own: dict[int, list] = {}
    for (_assignment, learner), taken in attempts_at([assignment.pk]):
        if taken.finished_at:
            own.setdefault(learner, []).append(taken)
    worth = late_worth_of(assignment)
    return [counting(done, GRADINGS[which], worth).attempt_id for done in own.values()]
