"""Looking after accounts: roles change with a trace, and somebody always stays who can run the site."""

import pytest

from questions.accounts.audit import AuditEntry
from questions.accounts.people import change_role, find_people, set_active
from questions.common.errors import UserError
from tests.factories.accounts import AdminFactory, UserFactory
from tests.factories.classroom import PupilFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    return AdminFactory()


def test_a_change_of_role_is_written_down(admin):
    person = UserFactory()

    change_role(person, "teacher", by=admin, at=NOON)

    entry = AuditEntry.objects.get()
    assert (entry.by, entry.about, entry.before, entry.after) == (admin, person, "learner", "teacher")


def test_the_same_role_again_leaves_no_trace(admin):
    change_role(UserFactory(), "learner", by=admin, at=NOON)

    assert not AuditEntry.objects.exists()


def test_nobody_changes_their_own_role(admin):
    AdminFactory()

    with pytest.raises(UserError):
        change_role(admin, "learner", by=admin, at=NOON)


def test_the_last_admin_stays(admin):
    gone = AdminFactory(is_active=False)

    with pytest.raises(UserError):
        change_role(admin, "learner", by=gone, at=NOON)
    with pytest.raises(UserError):
        set_active(admin, False, by=gone, at=NOON)


def test_a_pupil_without_an_email_stays_a_learner(admin):
    with pytest.raises(UserError):
        change_role(PupilFactory(), "teacher", by=admin, at=NOON)


def test_a_closed_account_is_opened_again(admin):
    person = set_active(UserFactory(), False, by=admin, at=NOON)

    assert not person.is_active
    assert set_active(person, True, by=admin, at=NOON).is_active
    assert AuditEntry.objects.count() == 2


def test_people_are_found_by_name_role_and_state(admin):
    wanted = UserFactory(name="سلمى", is_active=False)
    UserFactory(name="سلمى")
    UserFactory(name="هدى", is_active=False)

    assert list(find_people(q="سلمى", role="learner", active="no")) == [wanted]
