"""What learners have for their assignments: every grade of a class, in as many queries for three learners as for 300."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from questions.accounts.models import User
from questions.classroom.grading import NOTHING, Grade, Taken, by_hand, grade_of, worth_of_late
from questions.classroom.models import Assignment, Audience, Classroom, Enrolment, GradeChange, Submission
from questions.quizzes.rules import GRACE

Place = tuple[int, int]  # assignment, learner


@dataclass(frozen=True, slots=True)
class Pupil:
    """A learner as the tables of a class name them."""

    pk: int
    name: str
    number: str
    enrolment_id: int


@dataclass(frozen=True, slots=True)
class GradebookRow:
    """A learner's grades in the order of the assignments (None where it was not meant for them) and their mean share."""

    pupil: Pupil
    grades: tuple[Grade | None, ...]
    mean: float | None


@dataclass(frozen=True, slots=True)
class Gradebook:
    """Learners down, assignments across, with each assignment's mean share."""

    assignments: tuple[Assignment, ...]
    rows: tuple[GradebookRow, ...]
    means: tuple[float | None, ...]


def pupils_of(classroom: Classroom, *, group: int | None = None) -> list[Pupil]:
    """Who is in the class now, or in one of its groups, by name."""
    enrolments = Enrolment.objects.current().filter(classroom=classroom)
    if group:
        enrolments = enrolments.filter(memberships__group=group)
    rows = enrolments.values_list("learner_id", "learner__name", "number", "pk").order_by(
        "learner__name", "pk"
    )
    return [Pupil(*row) for row in rows]


def gradebook_of(
    classroom: Classroom, assignments: Sequence[Assignment], pupils: Sequence[Pupil]
) -> Gradebook:
    """All grades of a class."""
    grades = grades_of(assignments)
    meant = meant_for(assignments)
    rows = []
    for pupil in pupils:
        own = tuple(
            grades.get((assignment.pk, pupil.pk), NOTHING)
            if is_meant(meant[assignment.pk], pupil) or (assignment.pk, pupil.pk) in grades
            else None
            for assignment in assignments
        )
        rows.append(GradebookRow(pupil, own, mean_share(own)))
    columns = zip(*(row.grades for row in rows), strict=True) if rows else [()] * len(assignments)
    return Gradebook(tuple(assignments), tuple(rows), tuple(mean_share(column) for column in columns))


def mean_share(grades: Iterable[Grade | None]) -> float | None:
    """The mean of what was handed in; None where nothing was."""
    shares = [grade.share for grade in grades if grade and not grade.is_open and grade.share is not None]
    return fmean(shares) if shares else None


def middle(values: Iterable[float]) -> float | None:
    values = list(values)
    return median(values) if values else None


def meant_for(assignments: Sequence[Assignment]) -> dict[int, frozenset[int] | None]:
    """The enrolments that each assignment is meant for; None is the whole class."""
    chosen: dict[int, set[int]] = defaultdict(set)
    some = [a.pk for a in assignments if a.audience != Audience.CLASS]
    if some:
        single = Assignment.enrolments.through.objects.filter(assignment__in=some)
        grouped = Assignment.groups.through.objects.filter(assignment__in=some)
        for pk, enrolment in single.values_list("assignment_id", "enrolment_id"):
            chosen[pk].add(enrolment)
        for pk, enrolment in grouped.values_list("assignment_id", "group__memberships__enrolment_id"):
            chosen[pk].add(enrolment)
    return {a.pk: None if a.audience == Audience.CLASS else frozenset(chosen[a.pk]) for a in assignments}


def is_meant(enrolments: frozenset[int] | None, pupil: Pupil) -> bool:
    return enrolments is None or pupil.enrolment_id in enrolments


def grades_of(assignments: Sequence[Assignment], *, learner: User | None = None) -> dict[Place, Grade]:
    """Every grade there is (of one learner), by assignment and learner; those set by hand stand for the computed ones."""
    by_pk = {assignment.pk: assignment for assignment in assignments}
    taken: dict[Place, list[Taken]] = defaultdict(list)
    for place, one in attempts_at(list(by_pk), learner=learner):
        taken[place].append(one)
    grades = {
        place: grade_of(ones, grading=by_pk[place[0]].grading, late_worth=late_worth_of(by_pk[place[0]]))
        for place, ones in taken.items()
    }
    return with_changes(grades, list(by_pk), learner=learner)


def late_worth_of(assignment: Assignment) -> float:
    return worth_of_late(assignment.late_policy, assignment.late_percent)


def attempts_at(assignments: Sequence[int], *, learner: User | None = None) -> Iterable[tuple[Place, Taken]]:
    """Every attempt at these assignments with its points, in the order in which they were begun.

    What came after the due date is late; what came after the end of the attempt itself earns nothing.
    """
    counts = Coalesce(F("attempt__items__answer__regraded"), F("attempt__items__answer__mark"))
    is_late = Q(attempt__items__answer__is_late=True)
    in_the_attempt = within_the_attempt()
    rows = (
        of_learner(Submission.objects.filter(assignment__in=assignments), learner)
        .order_by("number")
        .values_list("assignment_id", "learner_id", "attempt_id", "number")
        .annotate(
            in_time=Coalesce(Sum(counts, filter=~is_late), 0.0),
            late=Coalesce(Sum(counts, filter=is_late & in_the_attempt), 0.0),
            late_answers=Count("attempt__items__answer", filter=is_late),
            answered=Count("attempt__items__answer"),
            total=Count("attempt__items"),
            started=F("attempt__started_at"),
            finished=F("attempt__finished_at"),
        )
    )
    for assignment, learner, *values in rows:
        yield (assignment, learner), Taken(*values)


def within_the_attempt() -> Q:
    """Answers that came before their attempt ended; by its deadline they may have been on their way for a moment."""
    answered_at = F("attempt__items__answer__answered_at")
    by_deadline = Q(attempt__finished_at=F("attempt__deadline"), attempt__deadline__gte=answered_at - GRACE)
    return Q(attempt__finished_at=None) | Q(attempt__finished_at__gte=answered_at) | by_deadline


def of_learner(rows: QuerySet, learner: User | None) -> QuerySet:
    return rows.filter(learner=learner) if learner else rows


def with_changes(
    grades: dict[Place, Grade], assignments: Sequence[int], *, learner: User | None = None
) -> dict[Place, Grade]:
    """The grades with the last change by hand of each, if it still stands."""
    changes = GradeChange.objects.filter(assignment__in=assignments)
    rows = of_learner(changes, learner).order_by("changed_at", "pk")
    last = {
        (a, learner): points
        for a, learner, points in rows.values_list("assignment_id", "learner_id", "points")
    }
    standing = {place: points for place, points in last.items() if points is not None}
    totals = totals_of({a for a, _learner in standing}) if standing else {}
    changed = {
        place: by_hand(grades.get(place, NOTHING), points, total=totals[place[0]])
        for place, points in standing.items()
    }
    return grades | changed


def totals_of(assignments: Iterable[int]) -> dict[int, int]:
    """How many questions an attempt at each assignment has."""
    rows = Assignment.objects.filter(pk__in=list(assignments)).annotate(count=Count("question_set__items"))
    return {a.pk: min(a.draw or a.count, a.count) for a in rows}


def grade_in(assignment: Assignment, learner: User) -> Grade:
    """One learner's grade."""
    return grades_of([assignment], learner=learner).get((assignment.pk, learner.pk), NOTHING)
