"""Closing work once, opening it again on purpose, taking it back; each is written down."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.audit import Action, write_down
from questions.accounts.models import User
from questions.classroom.dates import rules_for
from questions.classroom.models import Assignment
from questions.common.errors import UserError
from questions.quizzes.attempts import close_overdue
from questions.quizzes.models import Attempt


def close_if_due(assignment: Assignment, *, at: datetime) -> bool:
    """Mark work closed whose time is over for everybody who has no date of their own; True if it is closed."""
    if assignment.closed_at:
        return True
    due = rules_for(assignment, None).closes_at
    if due is None or at <= due:
        return False
    return close(assignment, at=due)


def close(assignment: Assignment, *, at: datetime) -> bool:
    """Write the closing once: of several at the same time the first one's moment stays."""
    Assignment.objects.filter(pk=assignment.pk, closed_at=None).update(closed_at=at)
    assignment.refresh_from_db(fields=["closed_at"])
    return True


@transaction.atomic
def close_now(assignment: Assignment, *, by: User, at: datetime) -> None:
    """Close work before its time: open attempts end now, with what was answered. Learners with their own date go on.

    The moment is the attempts' deadline too, so that an answer that is on its way is not late.
    """
    kept = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if not close_if_due(kept, at=at):
        close(kept, at=at)
        note(Action.ASSIGNMENT_CHANGED, kept, by=by, at=at, after="closed")
    own_dates = kept.exceptions.filter(closes_at__gt=at).values("learner")
    ending = Attempt.objects.open().filter(occasion=kept.occasion, started_at__lte=at)
    ending.exclude(learner__in=own_dates).update(finished_at=at, deadline=at)
    assignment.closed_at = kept.closed_at


@transaction.atomic
def reopen(assignment: Assignment, *, by: User, at: datetime) -> None:
    """Open closed work again, on purpose. Raises UserError where its date is past: that is changed first."""
    kept = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if not kept.closed_at:
        return
    if kept.closes_at and kept.closes_at <= at:
        raise UserError(_("Its due date is past. Set a later date first, then open it again."))
    before = kept.closed_at.isoformat(timespec="minutes")
    kept.closed_at = None
    kept.save(update_fields=["closed_at"])
    note(Action.ASSIGNMENT_REOPENED, kept, by=by, at=at, before=before)


@transaction.atomic
def withdraw(assignment: Assignment, *, by: User, at: datetime) -> None:
    """Take work back: learners no longer see it; what they did stays theirs and in the log."""
    if Assignment.objects.filter(pk=assignment.pk, withdrawn_at=None).update(withdrawn_at=at):
        note(Action.ASSIGNMENT_CHANGED, assignment, by=by, at=at, after="withdrawn")


def close_all_due(*, at: datetime) -> int:
    """Mark everything closed whose time is over, and end the attempts that were left open; returns how many."""
    due = Assignment.objects.filter(closed_at=None, withdrawn_at=None, closes_at__lt=at)
    closed = sum(close_if_due(assignment, at=at) for assignment in due)
    close_overdue(at=at)
    return closed


def note(
    action: str,
    assignment: Assignment,
    *,
    by: User,
    at: datetime,
    about: User | None = None,
    before: str = "",
    after: str = "",
    reason: str = "",
) -> None:
    write_down(
        action,
        by=by,
        at=at,
        about=about,
        school=assignment.classroom.school,
        subject=f"assignment:{assignment.pk}",
        before=before,
        after=after,
        reason=reason,
    )
