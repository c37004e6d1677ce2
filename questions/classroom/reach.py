"""Whose is what: the classes a teacher sees, and the work a learner was given. Views fetch through these."""

from django.db.models import QuerySet

from questions.accounts.models import User
from questions.accounts.permissions import Can, may
from questions.classroom.models import Assignment, Classroom, Enrolment, Part


def classes_of(teacher: User) -> QuerySet[Classroom]:
    """The classes that a person teaches, in their own school only."""
    if not may(teacher, Can.TEACH):
        return Classroom.objects.none()
    return Classroom.objects.taught_by(teacher).filter(school=teacher.school_id)


def classes_owned_by(teacher: User) -> QuerySet[Classroom]:
    """The classes whose owner the person is: only an owner erases, archives and names co-teachers."""
    return classes_of(teacher).filter(teachings__teacher=teacher, teachings__part=Part.OWNER)


def assignments_of(teacher: User) -> QuerySet[Assignment]:
    """What was assigned in the classes that a person teaches."""
    return Assignment.objects.filter(classroom__in=classes_of(teacher))


def enrolments_of(teacher: User) -> QuerySet[Enrolment]:
    """The pupils in the classes that a person teaches, with those who left."""
    return Enrolment.objects.filter(classroom__in=classes_of(teacher))


def work_of(learner: User) -> QuerySet[Assignment]:
    """What the learner was given to do, in classes that go on."""
    return Assignment.objects.given_to(learner).filter(classroom__archived_at=None)
