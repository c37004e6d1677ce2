"""People at the desk: what changes about them leaves a trace, and nobody locks themselves out."""

import pytest
from django.urls import reverse

from questions.accounts.audit import AuditEntry
from questions.accounts.models import User
from tests.conftest import client_of
from tests.factories.accounts import AdminFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    return AdminFactory()


@pytest.fixture
def desk(admin):
    return client_of(admin)


def test_the_form_of_a_person_changes_no_role_and_closes_nothing(desk):
    person = UserFactory()

    url = reverse("admin:questions_user_change", args=[person.pk])
    page = desk.get(url).content.decode()
    data = {"email": person.email, "name": "سلمى", "role": "admin", "language": "ar", "theme": "system"}
    desk.post(url, data | {"time_zone": person.time_zone})

    person.refresh_from_db()
    assert (person.name, person.role, person.is_active) == ("سلمى", "learner", True)
    assert reverse("office:person", args=[person.pk]) in page


def test_accounts_are_closed_together_but_never_ones_own(desk, admin):
    people = [UserFactory(), UserFactory(), admin]

    data = {"action": "close_selected", "_selected_action": [person.pk for person in people]}
    desk.post(reverse("admin:questions_user_changelist"), data)

    assert set(User.objects.filter(is_active=True)) == {admin}
    assert AuditEntry.objects.filter(action="role", after="closed").count() == 2


def test_a_deleted_account_leaves_a_line_in_the_log(desk, admin):
    person = UserFactory()
    pk = person.pk

    desk.post(reverse("admin:questions_user_delete", args=[pk]), {"post": "yes"})
    mine = desk.post(reverse("admin:questions_user_delete", args=[admin.pk]), {"post": "yes"})

    entry = AuditEntry.objects.get()
    assert (entry.action, entry.by, entry.subject) == ("erased", admin, f"person:{pk}")
    assert (mine.status_code, User.objects.get()) == (403, admin)


def test_the_form_of_a_person_speaks_the_language_of_the_page(desk):
    person = UserFactory(language="en")

    page = desk.get(reverse("admin:questions_user_change", args=[person.pk])).content.decode()

    assert '<option value="en" selected>الإنجليزية</option>' in page
    assert ("Reset password" in page, "Raw passwords" in page) == (False, False)
