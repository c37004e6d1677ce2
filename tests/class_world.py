"""The classes of the small site: one with everything in it, a second of the same school, one of another school."""

from dataclasses import dataclass

from questions.accounts.models import School, User
from questions.classroom.models import (
    Assignment,
    Classroom,
    Enrolment,
    EnrolmentBatch,
    Group,
    Invitation,
    Submission,
)
from tests.factories.accounts import TeacherFactory
from tests.factories.classroom import (
    AssignedSetFactory,
    AssignmentExceptionFactory,
    AssignmentFactory,
    AuditEntryFactory,
    ClassroomFactory,
    EncouragementFactory,
    EnrolmentBatchFactory,
    EnrolmentFactory,
    GroupFactory,
    GroupMemberFactory,
    InvitationFactory,
    PupilFactory,
    SchoolFactory,
    SubmissionFactory,
    TeachingFactory,
)
from tests.factories.quizzes import AnswerFactory, AttemptFactory, AttemptItemFactory
from tests.moments import NOON

LONG_FROM_NOW = NOON.replace(year=2099)


@dataclass(frozen=True, slots=True)
class ClassWorld:
    """A class of ``teacher`` with ``learner`` and ``pupil`` in it, and everybody who must not see it.

    ``colleague`` teaches another class of the school, ``stranger`` one of another school; ``other_pupil`` is in the
    colleague's class.
    """

    school: School
    classroom: Classroom
    co_teacher: User
    colleague: User
    stranger: User
    pupil: User
    other_pupil: User
    enrolment: Enrolment
    group: Group
    invitation: Invitation
    batch: EnrolmentBatch
    assignment: Assignment
    submission: Submission


def class_world(words: dict, *, language: str, teacher: User, learner: User, asked: list) -> ClassWorld:
    """Make it; the learner has finished an attempt at the assignment, the pupil has begun nothing."""
    own = {"name": words["name"], "language": language}
    school = SchoolFactory(name=words["title"])
    teacher.school = school
    teacher.save(update_fields=["school"])
    named = {"name": words["heading"], "subject": words["title"]}
    classroom = ClassroomFactory(school=school, owner=teacher, **named)
    co_teacher = TeachingFactory(classroom=classroom, teacher__name=words["name"], teacher__language=language)
    colleague = TeacherFactory(school=school, **own)
    stranger = TeacherFactory(school=SchoolFactory(name=words["source"]), **own)
    theirs = ClassroomFactory(school=school, owner=colleague, **named)
    ClassroomFactory(school=stranger.school, owner=stranger, **named)
    batch = EnrolmentBatchFactory(classroom=classroom, file_name=words["source"])
    pupil = PupilFactory(school=school, **own)
    other_pupil = PupilFactory(school=school, **own)
    enrolment = EnrolmentFactory(classroom=classroom, learner=pupil, batch=batch, opened_account=True)
    EnrolmentFactory(classroom=classroom, learner=learner, login_name=f"{words['name']} 2")
    EnrolmentFactory(classroom=theirs, learner=other_pupil)
    group = GroupFactory(classroom=classroom, name=words["where"])
    GroupMemberFactory(group=group, enrolment=enrolment)
    assignment = AssignmentFactory(
        classroom=classroom,
        title=words["title"],
        question_set=AssignedSetFactory(title=words["title"], language=language, questions=asked),
        attempts_allowed=2,
        made_by=teacher,
    )
    AssignmentExceptionFactory(assignment=assignment, learner=pupil, reason=words["reason"])
    EncouragementFactory(classroom=classroom, has_board=True)
    AuditEntryFactory(subject=f"class:{classroom.pk}", by=teacher, school=school, reason=words["source"])
    return ClassWorld(
        school=school,
        classroom=classroom,
        co_teacher=co_teacher.teacher,
        colleague=colleague,
        stranger=stranger,
        pupil=pupil,
        other_pupil=other_pupil,
        enrolment=enrolment,
        group=group,
        invitation=InvitationFactory(classroom=classroom, made_by=teacher, expires_at=LONG_FROM_NOW),
        batch=batch,
        assignment=assignment,
        submission=submission_of(learner, assignment, asked),
    )


def submission_of(learner: User, assignment: Assignment, asked: list) -> Submission:
    """A finished attempt: right, partly right, not answered."""
    attempt = AttemptFactory(
        learner=learner,
        question_set=assignment.question_set,
        occasion=f"assignment-{assignment.pk}",
        finished_at=NOON,
    )
    for question, given, mark in zip(asked, ("2", "1992/5/1"), (1.0, 2 / 3), strict=False):
        AnswerFactory(item=AttemptItemFactory(attempt=attempt, question=question), given=given, mark=mark)
    AttemptItemFactory(attempt=attempt, question=asked[-1])
    return SubmissionFactory(assignment=assignment, learner=learner, attempt=attempt)
