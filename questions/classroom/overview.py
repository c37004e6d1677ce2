"""What a class's page gathers: its pupils with what they did, and its work with how many have handed it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q

from questions.classroom.dates import Window, window_of
from questions.classroom.models import Assignment, Audience, Classroom, Enrolment, Submission


def pupils_of(classroom: Classroom) -> list[Enrolment]:
    """The pupils in the class by name, each with ``seen`` (their last sign-in) and ``handed_in`` (how many works)."""
    handed_in = Count(
        "learner__submissions__assignment",
        filter=Q(
            learner__submissions__assignment__classroom=classroom,
            learner__submissions__attempt__finished_at__isnull=False,
        ),
        distinct=True,
    )
    pupils = classroom.enrolments.current().select_related("learner")
    return list(
        pupils.annotate(handed_in=handed_in, seen=Max("learner__last_login")).order_by("login_key", "pk")
    )


@dataclass(frozen=True, slots=True)
class WorkLine:
    """Work of a class with how many it is for, how many have begun and how many have finished an attempt."""

    assignment: Assignment
    window: Window
    meant_for: int
    begun: int
    finished: int
    at: datetime

    @property
    def state(self) -> str:
        if self.assignment.classroom.archived_at or self.window.is_over(self.at):
            return "closed"
        return "early" if self.window.is_early(self.at) else "open"


def work_list(classrooms: Sequence[Classroom], *, at: datetime) -> list[WorkLine]:
    """All work of these classes, newest first, in a fixed number of queries."""
    assignments = list(
        Assignment.objects.filter(classroom__in=classrooms, withdrawn_at=None)
        .select_related("classroom")
        .annotate(
            in_groups=Count(
                "groups__memberships__enrolment",
                filter=Q(groups__memberships__enrolment__left_at=None),
                distinct=True,
            ),
            chosen=Count("enrolments", filter=Q(enrolments__left_at=None), distinct=True),
        )
        .order_by("-made_at", "-pk")
    )
    rows = (
        Submission.objects.filter(assignment__in=assignments)
        .values("assignment")
        .annotate(
            begun=Count("learner", distinct=True),
            finished=Count("learner", filter=Q(attempt__finished_at__isnull=False), distinct=True),
        )
        .values_list("assignment", "begun", "finished")
    )
    counts = {pk: (begun, finished) for pk, begun, finished in rows}
    present = Enrolment.objects.current().filter(classroom__in=classrooms).order_by()
    sizes = dict(present.values_list("classroom").annotate(Count("pk")))
    return [
        line_of(one, sizes.get(one.classroom_id, 0), counts.get(one.pk, (0, 0)), at=at) for one in assignments
    ]


def line_of(assignment: Assignment, size: int, counts: tuple[int, int], *, at: datetime) -> WorkLine:
    meant = {
        Audience.CLASS: size,
        Audience.GROUPS: assignment.in_groups,
        Audience.LEARNERS: assignment.chosen,
    }
    begun, finished = counts
    window = window_of(assignment, None)
    return WorkLine(assignment, window, meant[assignment.audience], begun, finished, at)


def learners_meant(assignment: Assignment) -> list[Enrolment]:
    """The pupils whom the assignment is for, by name; those who left are no longer among them."""
    present = assignment.classroom.enrolments.current().select_related("learner")
    if assignment.audience == Audience.GROUPS:
        present = present.filter(groups__assignments=assignment).distinct()
    elif assignment.audience == Audience.LEARNERS:
        present = present.filter(assignments=assignment)
    return list(present.order_by("login_key", "pk"))
