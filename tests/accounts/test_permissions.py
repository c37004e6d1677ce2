"""The one table of who may do what, written out a second time so that no change slips through."""

import pytest
from django.contrib.auth.models import AnonymousUser

from questions.accounts.models import Role
from questions.accounts.permissions import Can, may
from tests.factories.accounts import UserFactory

ALLOWED = {
    Role.LEARNER: {Can.STUDY},
    Role.TEACHER: {Can.STUDY, Can.MANAGE_SETS, Can.TEACH},
    Role.AUTHOR: {Can.STUDY, Can.MANAGE_SETS, Can.TEACH, Can.AUTHOR},
    Role.ADMIN: {Can.STUDY, Can.MANAGE_SETS, Can.TEACH, Can.AUTHOR, Can.ADMINISTER},
}


@pytest.mark.parametrize("role", Role)
def test_a_role_may_do_what_the_table_says(role):
    person = UserFactory.build(role=role)

    assert {what for what in Can if may(person, what)} == ALLOWED[role]


@pytest.mark.parametrize("role", Role)
def test_a_deactivated_person_may_do_nothing(role):
    person = UserFactory.build(role=role, is_active=False)

    assert [what for what in Can if may(person, what)] == []


def test_a_visitor_may_do_nothing():
    assert [what for what in Can if may(AnonymousUser(), what)] == []
