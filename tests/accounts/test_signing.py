"""Opening an account, signing in and out, and what nobody can give themselves."""

import pytest
from django.core import mail
from django.urls import reverse

from questions.accounts.models import Role, User
from tests.factories.accounts import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

NEW = {"role": "learner", "name": "نورة", "email": "Noura@Example.org", "password1": PASSWORD}


def sign_up(client, **changes):
    return client.post(reverse("account_signup"), NEW | changes)


def sign_in(client, email, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def test_signing_up_opens_an_account_and_the_day(client):
    response = sign_up(client, time_zone="Africa/Cairo")

    person = User.objects.get()
    assert (response.status_code, response.url) == (302, reverse("home:today"))
    assert (person.email, person.name, person.role) == ("noura@example.org", "نورة", Role.LEARNER)
    assert (person.time_zone, client.session["_auth_user_id"]) == ("Africa/Cairo", str(person.pk))


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "", "UTC\0"])
def test_an_unknown_time_zone_falls_back(client, zone):
    sign_up(client, time_zone=zone)

    assert [person.time_zone for person in User.objects.all()] in (["Asia/Riyadh"], [])


@pytest.mark.parametrize("role", ["author", "admin", "king", ""])
def test_nobody_gives_themselves_a_higher_role(client, role):
    sign_up(client, role=role, is_superuser="1", is_staff="1")

    assert not User.objects.exists()


@pytest.mark.parametrize("email", ["noura@example.org", "NOURA@EXAMPLE.ORG", "Noura@example.org"])
def test_one_email_opens_one_account(client, email):
    UserFactory(email="noura@example.org")

    sign_up(client, email=email)

    assert User.objects.count() == 1


@pytest.mark.parametrize("password", ["short", "password123", "noura@example.org", ""])
def test_a_weak_password_opens_no_account(client, password):
    sign_up(client, password1=password)

    assert not User.objects.exists()


@pytest.mark.parametrize("email", ["person@example.org", "PERSON@example.org"])
def test_signing_in_takes_any_capitals_in_the_email(client, email):
    person = UserFactory(email="person@example.org")

    sign_in(client, email)

    assert client.session["_auth_user_id"] == str(person.pk)


def test_a_wrong_password_and_an_unknown_email_get_the_same_words(client):
    UserFactory(email="person@example.org")

    known = sign_in(client, "person@example.org", "wrong password")
    unknown = sign_in(client, "nobody@example.org", "wrong password")

    assert known.context["form"].errors == unknown.context["form"].errors != {}


def test_a_deactivated_person_cannot_sign_in(client):
    UserFactory(email="gone@example.org", is_active=False)

    sign_in(client, "gone@example.org")

    assert "_auth_user_id" not in client.session


def test_a_session_ends_when_its_person_is_deactivated(learner, learner_client):
    User.objects.update(is_active=False)

    assert learner_client.get(reverse("home:today")).status_code == 303


def test_signing_in_makes_a_new_session(client):
    UserFactory(email="person@example.org")
    client.get(reverse("account_login"))
    session = client.session
    session["mark"] = 1
    session.save()
    before = session.session_key

    sign_in(client, "person@example.org")

    assert client.session.session_key != before


def test_signing_out_needs_a_click(learner_client):
    learner_client.get(reverse("account_logout"))
    assert "_auth_user_id" in learner_client.session

    learner_client.post(reverse("account_logout"))

    assert "_auth_user_id" not in learner_client.session


def test_a_forgotten_password_is_set_anew_through_the_mail(client):
    UserFactory(email="person@example.org")
    client.post(reverse("account_reset_password"), {"email": "PERSON@example.org"})
    (letter,) = mail.outbox
    link = next(word for word in letter.body.split() if word.startswith("http"))

    page = client.get(link.removeprefix("http://testserver"), follow=True)
    new = "another long password"
    client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})

    assert User.objects.get().check_password(new)


@pytest.mark.parametrize("email", ["person@example.org", "nobody@example.org"])
def test_resetting_a_password_does_not_say_who_has_an_account(client, email):
    UserFactory(email="person@example.org")

    response = client.post(reverse("account_reset_password"), {"email": email})

    assert (response.status_code, response.url) == (302, reverse("account_reset_password_done"))
