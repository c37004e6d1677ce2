"""Children's data: each class to its own teachers, taken out, erased, kept for so long; the log is only added to."""

import importlib
import json
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from questions.accounts.audit import Action, AppendOnlyError, AuditEntry, write_down
from questions.accounts.models import User
from questions.bank.models import QuestionSet
from questions.classroom.making import archive_class, hand_over, make_class, restore_class
from questions.classroom.models import Classroom, Submission
from questions.classroom.own_pupils import announce_erasures, erase_class, erase_pupil, erase_what_is_due
from questions.common.errors import UserError
from tests.conftest import client_of
from tests.factories.accounts import TeacherFactory, UserFactory
from tests.factories.articles import ArticleFactory
from tests.factories.bank import FactFactory, QuestionFactory
from tests.factories.classroom import (
    AssignmentFactory,
    AuditEntryFactory,
    ClassroomFactory,
    EnrolmentFactory,
    SchoolFactory,
    SubmissionFactory,
    TeachingFactory,
)
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db

MIGRATION = "questions.migrations.0002_audit_log_is_append_only"


@pytest.fixture
def classroom():
    return ClassroomFactory()


@pytest.fixture
def teacher(classroom):
    return classroom.teachers.get()


def test_a_first_class_makes_the_school_and_a_second_stays_in_it():
    teacher = TeacherFactory()
    first = make_class(teacher, name="أ", school_name="مدرسة النور", at=NOON)
    second = make_class(teacher, name="ب", school_name="غيرها", at=NOON)

    assert (first.school, first.school.name) == (second.school, "مدرسة النور")


def test_what_a_school_published_stays_in_it(client):
    ours, theirs = SchoolFactory(), SchoolFactory()
    words = {school: f"سؤال المدرسة {school.pk}؟" for school in (ours, theirs)}
    for school, stem in words.items():
        article = ArticleFactory(added_by=TeacherFactory(school=school, role="author"))
        QuestionFactory(fact=FactFactory(article=article), stem=stem)

    page = client_of(TeacherFactory(school=ours)).get(reverse("bank:questions")).content.decode()

    assert (words[ours] in page, words[theirs] in page) == (True, False)


def test_taking_out_a_pupils_data_holds_the_answers_and_is_written_down(classroom, teacher):
    enrolment = EnrolmentFactory(classroom=classroom)
    assignment = AssignmentFactory(classroom=classroom)
    SubmissionFactory(assignment=assignment, learner=enrolment.learner)

    response = client_of(teacher).post(reverse("classroom:pupil_data", args=[enrolment.pk]))

    assert [one["assignment"] for one in json.loads(response.content)["attempts"]] == [assignment.title]
    entry = AuditEntry.objects.get(action=Action.EXPORTED)
    assert (entry.by_id, entry.about_id) == (teacher.pk, enrolment.learner_id)


def test_erasing_a_pupil_leaves_nothing_of_them(classroom, teacher):
    enrolment = EnrolmentFactory(classroom=classroom)
    SubmissionFactory(assignment=AssignmentFactory(classroom=classroom), learner=enrolment.learner)

    erase_pupil(enrolment, by=teacher, at=NOON)

    assert not User.objects.filter(pk=enrolment.learner_id).exists()
    assert (Submission.objects.count(), classroom.enrolments.count()) == (0, 0)
    assert AuditEntry.objects.get(action=Action.ERASED).about_id == enrolment.learner_id


def test_an_account_with_an_email_is_not_a_teachers_to_erase(classroom, teacher):
    enrolment = EnrolmentFactory(classroom=classroom, learner=UserFactory())

    with pytest.raises(UserError):
        erase_pupil(enrolment, by=teacher, at=NOON)


def test_a_pupil_of_another_teachers_class_too_is_not_erased_by_one_alone(classroom, teacher):
    enrolment = EnrolmentFactory(classroom=classroom)
    EnrolmentFactory(classroom=ClassroomFactory(school=classroom.school), learner=enrolment.learner)

    with pytest.raises(UserError):
        erase_pupil(enrolment, by=teacher, at=NOON)


