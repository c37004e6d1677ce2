"""When an assignment opens and closes for a learner, and by which rules they work, from what the teacher set."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from questions.bank.models import Feedback
from questions.classroom.models import Assignment, AssignmentException, FeedbackTime, KeyTime, LatePolicy
from questions.classroom.wall_time import closing_at, opening_at
from questions.quizzes.rules import GRACE, Rules

NO_EXCEPTION = AssignmentException()


def set_moments(dated: Assignment | AssignmentException, *, zone: str) -> None:
    """Work out the moments that the wall times mean; call it whenever one of them has changed."""
    opens = dated.opens_on and dated.opens_time is not None
    closes = dated.closes_on and dated.closes_time is not None
    dated.opens_at = opening_at(dated.opens_on, dated.opens_time, zone).at if opens else None
    dated.closes_at = closing_at(dated.closes_on, dated.closes_time, zone).at if closes else None


@dataclass(frozen=True, slots=True)
class Window:
    """When one learner may work: from ``opens_at`` in time until ``due_at``, and counted late until ``ends_at``."""

    opens_at: datetime | None
    due_at: datetime | None
    ends_at: datetime | None

    def is_late(self, at: datetime) -> bool:
        """Whether what arrives at ``at`` is late, with the moment that sending may take."""
        return self.due_at is not None and at > self.due_at + GRACE

    def is_over(self, at: datetime) -> bool:
        return self.ends_at is not None and at > self.ends_at

    def is_early(self, at: datetime) -> bool:
        return self.opens_at is not None and at < self.opens_at


def window_of(assignment: Assignment, exception: AssignmentException | None) -> Window:
    """The learner's own dates. A closed assignment stays closed, but for whom a later date of their own was set."""
    own = exception or NO_EXCEPTION
    extra = timedelta(minutes=own.extra_minutes)
    opens_at = own.opens_at or assignment.opens_at
    if own.closes_at:
        return Window(opens_at, own.closes_at, own.closes_at + late_days(assignment))
    due_at = assignment.closes_at + extra if assignment.closes_at else None
    ends_at = due_at + late_days(assignment) if due_at else None
    if assignment.closed_at:
        closed_at = assignment.closed_at + extra
        due_at = min(due_at, closed_at) if due_at else closed_at
        ends_at = min(ends_at, closed_at) if ends_at else closed_at
    return Window(opens_at, due_at, ends_at)


def takes_late(assignment: Assignment) -> bool:
    """Whether work goes on after the due date, marked late."""
    return assignment.late_policy in (LatePolicy.COUNT, LatePolicy.DEDUCT) and assignment.late_days > 0


def late_days(assignment: Assignment) -> timedelta:
    """For how long late answers are taken and count."""
    return timedelta(days=assignment.late_days if takes_late(assignment) else 0)


def rules_for(assignment: Assignment, exception: AssignmentException | None) -> Rules:
    """The rules that an attempt of this learner is begun with."""
    own = exception or NO_EXCEPTION
    window = window_of(assignment, exception)
    allowed = assignment.attempts_allowed
    limit = assignment.limit_minutes
    return Rules(
        feedback=Feedback.AT_ONCE if tells_at_once(assignment) else Feedback.AT_END,
        shuffle_questions=assignment.shuffles_questions,
        shuffle_options=assignment.shuffles_options,
        attempts=None if allowed is None else allowed + own.extra_attempts,
        pause=timedelta(minutes=assignment.pause_minutes),
        time_limit=timedelta(minutes=limit + own.extra_minutes) if limit else None,
        opens_at=window.opens_at,
        closes_at=window.ends_at,
        due_at=window.due_at if takes_late(assignment) else None,
        draw=assignment.draw,
        withheld=withholds(assignment),
    )


def tells_at_once(assignment: Assignment) -> bool:
    """Whether verdict and key follow each question; a key that comes later keeps the verdict back with it."""
    return assignment.feedback == FeedbackTime.QUESTION and assignment.shows_key == KeyTime.FEEDBACK


def withholds(assignment: Assignment) -> bool:
    """Whether the result waits for the assignment's own page, which knows the dates and what late answers are worth."""
    later = assignment.feedback in (FeedbackTime.CLOSE, FeedbackTime.NEVER) or takes_late(assignment)
    return later or assignment.shows_key != KeyTime.FEEDBACK
