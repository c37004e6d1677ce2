"""People: one account an e-mail, whatever its capitals, and who opens the support desk."""

import pytest

from questions.accounts.models import Role, User
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def test_an_email_is_kept_in_small_letters():
    assert User.objects.create_user("Person@Example.ORG", "x").email == "person@example.org"


def test_people_are_found_by_their_email_whatever_its_capitals():
    person = UserFactory(email="Mixed@example.org")

    assert User.objects.get_by_natural_key("mIXED@EXAMPLE.org") == person


def test_a_superuser_is_an_admin():
    chief = User.objects.create_superuser("chief@example.org", "x")

    assert (chief.role, chief.is_staff, chief.is_superuser) == (Role.ADMIN, True, True)


@pytest.mark.parametrize("role", Role)
def test_only_admins_open_the_support_desk(role):
    assert UserFactory(role=role).is_staff == (role == Role.ADMIN)
