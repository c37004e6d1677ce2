"""A learner's side of an assignment: where they stand, beginning and handing in, what they may see of the result."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.classroom.dates import Window, rules_for, window_of
from questions.classroom.models import (
    Assignment,
    AssignmentException,
    FeedbackTime,
    KeyTime,
    Submission,
)
from questions.classroom.reach import work_of
from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.quizzes.attempts import finish_attempt, start_attempt
from questions.quizzes.models import Attempt
from questions.quizzes.rules import Start, start_of

TRIES = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a learner stands with an assignment.

    ``left`` is how many attempts they may still begin, None for any number. ``start`` says why none begins now.
    """

    assignment: Assignment
    window: Window
    submissions: tuple[Submission, ...]
    open_attempt: Attempt | None
    left: int | None
    start: Start

    @property
    def can_begin(self) -> bool:
        return self.open_attempt is None and not self.start.refusal

    @property
    def state(self) -> str:
        """In one word: "going" (under way), "ready", "early", "pause", "done" (nothing left to do) or "missed"."""
        if self.open_attempt:
            return "going"
        if not self.start.refusal:
            return "ready"
        if self.start.refusal in ("early", "pause"):
            return self.start.refusal
        return "done" if self.submissions else "missed"

    @property
    def deadline(self) -> datetime | None:
        """When this learner's time ends: of the attempt under way, else of the assignment."""
        return self.open_attempt.deadline if self.open_attempt else self.window.due_at


def standings_of(learner: User, *, at: datetime) -> list[Standing]:
    """The learner's work, what is due first on top; in four queries however much it is."""
    assignments = list(work_of(learner).select_related("classroom", "question_set"))
    exceptions = AssignmentException.objects.filter(learner=learner, assignment__in=assignments)
    by_assignment = {one.assignment_id: one for one in exceptions}
    submissions: dict[int, list[Submission]] = {}
    for one in learner.submissions.filter(assignment__in=assignments).select_related("attempt"):
        submissions.setdefault(one.assignment_id, []).append(one)
    found = [
        standing(one, by_assignment.get(one.pk), submissions.get(one.pk, []), at=at) for one in assignments
    ]
    return sorted(found, key=urgency)


def urgency(one: Standing) -> tuple:
    """What is under way and what is due soon comes first; what is over last."""
    order = ("going", "ready", "pause", "early", "done", "missed")
    due = one.deadline
    return order.index(one.state), due is None, due.timestamp() if due else 0, one.assignment.pk


def standing_of(assignment: Assignment, learner: User, *, at: datetime) -> Standing:
    """One assignment as this learner stands with it."""
    exception = assignment.exceptions.filter(learner=learner).first()
    submissions = list(assignment.submissions.filter(learner=learner).select_related("attempt"))
    return standing(assignment, exception, submissions, at=at)


def standing(
    assignment: Assignment,
    exception: AssignmentException | None,
    submissions: list[Submission],
    *,
    at: datetime,
) -> Standing:
    rules = rules_for(assignment, exception)
    ends = [end_of(one.attempt, at=at) for one in submissions]
    open_attempt = next(
        (one.attempt for one, end in zip(submissions, ends, strict=True) if end is None), None
    )
    last_end = max((end for end in ends if end), default=None)
    return Standing(
        assignment=assignment,
        window=window_of(assignment, exception),
        submissions=tuple(submissions),
        open_attempt=open_attempt,
        left=None if rules.attempts is None else max(0, rules.attempts - len(submissions)),
        start=start_of(rules, attempts=len(submissions), last_end=last_end, at=at),
    )


def end_of(attempt: Attempt, *, at: datetime) -> datetime | None:
    """When an attempt ended: handed in, or run out of time though nobody has looked at it since; None while it goes on."""
    if attempt.finished_at:
        return attempt.finished_at
    return attempt.deadline if attempt.deadline and at > attempt.deadline else None


def begin(assignment: Assignment, learner: User, *, at: datetime) -> Submission:
    """The learner's attempt under way at the assignment, or a new one; clicked twice it is the same.

    Raises UserError, with words for the learner, where the rules refuse.
    """
    exception = assignment.exceptions.filter(learner=learner).first()
    rules = rules_for(assignment, exception)
    for _try in range(TRIES):
        try:
            with short_write():
                attempt = start_attempt(
                    assignment.question_set,
                    learner=learner,
                    rules=rules,
                    occasion=assignment.occasion,
                    at=at,
                )
                return keep_submission(assignment, learner, attempt)
        except (
            IntegrityError,
            Attempt.DoesNotExist,
        ):  # another click came in between and may be over already
            continue
    raise UserError(_("This could not be begun just now. Try again."))


def keep_submission(assignment: Assignment, learner: User, attempt: Attempt) -> Submission:
    """Number the attempt; the database holds each number once."""
    known = Submission.objects.filter(attempt=attempt).first()
    if known:
        return known
    return Submission.objects.create(
        assignment=assignment, learner=learner, attempt=attempt, number=attempt.number
    )


def hand_in(submission: Submission, *, at: datetime) -> None:
    """End the attempt with what is answered; handed in again it stays as it was."""
    finish_attempt(submission.attempt, at=at, hand_in=True)
    ended = submission.attempt.finished_at
    Submission.objects.filter(pk=submission.pk, handed_in_at=None).update(handed_in_at=ended)
    submission.handed_in_at = ended


@dataclass(frozen=True, slots=True)
class Shown:
    """What a learner may see of a finished attempt: verdicts with the score, and the key with its proof."""

    verdicts: bool
    key: bool


def shown_of(assignment: Assignment, submission: Submission, *, window: Window, at: datetime) -> Shown:
    """What the assignment's feedback rules let this learner see at ``at``.

    After the closing means: after it for everybody, since answers travel from the one to the other.
    """
    return shown_by(assignment, submission.attempt, is_closed=is_closed(assignment, window, at=at), at=at)


def shown_by(assignment: Assignment, attempt: Attempt, *, is_closed: bool, at: datetime) -> Shown:
    """The same where it is known already whether nobody can answer any more."""
    over = end_of(attempt, at=at) is not None
    closed = over and is_closed
    verdicts = {
        FeedbackTime.QUESTION: True,
        FeedbackTime.END: over,
        FeedbackTime.CLOSE: closed,
        FeedbackTime.NEVER: False,
    }[assignment.feedback]
    key = {KeyTime.FEEDBACK: verdicts, KeyTime.CLOSE: verdicts and closed, KeyTime.NEVER: False}
    return Shown(verdicts, key[assignment.shows_key])


def is_closed(assignment: Assignment, window: Window, *, at: datetime) -> bool:
    """Whether neither the learner of this window nor anybody else can answer any more."""
    return window.is_over(at) and is_closed_for_all(assignment, at=at)


def is_closed_for_all(assignment: Assignment, *, at: datetime) -> bool:
    """Whether nobody can answer any more, those with a date of their own included."""
    if not window_of(assignment, None).is_over(at):
        return False
    return all(
        window_of(assignment, exception).is_over(at)
        for exception in AssignmentException.objects.filter(assignment=assignment)
    )
