"""The exam of an assignment steers the reviews of its facts towards that day, for each pupil that it is meant for."""

from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import task

from questions.accounts.models import User
from questions.classroom.gradebook import is_meant, meant_for, pupils_of
from questions.classroom.memory import class_day
from questions.classroom.models import Assignment
from questions.study.exams import steer
from questions.work.queue import enqueue

FURTHEST = timedelta(days=400)


def steer_assignment(assignment: Assignment, *, at: datetime) -> int:
    """Bring forward what pupils would otherwise see only after the exam; returns how many reviews were moved."""
    if assignment.exam_on is None or assignment.withdrawn_at:
        return 0
    facts = set(assignment.question_set.questions.values_list("fact_id", flat=True))
    meant = meant_for([assignment])[assignment.pk]
    pupils = [pupil.pk for pupil in pupils_of(assignment.classroom) if is_meant(meant, pupil)]
    learners = User.objects.filter(pk__in=pupils)
    return sum(steer(learner, facts, exam_on=assignment.exam_on, at=at) for learner in learners)


def steer_all(*, at: datetime) -> int:
    """Do so for every assignment with an exam to come in a class that goes on."""
    coming = Assignment.objects.filter(
        exam_on__gt=at.date() - timedelta(days=1),
        exam_on__lt=at.date() + FURTHEST,
        withdrawn_at=None,
        classroom__archived_at=None,
    ).select_related("classroom", "question_set")
    return sum(steer_assignment(one, at=at) for one in coming if class_day(one.classroom, at) < one.exam_on)


@task()
def steer_to_exam(assignment: int) -> int:
    """Once, when an assignment gets its exam."""
    found = Assignment.objects.select_related("classroom", "question_set").get(pk=assignment)
    return steer_assignment(found, at=timezone.now())


def steer_soon(assignment: Assignment) -> None:
    """Queue the steering of an assignment that has an exam, so that a teacher need not wait for the night."""
    if assignment.exam_on:
        enqueue(steer_to_exam, assignment=assignment.pk)


@task()
def steer_to_exams(due: str) -> int:
    """Nightly, since every answer plans the fact anew."""
    return steer_all(at=datetime.fromisoformat(due))
