"""The desk's form for a question: two rows to spare, and only kinds whose parts it has fields for."""

import pytest
from django.urls import reverse

from questions.admin.question_form import HandwritingForm
from tests.conftest import client_of
from tests.factories.accounts import AdminFactory
from tests.factories.bank import ChoiceFactory, ChoiceQuestionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return client_of(AdminFactory())


def test_a_new_question_has_four_rows_and_no_standing(desk):
    page = desk.get(reverse("admin:questions_question_add")).content.decode()

    assert ("text_4" in page, "text_5" in page, "decided_by" in page) == (True, False, False)


def test_a_question_has_two_rows_to_spare(desk):
    question = ChoiceQuestionFactory()
    while question.choices.count() > 3:
        question.choices.last().delete()

    page = desk.get(reverse("admin:questions_question_change", args=[question.pk])).content.decode()
    ChoiceFactory(question=question, position=9)
    longer = desk.get(reverse("admin:questions_question_change", args=[question.pk])).content.decode()

    assert ("text_5" in page, "text_6" in page, "text_6" in longer) == (True, False, True)


def test_only_kinds_that_the_form_can_write_are_offered():
    kinds = [name for name, _label in HandwritingForm().fields["kind"].choices if name]

    assert sorted(kinds) == ["choice", "date", "number", "true_false"]
