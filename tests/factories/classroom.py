"""Schools, classes with their owner, pupils in them, and assignments with their own copy of a set."""

import uuid
from datetime import timedelta

import factory

from questions.accounts.audit import Action, AuditEntry
from questions.accounts.models import School, SignsInBy
from questions.classroom.models import (
    Assignment,
    AssignmentException,
    Classroom,
    Encouragement,
    Enrolment,
    EnrolmentBatch,
    GradeChange,
    Group,
    GroupMember,
    Invitation,
    Part,
    Remark,
    Reminder,
    Submission,
    Teaching,
)
from tests.factories.accounts import TeacherFactory, UserFactory
from tests.factories.bank import QuestionFactory, SetFactory, SetItemFactory
from tests.factories.quizzes import AttemptFactory
from tests.moments import NOON


class SchoolFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = School

    name = factory.Sequence(lambda n: f"مدرسة {n}")
    made_at = NOON


class ClassroomFactory(factory.django.DjangoModelFactory):
    """A class; ``owner`` is made a teacher of its school unless one is given."""

    class Meta:
        model = Classroom
        skip_postgeneration_save = True

    school = factory.SubFactory(SchoolFactory)
    name = factory.Sequence(lambda n: f"الصف {n}")
    time_zone = "UTC"
    made_at = NOON

    @factory.post_generation
    def owner(self, create, extracted, **kwargs):
        if create:
            teacher = extracted or TeacherFactory(school=self.school)
            TeachingFactory(classroom=self, teacher=teacher, part=Part.OWNER)


class TeachingFactory(factory.django.DjangoModelFactory):
    """A co-teacher of the class's school."""

    class Meta:
        model = Teaching

    classroom = factory.SubFactory(ClassroomFactory)
    teacher = factory.SubFactory(TeacherFactory, school=factory.SelfAttribute("..classroom.school"))
    part = Part.CO_TEACHER
    since = NOON


class PupilFactory(UserFactory):
    """A pupil without an e-mail, made by a teacher of the school."""

    email = None
    school = factory.SubFactory(SchoolFactory)
    signs_in_by = SignsInBy.PASSWORD


class EnrolmentFactory(factory.django.DjangoModelFactory):
    """A pupil of the class's school in the class."""

    class Meta:
        model = Enrolment

    classroom = factory.SubFactory(ClassroomFactory)
    learner = factory.SubFactory(PupilFactory, school=factory.SelfAttribute("..classroom.school"))
    login_name = factory.LazyAttribute(lambda enrolment: enrolment.learner.name)
    login_key = factory.LazyAttribute(lambda enrolment: enrolment.login_name)
    joined_at = NOON


class EnrolmentBatchFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EnrolmentBatch

    classroom = factory.SubFactory(ClassroomFactory)
    token = factory.LazyFunction(uuid.uuid4)
    file_name = "pupils.csv"
    made_at = NOON


class GroupFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Group

    classroom = factory.SubFactory(ClassroomFactory)
    name = factory.Sequence(lambda n: f"مجموعة {n}")


class GroupMemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = GroupMember

    group = factory.SubFactory(GroupFactory)
    enrolment = factory.SubFactory(EnrolmentFactory, classroom=factory.SelfAttribute("..group.classroom"))


class InvitationFactory(factory.django.DjangoModelFactory):
    """An invitation for pupils that holds for a week."""

    class Meta:
        model = Invitation

    classroom = factory.SubFactory(ClassroomFactory)
    made_at = NOON
    expires_at = NOON + timedelta(days=7)


class AssignedSetFactory(SetFactory):
    """The copy of a set that an assignment keeps; one question unless ``questions`` are given."""

    is_copy = True

    @factory.post_generation
    def questions(self, create, extracted, **kwargs):
        if create:
            for position, question in enumerate(extracted or [QuestionFactory()], start=1):
                SetItemFactory(question_set=self, question=question, position=position)


class AssignmentFactory(factory.django.DjangoModelFactory):
    """Open without an end, one attempt; ``question_set__questions`` are what it asks."""

    class Meta:
        model = Assignment

    classroom = factory.SubFactory(ClassroomFactory)
    title = factory.Sequence(lambda n: f"واجب {n}")
    question_set = factory.SubFactory(AssignedSetFactory)
    time_zone = "UTC"
    made_at = NOON


class AssignmentExceptionFactory(factory.django.DjangoModelFactory):
    """Ten minutes more for a pupil of the class."""

    class Meta:
        model = AssignmentException

    assignment = factory.SubFactory(AssignmentFactory)
    learner = factory.SubFactory(UserFactory)
    extra_minutes = 10
    made_at = NOON


class SubmissionFactory(factory.django.DjangoModelFactory):
    """A learner's first attempt at an assignment."""

    class Meta:
        model = Submission

    assignment = factory.SubFactory(AssignmentFactory)
    learner = factory.SubFactory(UserFactory)
    attempt = factory.SubFactory(
        AttemptFactory,
        learner=factory.SelfAttribute("..learner"),
        question_set=factory.SelfAttribute("..assignment.question_set"),
    )
    number = 1


class AuditEntryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AuditEntry

    at = NOON
    action = Action.EXPORTED
    subject = "class:1"


class GradeChangeFactory(factory.django.DjangoModelFactory):
    """A point given by hand."""

    class Meta:
        model = GradeChange

    assignment = factory.SubFactory(AssignmentFactory)
    learner = factory.SubFactory(UserFactory)
    points = 1.0
    reason = "أجاب شفويًا"
    changed_at = NOON


class RemarkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Remark

    assignment = factory.SubFactory(AssignmentFactory)
    learner = factory.SubFactory(UserFactory)
    text = "أحسنت في الأسئلة الأخيرة."
    written_at = NOON


class ReminderFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Reminder

    assignment = factory.SubFactory(AssignmentFactory)
    learner = factory.SubFactory(UserFactory)
    sent_on = NOON.date()
    sent_at = NOON


class EncouragementFactory(factory.django.DjangoModelFactory):
    """A goal of two hundred answers a week, and no board."""

    class Meta:
        model = Encouragement

    classroom = factory.SubFactory(ClassroomFactory)
    weekly_goal = 200
