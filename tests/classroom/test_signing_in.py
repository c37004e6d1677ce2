"""Pupils without an e-mail at the door of their class: name and secret, slowed down when guessed, tenants apart."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from questions.accounts.models import User
from questions.classroom.enrolling import add_pupil
from questions.classroom.inviting import make_invitation
from questions.classroom.pictures import as_secret
from questions.classroom.pupil_secrets import make_cards
from tests.conftest import client_of
from tests.factories.accounts import TeacherFactory, UserFactory
from tests.factories.classroom import ClassroomFactory, EnrolmentFactory, InvitationFactory, PupilFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db

MOST_TRIES = 6


@pytest.fixture
def classroom():
    return ClassroomFactory()


@pytest.fixture
def card(classroom):
    return add_pupil(classroom, "سارة محمد", by=classroom.teachers.get(), at=NOON)


def sign_in(classroom, name, secret, client=None, **more):
    client = client or Client()
    field = "pictures" if "-" in secret else "password"
    url = reverse("classroom:sign_in", args=[classroom.code])
    client.post(url, {"name": name, field: secret, **more})
    return client


def is_in(client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("name", ["سارة محمد", "ساره  محمد", "سَارة محمّد", "سارة\u200f محمد"])
def test_a_pupil_signs_in_however_the_name_is_typed(classroom, card, name):
    assert is_in(sign_in(classroom, name, card.password))


@pytest.mark.parametrize("secret", ["wrong", "", "sun-sun-sun-sun"])
def test_another_secret_does_not_open(classroom, card, secret):
    assert not is_in(sign_in(classroom, "سارة محمد", secret))


def test_four_pictures_open_too(classroom, card):
    pupil = card.enrolment.learner
    pupil.set_password(as_secret(("sun", "fish", "cat", "car")))
    pupil.save()

    assert is_in(sign_in(classroom, "سارة محمد", "sun-fish-cat-car"))


def test_the_first_sign_in_replaces_the_quick_hash_by_the_slow_one(classroom, card):
    before = User.objects.get(pk=card.enrolment.learner_id).password
    sign_in(classroom, "سارة محمد", card.password)

    after = User.objects.get(pk=card.enrolment.learner_id).password
    assert (before.startswith("card_pbkdf2$"), after.startswith("card_pbkdf2$")) == (True, False)


def test_a_pupils_secret_cannot_be_guessed_at(classroom, card):
    for number in range(MOST_TRIES):
        sign_in(classroom, "سارة محمد", f"guess {number}")

    assert not is_in(sign_in(classroom, "سارة محمد", card.password))


def test_guessing_at_one_pupil_does_not_lock_out_the_class(classroom, card):
    other = add_pupil(classroom, "ليلى", by=classroom.teachers.get(), at=NOON)
    for number in range(MOST_TRIES):
        sign_in(classroom, "سارة محمد", f"guess {number}")

    assert is_in(sign_in(classroom, "ليلى", other.password))


def test_a_new_card_opens_at_once_and_ends_the_old_secret(classroom, card):
    for number in range(MOST_TRIES):
        sign_in(classroom, "سارة محمد", f"guess {number}")
    teacher = classroom.teachers.get()

    (new,) = make_cards(classroom, [card.enrolment], by=teacher, at=NOON)

    assert is_in(sign_in(classroom, "سارة محمد", new.password))
    assert not is_in(sign_in(classroom, "سارة محمد", card.password))


def test_the_answer_does_not_say_which_half_was_wrong(classroom, card):
    url = reverse("classroom:sign_in", args=[classroom.code])
    pages = [
        Client().post(url, {"name": name, "password": "wrong"}).content.decode()
        for name in ("سارة محمد", "لا أحد")
    ]

    said = [re.findall(r'role="alert".*?</p>', page, re.DOTALL) for page in pages]
    assert said[0] == said[1] != []


@pytest.mark.parametrize(("keep", "brief"), [({}, True), ({"keep": "on"}, False)], ids=["shared", "own"])
def test_on_a_shared_device_one_is_signed_out_after_a_while(classroom, card, keep, brief):
    client = sign_in(classroom, "سارة محمد", card.password, **keep)

    assert (client.session.get_expiry_age() <= 4 * 60 * 60) == brief


def test_a_pupil_is_not_found_by_another_classs_code(classroom, card):
    assert not is_in(sign_in(ClassroomFactory(school=classroom.school), "سارة محمد", card.password))


def test_who_left_no_longer_comes_in(classroom, card):
    card.enrolment.left_at = NOON
    card.enrolment.save()

    assert not is_in(sign_in(classroom, "سارة محمد", card.password))


def test_a_child_joins_by_invitation_and_comes_back_by_the_class_code(classroom):
    invitation = make_invitation(
        classroom, invites="pupil", days=7, by=classroom.teachers.get(), at=timezone.now()
    )
    client = Client()

    client.post(reverse("classroom:join", args=[invitation.code]), {"name": "ريم", "password": "long enough"})

    pupil = User.objects.get(name="ريم")
    assert (pupil.email, pupil.school, is_in(client)) == (None, classroom.school, True)
    assert is_in(sign_in(classroom, "ريم", "long enough"))


def test_an_expired_an_ended_and_a_used_up_invitation_let_nobody_in(classroom):
    at = timezone.now()
    codes = [
        InvitationFactory(classroom=classroom, expires_at=NOON.replace(day=25), made_at=NOON).code,
        InvitationFactory(classroom=classroom, closed_at=at, expires_at=at.replace(year=2099)).code,
        InvitationFactory(classroom=classroom, uses=1, most_uses=1, expires_at=at.replace(year=2099)).code,
    ]

    answers = [client_of(UserFactory()).post(reverse("classroom:join", args=[c])).status_code for c in codes]

    assert answers == [404, 404, 404]


def test_a_teacher_of_another_school_cannot_become_co_teacher(classroom):
    invitation = InvitationFactory(
        classroom=classroom, invites="co", most_uses=1, expires_at=timezone.now().replace(year=2099)
    )
    stranger = TeacherFactory(school=ClassroomFactory().school)

    client_of(stranger).post(reverse("classroom:join", args=[invitation.code]))

    assert list(classroom.teachers.all()) == [classroom.teachings.get(part="owner").teacher]


def test_a_pupil_of_another_school_cannot_join(classroom):
    invitation = InvitationFactory(classroom=classroom, expires_at=timezone.now().replace(year=2099))

    response = client_of(PupilFactory()).post(reverse("classroom:join", args=[invitation.code]))

    assert (response.status_code, classroom.enrolments.count()) == (422, 0)


def test_an_account_with_an_email_keeps_its_own_password(classroom):
    enrolment = EnrolmentFactory(classroom=classroom, learner=UserFactory())

    assert make_cards(classroom, [enrolment], by=classroom.teachers.get(), at=NOON) == []


def test_the_day_of_a_pupil_without_an_email_shows_the_code_to_come_back_by(classroom, card, learner):
    EnrolmentFactory(classroom=classroom, learner=learner)

    pages = [client_of(one).get("/today/").content.decode() for one in (card.enrolment.learner, learner)]

    assert [classroom.code in page for page in pages] == [True, False]
