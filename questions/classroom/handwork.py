"""What a teacher does to grades by hand: change one, say something about it, have answers marked again."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import QuerySet

from questions.accounts.audit import Action, write_down
from questions.accounts.models import User
from questions.classroom.gradebook import grade_in
from questions.classroom.models import Assignment, GradeChange, Remark
from questions.common.writing import short_write
from questions.quizzes.corrections import Regrade
from questions.quizzes.regrading import Remarked, regrade, remarked

TRAIL = 100


def change_grade(
    assignment: Assignment,
    learner: User,
    *,
    points: float | None,
    reason: str,
    by: User,
    at: datetime,
) -> GradeChange:
    """Set a grade by hand; None lets the computed one count again. The audit log keeps old, new and why."""
    before = grade_in(assignment, learner)
    with short_write():
        change = GradeChange.objects.create(
            assignment=assignment,
            learner=learner,
            points=points,
            reason=reason,
            changed_by=by,
            changed_at=at,
        )
        write_down(
            Action.GRADE_CHANGED,
            by=by,
            at=at,
            about=learner,
            school=assignment.classroom.school,
            subject=f"assignment:{assignment.pk}",
            before="" if before.points is None else f"{before.points:g}",
            after="" if points is None else f"{points:g}",
            reason=reason,
        )
    return change


def changes_of(assignment: Assignment, learner: User) -> QuerySet[GradeChange]:
    """The grades set by hand, newest first."""
    found = assignment.grade_changes.filter(learner=learner).select_related("changed_by")
    return found.order_by("-changed_at", "-pk")


def grade_by_hand(assignment: Assignment, learner: User) -> GradeChange | None:
    """The grade set by hand that stands, if any: what the learner is told with its reason."""
    last = assignment.grade_changes.filter(learner=learner).order_by("changed_at", "pk").last()
    return last if last and last.points is not None else None


def remark_on(assignment: Assignment, learner: User, *, text: str, by: User, at: datetime) -> Remark:
    return Remark.objects.create(
        assignment=assignment, learner=learner, text=text, written_by=by, written_at=at
    )


def remarks_of(assignment: Assignment, learner: User) -> QuerySet[Remark]:
    return assignment.remarks.filter(learner=learner).select_related("written_by")


def to_mark_again(assignment: Assignment) -> list[Remarked]:
    """The answers to questions that were corrected since, with the mark that counts and the new one."""
    return remarked(assignment.submissions.values_list("attempt_id", flat=True))


def mark_again(assignment: Assignment, plan: Sequence[Remarked], *, by: User, at: datetime) -> int:
    """Let the new marks count; each learner whose marks or memories changed has a line in the audit log for it."""
    with short_write():
        changed = regrade(plan, by=by, at=at)
        for one in changed:
            what = {
                "by": by,
                "at": at,
                "about": one.answer.item.attempt.learner,
                "school": assignment.classroom.school,
                "subject": f"assignment:{assignment.pk}",
                "reason": one.question.stem,
            }
            write_down(Action.REGRADED, before=f"{one.mark_before:g}", after=f"{one.mark_after:g}", **what)
            if one.due_before:
                before, after = one.due_before.isoformat(), one.due_after.isoformat()
                write_down(Action.MEMORY_MENDED, before=before, after=after, **what)
    return len(changed)


def regrades_of(assignment: Assignment) -> QuerySet[Regrade]:
    """The answers that were marked again, newest first."""
    found = Regrade.objects.filter(answer__item__attempt__submission__assignment=assignment)
    found = found.select_related("question", "regraded_by", "answer__item__attempt__learner")
    return found.order_by("-regraded_at", "-pk")[:TRAIL]
