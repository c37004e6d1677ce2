"""Guessing a password is slowed down for the account that is tried, and not for the class behind the same address."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

A_CLASS = 40
MOST_TRIES = 10


def sign_in(email: str, password: str) -> bool:
    client = Client()
    client.post(reverse("account_login"), {"login": email, "password": password})
    return "_auth_user_id" in client.session


def test_an_account_cannot_be_guessed_at():
    person = UserFactory()
    for number in range(MOST_TRIES):
        sign_in(person.email, f"guess {number}")

    assert not sign_in(person.email, PASSWORD)


def test_a_forged_address_does_not_help():
    person = UserFactory()
    for number in range(MOST_TRIES):
        Client(headers={"x-forwarded-for": f"10.0.0.{number}"}).post(
            reverse("account_login"), {"login": person.email, "password": "guess"}
        )

    assert not sign_in(person.email, PASSWORD)


def test_a_class_behind_one_address_signs_in_at_the_bell():
    pupils = UserFactory.create_batch(A_CLASS)
    for pupil in pupils[::4]:
        sign_in(pupil.email, "a slip of the finger")

    assert [pupil.email for pupil in pupils if not sign_in(pupil.email, PASSWORD)] == []


def test_a_class_behind_one_address_opens_its_accounts():
    for number in range(A_CLASS):
        response = Client().post(
            reverse("account_signup"),
            {"role": "learner", "name": "ن", "email": f"n{number}@example.org", "password1": PASSWORD},
        )

        assert response.status_code == 302
