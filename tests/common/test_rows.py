import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from questions.accounts.models import User
from questions.accounts.sessions import SessionStore
from questions.common.rows import row_by, unsaved
from questions.study.models import Review
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


def test_an_unsaved_row_has_the_values_and_defaults_of_one_that_the_orm_made(learner):
    given = {"learner": learner, "fact_id": 7, "given": "1992", "mark": 1.0}
    by_hand, by_orm = unsaved(Review, **given), Review(**given)

    by_orm.client_id = by_hand.client_id
    assert values_of(by_hand) == values_of(by_orm)
    assert (by_hand.learner, by_hand.pk, by_hand._state.adding) == (learner, None, True)


def test_two_unsaved_rows_have_numbers_of_their_own():
    assert unsaved(Review).client_id != unsaved(Review).client_id
