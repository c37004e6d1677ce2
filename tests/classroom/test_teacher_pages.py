"""What the pages of a class say and offer: no press for what cannot be done, no word that misleads."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from questions.accounts.models import User
from questions.classroom.closing import close_now
from questions.classroom.making import archive_class
from tests.classroom.results import assigned, handed_in, pupil_of
from tests.conftest import client_of
from tests.factories.classroom import (
    AssignmentFactory,
    EnrolmentFactory,
    GradeChangeFactory,
    GroupFactory,
    InvitationFactory,
)
from tests.quizzes.test_regrading import corrected

pytestmark = pytest.mark.django_db


def page_of(client, name, *args):
    return client.get(reverse(f"classroom:{name}", args=args)).content.decode()


@pytest.fixture
def assignment():
    return assigned()


@pytest.fixture
def teacher_client(assignment):
    return client_of(assignment.classroom.teachers.get())


def test_cards_for_nobody_lead_back_to_the_class_and_change_no_secret(assignment, teacher_client):
    pupil = pupil_of(assignment)
    place = reverse("classroom:cards", args=[assignment.classroom_id])

    answer = teacher_client.post(place, follow=True)

    assert answer.redirect_chain == [(reverse("classroom:class", args=[assignment.classroom_id]), 302)]
    assert "علّم أولًا" in answer.content.decode()
    assert User.objects.get(pk=pupil.pk).password == pupil.password


def test_cards_that_are_shown_once_offer_no_switch_that_would_lose_them(assignment, teacher_client):
    pupil = pupil_of(assignment)
    pupil.enrolments.update(login_name="salma")
    place = reverse("classroom:cards", args=[assignment.classroom_id])

    page = teacher_client.post(place, {"all": "1"}).content.decode()

    assert "logincard" in page
    assert reverse("accounts:switch_language") not in page


def test_an_archived_class_offers_neither_new_pupils_nor_cards_nor_a_live_view(assignment, teacher_client):
    pupil_of(assignment)
    classroom = assignment.classroom
    offers = [reverse(f"classroom:{name}", args=[classroom.pk]) for name in ("new_pupil", "import")]
    offers += [reverse("classroom:live", args=[assignment.pk]), 'name="all"']
    before = page_of(teacher_client, "class", classroom.pk)

    archive_class(classroom, by=classroom.teachers.get(), at=timezone.now())
    after = page_of(teacher_client, "class", classroom.pk)

    assert [offer in before for offer in offers] == [True] * 4
    assert [offer in after for offer in offers] == [False] * 4


def test_work_that_is_closed_is_called_so_in_arabic(assignment, teacher_client):
    close_now(assignment, by=assignment.classroom.teachers.get(), at=timezone.now())

    page = page_of(teacher_client, "class", assignment.classroom_id)

    assert "أُغلق" in page
    assert "وقت الإغلاق" not in page


def test_a_report_names_the_moment_of_an_early_closing(assignment, teacher_client):
    before = page_of(teacher_client, "report", assignment.pk)
    close_now(assignment, by=assignment.classroom.teachers.get(), at=timezone.now())

    assert "أُغلق" not in before
    assert "أُغلق" in page_of(teacher_client, "report", assignment.pk)


@pytest.mark.parametrize("name", ["pupil", "parents_copy"])
def test_a_pupils_page_and_the_copy_for_parents_show_the_grade(assignment, teacher_client, name):
    enrolment = EnrolmentFactory(classroom=assignment.classroom)
    handed_in(assignment, enrolment.learner, [1, 0, 1])
    points = "<bdi>2</bdi> من <bdi>3</bdi>"

    assert points in page_of(teacher_client, name, enrolment.pk)
    GradeChangeFactory(assignment=assignment, learner=enrolment.learner, points=3)
    assert points not in page_of(teacher_client, name, enrolment.pk)


def test_a_pupil_reads_the_points_of_each_attempt_and_no_attempts_left_once_it_is_closed(assignment):
    pupil = pupil_of(assignment)
    handed_in(assignment, pupil, [1, 0, 1])
    left = "المحاولات الباقية"
    close_now(assignment, by=assignment.classroom.teachers.get(), at=timezone.now())

    page = page_of(client_of(pupil), "work", assignment.pk)

    assert "<bdi>2</bdi> من <bdi>3</bdi>" in page
    assert left not in page
    waiting = assigned(assignment.classroom)
    assert left in page_of(client_of(pupil), "work", waiting.pk)


def test_a_child_who_joins_is_told_the_class_code_to_come_back_by(client):
    invitation = InvitationFactory(expires_at=timezone.now() + timedelta(days=1))
    place = reverse("classroom:join", args=[invitation.code])

    page = client.post(place, {"name": "ليلى", "password": "قلم أزرق 77"}, follow=True).content.decode()

    assert invitation.classroom.code in page


def test_a_report_says_that_a_corrected_question_would_change_marks(assignment, teacher_client, author):
    handed_in(assignment, pupil_of(assignment), [1, 0, 1])
    place = reverse("classroom:regrade", args=[assignment.pk])
    question = assignment.question_set.questions.order_by("set_items__position").first()
    before = page_of(teacher_client, "report", assignment.pk)

    corrected(question, author, key="موسكو")
    after = page_of(teacher_client, "report", assignment.pk)

    assert [page.count(f'href="{place}"') for page in (before, after)] == [1, 2]
    assert "صُوّب سؤال بعد الإجابة عنه" in after


def test_the_rules_say_for_whom_the_pause_and_what_late_answers_lose(teacher_client, assignment):
    group = GroupFactory(classroom=assignment.classroom, name="الفريق الأزرق")
    fields = {"pause_minutes": 30, "late_policy": "deduct", "late_percent": 40, "late_days": 2}
    other = AssignmentFactory(classroom=assignment.classroom, audience="groups", **fields)
    other.groups.add(group)

    page = page_of(teacher_client, "assignment", other.pk)

    assert [words in page for words in ("الفريق الأزرق", "<bdi>30</bdi> دقيقة", "<bdi>40%</bdi>")] == [
        True
    ] * 3


def test_a_grade_in_the_gradebook_leads_to_the_pupils_work(assignment, teacher_client):
    enrolment = EnrolmentFactory(classroom=assignment.classroom)
    handed_in(assignment, enrolment.learner, [1, 0, 1])

    page = page_of(teacher_client, "gradebook", assignment.classroom_id)

    assert reverse("classroom:learner_work", args=[assignment.pk, enrolment.learner_id]) in page
    assert reverse("classroom:pupil", args=[enrolment.pk]) in page


def test_a_card_holds_the_shortest_address_that_a_browser_takes(assignment, teacher_client):
    pupil_of(assignment)
    classroom = assignment.classroom

    page = teacher_client.post(reverse("classroom:cards", args=[classroom.pk]), {"all": "1"}).content.decode()

    assert f">testserver/enter/{classroom.code}/<" in page