def test_erasing_a_class_keeps_pupils_of_other_classes_and_accounts_with_an_email(classroom, teacher):
    alone = EnrolmentFactory(classroom=classroom).learner
    elsewhere = EnrolmentFactory(classroom=classroom).learner
    EnrolmentFactory(classroom=ClassroomFactory(school=classroom.school), learner=elsewhere)
    with_email = EnrolmentFactory(classroom=classroom, learner=UserFactory()).learner
    copy = AssignmentFactory(classroom=classroom).question_set

    assert erase_class(classroom, by=teacher, at=NOON) == 1

    left = set(User.objects.filter(pk__in=[alone.pk, elsewhere.pk, with_email.pk]))
    assert left == {elsewhere, with_email}
    assert not QuestionSet.objects.filter(pk=copy.pk).exists()


def test_the_clock_of_an_archived_class_gives_notice_before_it_erases(classroom, teacher):
    EnrolmentFactory(classroom=classroom)
    archive_class(classroom, by=teacher, at=NOON)
    last_day = TODAY + timedelta(days=classroom.school.keep_days)

    assert classroom.erase_on == last_day
    assert announce_erasures(today=last_day - timedelta(days=31), at=NOON) == 0
    told = NOON + timedelta(days=classroom.school.keep_days - 30)
    assert announce_erasures(today=last_day - timedelta(days=30), at=told) == 1
    assert erase_what_is_due(today=last_day - DAY, at=told + 29 * DAY) == 0
    assert erase_what_is_due(today=last_day, at=told + 30 * DAY) == 1
    assert Classroom.objects.count() == 0


def test_a_clock_that_was_never_announced_erases_nothing(classroom, teacher):
    archive_class(classroom, by=teacher, at=NOON)

    assert erase_what_is_due(today=TODAY + timedelta(days=900), at=NOON + timedelta(days=900)) == 0


def test_out_of_the_archive_the_clock_stands_still(classroom, teacher):
    archive_class(classroom, by=teacher, at=NOON)

    restore_class(classroom, by=teacher, at=NOON)

    assert (classroom.erase_on, classroom.archived_at) == (None, None)


def test_the_notice_stands_on_the_teachers_pages(classroom, teacher):
    archive_class(classroom, by=teacher, at=NOON)
    Classroom.objects.update(noticed_at=NOON)

    page = client_of(teacher).get(reverse("classroom:classes")).content.decode()

    assert "notice-bad" in page


def test_handing_a_class_over_writes_down_both_changes(classroom, teacher):
    teaching = TeachingFactory(classroom=classroom)

    hand_over(classroom, teaching, by=teacher, at=NOON)

    entries = AuditEntry.objects.filter(action=Action.ROLE_CHANGED).order_by("pk")
    assert [(one.about_id, one.before, one.after) for one in entries] == [
        (teacher.pk, "owner", "co"),
        (teaching.teacher_id, "co", "owner"),
    ]


def test_the_log_refuses_every_change_in_code():
    entry = write_down(Action.EXPORTED, by=None, at=NOON)

    for change in (
        entry.save,
        entry.delete,
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.update(reason=""),
    ):
        with pytest.raises(AppendOnlyError):
            change()


@pytest.mark.parametrize(
    "statement", ["UPDATE questions_auditentry SET reason = ''", "DELETE FROM questions_auditentry"]
)
def test_the_database_itself_refuses_to_change_the_log(statement):
    AuditEntryFactory()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":  # the test's own database lets go of it, to empty its tables
            triggers = importlib.import_module(MIGRATION).REFUSE["sqlite"]
            cursor.execute(triggers[1])

        with pytest.raises(DatabaseError, match="append only"), transaction.atomic():
            cursor.execute(statement)


def test_an_entry_outlives_the_account_that_it_speaks_of(classroom, teacher):
    pupil = EnrolmentFactory(classroom=classroom).learner
    entry = write_down(Action.GRADE_CHANGED, by=teacher, about=pupil, at=NOON)
    number = pupil.pk
    pupil.delete()

    assert AuditEntry.objects.get(pk=entry.pk).about_id == number
