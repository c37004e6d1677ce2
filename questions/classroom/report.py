"""One assignment question by question: who answered what rightly, and what the class missed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import fmean, median

from django.db.models import F
from django.db.models.functions import Coalesce

from questions.bank.models import Question
from questions.classroom.gradebook import Pupil, grades_of, is_meant, meant_for, pupils_of
from questions.classroom.grading import NOTHING, Grade
from questions.classroom.models import Assignment
from questions.quizzes.history import state_of
from questions.quizzes.models import AttemptItem
from questions.quizzes.regrading import newest_ids

NOT_ASKED = "gap"
NOT_ANSWERED = "none"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A learner's grade and how each question went: ok, part, bad, none (no answer) or gap (not asked)."""

    pupil: Pupil
    grade: Grade
    states: tuple[str, ...]

    @property
    def duration(self) -> timedelta | None:
        return self.grade.shown.duration if self.grade.shown else None


@dataclass(frozen=True, slots=True)
class Report:
    """``rates`` are the mean marks of the questions among those who handed in; None where nobody was asked."""

    questions: tuple[Question, ...]
    rows: tuple[ReportRow, ...]
    rates: tuple[float | None, ...]

    @property
    def handed_in(self) -> list[ReportRow]:
        return [row for row in self.rows if row.grade.attempts or row.grade.by_hand]

    @property
    def points(self) -> list[float]:
        return [row.grade.points for row in self.handed_in if row.grade.points is not None]

    @property
    def mean(self) -> float | None:
        return fmean(self.points) if self.points else None

    @property
    def median(self) -> float | None:
        return median(self.points) if self.points else None

    @property
    def total(self) -> int:
        return max((row.grade.total for row in self.rows), default=0)

    @property
    def median_time(self) -> timedelta | None:
        times = [row.duration for row in self.handed_in if row.duration]
        return median(times) if times else None

    @property
    def share(self) -> float | None:
        shares = [row.grade.share for row in self.handed_in if row.grade.share is not None]
        return fmean(shares) if shares else None


def report_of(assignment: Assignment, *, group: int | None = None) -> Report:
    """All learners that the assignment was meant for, and whoever handed something in."""
    grades = grades_of([assignment])
    meant = meant_for([assignment])[assignment.pk]
    pupils = [
        pupil
        for pupil in pupils_of(assignment.classroom, group=group)
        if is_meant(meant, pupil) or (assignment.pk, pupil.pk) in grades
    ]
    own = {pupil.pk: grades.get((assignment.pk, pupil.pk), NOTHING) for pupil in pupils}
    marks = marks_of([grade.shown.attempt_id for grade in own.values() if grade.shown])
    questions = questions_of(assignment, marks)
    rows = tuple(row_of(pupil, own[pupil.pk], questions, marks) for pupil in pupils)
    return Report(tuple(questions), rows, tuple(rates_of(rows, questions, marks)))


Marks = dict[int, dict[int, float | None]]


def marks_of(attempts: Sequence[int]) -> Marks:
    """The mark that counts of each question of each attempt, by the newest revision of the question."""
    counts = Coalesce(F("answer__regraded"), F("answer__mark"))
    items = AttemptItem.objects.filter(attempt__in=attempts).order_by()
    rows = list(items.values_list("attempt_id", "question_id", counts))
    newest = newest_ids({question for _attempt, question, _mark in rows})
    marks: Marks = defaultdict(dict)
    for attempt, question, mark in rows:
        marks[attempt][newest[question]] = mark
    return marks


def questions_of(assignment: Assignment, marks: Marks) -> list[Question]:
    """The assignment's questions in their order; then those that were asked and have been taken out since."""
    items = assignment.question_set.items.select_related("question").order_by("position")
    questions = [item.question for item in items]
    gone = {pk for one in marks.values() for pk in one} - {question.pk for question in questions}
    return questions + list(Question.objects.filter(pk__in=gone).order_by("pk") if gone else ())


def row_of(pupil: Pupil, grade: Grade, questions: Sequence[Question], marks: Marks) -> ReportRow:
    own = marks.get(grade.shown.attempt_id, {}) if grade.shown else None
    if own is None:
        return ReportRow(pupil, grade, (NOT_ANSWERED,) * len(questions))
    states = (
        (state_of(own[question.pk]) or NOT_ANSWERED) if question.pk in own else NOT_ASKED
        for question in questions
    )
    return ReportRow(pupil, grade, tuple(states))


def rates_of(rows: Sequence[ReportRow], questions: Sequence[Question], marks: Marks) -> list[float | None]:
    """The mean mark of each question over finished attempts; a question left open earns nothing."""
    done = [
        marks[row.grade.shown.attempt_id] for row in rows if row.grade.shown and row.grade.shown.finished_at
    ]
    found = []
    for question in questions:
        asked = [own[question.pk] or 0.0 for own in done if question.pk in own]
        found.append(fmean(asked) if asked else None)
    return found
