import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from questions.accounts.models import User
from questions.accounts.sessions import SessionStore
from questions.common.rows import row_by
from tests.conftest import client_of

pytestmark = pytest.mark.django_db


def values_of(row) -> dict:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_a_person_is_read_as_the_orm_reads_them(teacher):
    assert values_of(row_by(User, "id", teacher.pk)) == values_of(User.objects.get(pk=teacher.pk))


def test_a_session_is_read_as_the_orm_reads_it(learner):
    client_of(learner)

    session = Session.objects.get()
    assert values_of(row_by(Session, "session_key", session.pk)) == values_of(session)


def test_nobody_has_a_number_that_was_never_given():
    assert row_by(User, "id", 10**9) is None


def test_a_session_that_ran_out_signs_nobody_in(learner):
    client = client_of(learner)
    Session.objects.update(expire_date=timezone.now())

    assert "_auth_user_id" not in SessionStore(client.session.session_key)
    assert client.get("/today/").status_code == 303


def test_a_deactivated_person_is_signed_out_with_the_next_click(learner):
    client = client_of(learner)
    User.objects.update(is_active=False)

    assert client.get("/today/").status_code == 303
