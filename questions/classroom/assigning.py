"""Giving work to a class, changing its rules, making exceptions from them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.audit import Action
from questions.accounts.models import User
from questions.bank.models import Question, QuestionSet
from questions.bank.sets import copy_of
from questions.classroom.closing import close_if_due, note
from questions.classroom.dates import rules_for, set_moments
from questions.classroom.exams import steer_soon
from questions.classroom.models import (
    Assignment,
    AssignmentException,
    Audience,
    Classroom,
    Enrolment,
    Group,
)
from questions.common.errors import UserError
from questions.quizzes.models import Attempt
from questions.quizzes.rules import deadline_of

# What a teacher sets. Closing is no part of it: a form that was open meanwhile never opens what was closed.
RULES = (
    "title",
    "instructions",
    "audience",
    "opens_on",
    "opens_time",
    "closes_on",
    "closes_time",
    "time_zone",
    "exam_on",
    "attempts_allowed",
    "pause_minutes",
    "limit_minutes",
    "shuffles_questions",
    "shuffles_options",
    "feedback",
    "shows_key",
    "grading",
    "late_policy",
    "late_percent",
    "late_days",
)


@transaction.atomic
def assign(
    classroom: Classroom,
    questions: Sequence[Question],
    *,
    language: str,
    made_from: QuestionSet | None = None,
    draw: int | None = None,
    groups: Iterable[Group] = (),
    enrolments: Iterable[Enrolment] = (),
    by: User,
    at: datetime,
    **rules,
) -> Assignment:
    """Give these questions to the class, a group or chosen pupils, under ``rules`` (names as in RULES).

    Raises UserError for an archived class, no published question, and a draw larger than the pool.
    """
    if classroom.archived_at:
        raise UserError(_("This class is archived. Take it out of the archive to give it work."))
    if draw and draw > len(questions):
        raise UserError(
            _("There are only %(count)d questions to draw from. Draw fewer, or choose more.")
            % {"count": len(questions)}
        )
    assignment = Assignment(
        classroom=classroom,
        made_from=made_from,
        draw=draw,
        made_by=by,
        made_at=at,
        **({"time_zone": classroom.time_zone} | rules),
    )
    set_moments(assignment, zone=assignment.time_zone)
    refuse_rules(assignment)
    assignment.question_set = copy_of(questions, title=assignment.title, language=language, at=at)
    assignment.save()
    set_audience(assignment, groups=groups, enrolments=enrolments)
    steer_soon(assignment)
    return assignment


def set_audience(assignment: Assignment, *, groups: Iterable[Group], enrolments: Iterable[Enrolment]) -> None:
    """Only what belongs to the audience is kept. Raises UserError for groups or pupils where none is chosen."""
    groups = list(groups) if assignment.audience == Audience.GROUPS else []
    enrolments = list(enrolments) if assignment.audience == Audience.LEARNERS else []
    if assignment.audience == Audience.GROUPS and not groups:
        raise UserError(_("Choose at least one group."))
    if assignment.audience == Audience.LEARNERS and not enrolments:
        raise UserError(_("Choose at least one pupil."))
    assignment.groups.set(groups)
    assignment.enrolments.set(enrolments)


def refuse_rules(assignment: Assignment) -> None:
    if assignment.opens_at and assignment.closes_at and assignment.closes_at <= assignment.opens_at:
        raise UserError(_("It is due before it opens. Choose a later day."))


@transaction.atomic
def change_rules(
    assignment: Assignment,
    *,
    groups: Iterable[Group] = (),
    enrolments: Iterable[Enrolment] = (),
    by: User,
    at: datetime,
    **rules,
) -> Assignment:
    """Change the rules of work that may be under way; attempts that are open get the new deadline.

    Work whose time was over is closed first: a later date alone does not open it again (``reopen`` does).
    """
    kept = Assignment.objects.select_for_update().get(pk=assignment.pk)
    close_if_due(kept, at=at)
    before = dates_text(kept)
    for name in RULES:
        if name in rules:
            setattr(kept, name, rules[name])
    set_moments(kept, zone=kept.time_zone)
    refuse_rules(kept)
    kept.save(update_fields=[*RULES, "opens_at", "closes_at"])
    set_audience(kept, groups=groups, enrolments=enrolments)
    move_deadlines(kept)
    show_by(kept)
    steer_soon(kept)
    note(Action.ASSIGNMENT_CHANGED, kept, by=by, at=at, before=before, after=dates_text(kept))
    return kept


def dates_text(assignment: Assignment) -> str:
    """The dates as the audit log keeps them."""
    opens = assignment.opens_at.isoformat(timespec="minutes") if assignment.opens_at else "-"
    closes = assignment.closes_at.isoformat(timespec="minutes") if assignment.closes_at else "-"
    return f"{opens} / {closes}"


def move_deadlines(assignment: Assignment, *, learner: User | None = None) -> int:
    """Give open attempts the deadline that the rules mean now; returns how many were moved."""
    open_attempts = Attempt.objects.open().filter(occasion=assignment.occasion)
    if learner:
        open_attempts = open_attempts.filter(learner=learner)
    exceptions = {one.learner_id: one for one in assignment.exceptions.all()}
    moved = 0
    for attempt in open_attempts:
        rules = rules_for(assignment, exceptions.get(attempt.learner_id))
        deadline = deadline_of(rules, at=attempt.started_at)
        if deadline is not None:
            deadline = max(deadline, attempt.started_at)
        if (deadline, rules.due_at) != (attempt.deadline, attempt.due_at):
            still_open = Attempt.objects.open().filter(pk=attempt.pk)
            moved += still_open.update(deadline=deadline, due_at=rules.due_at)
    return moved


def show_by(assignment: Assignment) -> None:
    """Let attempts that were begun before show their verdicts when the rules say so now."""
    rules = rules_for(assignment, None)
    begun = Attempt.objects.filter(occasion=assignment.occasion)
    changed = begun.exclude(feedback=rules.feedback, is_withheld=rules.withheld)
    changed.update(feedback=rules.feedback, is_withheld=rules.withheld)


@transaction.atomic
def make_exception(
    assignment: Assignment, learner: User, *, by: User, at: datetime, **fields
) -> AssignmentException:
    """Let one learner have more time, other dates or more attempts; again for the same learner it replaces the first."""
    exception = AssignmentException(assignment=assignment, learner=learner, made_by=by, made_at=at, **fields)
    set_moments(exception, zone=assignment.time_zone)
    opens_at = exception.opens_at or assignment.opens_at
    if exception.closes_at and opens_at and exception.closes_at <= opens_at:
        raise UserError(_("It is due before it opens. Choose a later day."))
    values = {
        field.name: getattr(exception, field.name)
        for field in AssignmentException._meta.fields
        if field.name not in ("id", "assignment", "learner")
    }
    exception, _is_new = AssignmentException.objects.update_or_create(
        assignment=assignment, learner=learner, defaults=values
    )
    move_deadlines(assignment, learner=learner)
    note(
        Action.EXCEPTION_MADE,
        assignment,
        by=by,
        at=at,
        about=learner,
        after=f"+{exception.extra_minutes} min, +{exception.extra_attempts}, {exception.closes_at or '-'}",
        reason=exception.reason,
    )
    return exception
