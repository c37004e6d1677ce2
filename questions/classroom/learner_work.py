"""One learner's work on one assignment, attempt by attempt and question by question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from questions.accounts.models import User
from questions.bank.models import Question
from questions.classroom.gradebook import attempts_at, grades_of, late_worth_of, totals_of
from questions.classroom.grading import NOTHING, Grade, Taken, points_of
from questions.classroom.models import Assignment, Enrolment
from questions.classroom.working import Standing, standings_of
from questions.quizzes.history import state_of
from questions.quizzes.models import AttemptItem


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One question: how it went, what was said, and the marks where it was marked again."""

    question: Question
    state: str
    said: str
    mark: float | None
    first_mark: float | None
    is_late: bool

    @property
    def was_regraded(self) -> bool:
        return self.mark != self.first_mark


@dataclass(frozen=True, slots=True)
class AttemptWork:
    taken: Taken
    points: float
    counts: bool
    lines: tuple[WorkLine, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """The grade and every attempt, newest first."""

    grade: Grade
    attempts: tuple[AttemptWork, ...]


def work_of_learner(assignment: Assignment, learner: User) -> Work:
    """All that the learner did; in as many queries whether once or ten times."""
    place = (assignment.pk, learner.pk)
    grade = grades_of([assignment], learner=learner).get(place, NOTHING)
    taken = [one for _place, one in attempts_at([assignment.pk], learner=learner)]
    items = lines_of([one.attempt_id for one in taken])
    worth = late_worth_of(assignment)
    return Work(
        grade,
        tuple(
            AttemptWork(
                one,
                points_of(one, late_worth=worth),
                grade.shown is not None and grade.shown.attempt_id == one.attempt_id,
                tuple(items.get(one.attempt_id, ())),
            )
            for one in reversed(taken)
        ),
    )


def standings_in(enrolment: Enrolment, *, at: datetime) -> list[tuple[Standing, Grade]]:
    """Where a pupil stands with all work of the class, what is due first on top, each with its grade."""
    found = [
        one
        for one in standings_of(enrolment.learner, at=at)
        if one.assignment.classroom_id == enrolment.classroom_id
    ]
    grades = grades_of([one.assignment for one in found], learner=enrolment.learner)
    return [(one, grades.get((one.assignment.pk, enrolment.learner_id), NOTHING)) for one in found]


def lines_of(attempts: Sequence[int]) -> dict[int, list[WorkLine]]:
    found = AttemptItem.objects.filter(attempt__in=attempts).order_by("position")
    found = found.select_related(
        "answer", "question__fact__article", "question__fact__sentence__block"
    ).prefetch_related("question__choices")
    lines: dict[int, list[WorkLine]] = {}
    for item in found:
        lines.setdefault(item.attempt_id, []).append(line_of(item))
    return lines


def line_of(item: AttemptItem) -> WorkLine:
    answer, question = getattr(item, "answer", None), item.question
    if answer is None:
        return WorkLine(question, "", "", None, None, False)
    said = question.answer_kind.describe(answer.given, question.asked(shown=item.shown))
    return WorkLine(question, state_of(answer.stands), said, answer.stands, answer.mark, answer.is_late)


def most_points(assignment: Assignment) -> int:
    """The points that the assignment has: what its longest attempt asked, or will ask."""
    asked = assignment.submissions.aggregate(most=Max("attempt__items__position"))["most"]
    return asked or totals_of([assignment.pk])[assignment.pk]
