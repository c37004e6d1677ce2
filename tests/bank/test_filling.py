"""Sets that a rule fills."""

import pytest

from questions.bank.filling import fill_set, set_rule
from questions.bank.models import QuestionStatus
from tests.factories.bank import QuestionFactory, SetFactory
from tests.factories.tidying import TagFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


def held(question_set):
    return set(question_set.questions.all())


def test_a_rule_fills_the_set_with_what_is_published_and_matches():
    tag, question_set = TagFactory(), SetFactory()
    wanted = QuestionFactory()
    tag.questions.add(wanted, QuestionFactory(status=QuestionStatus.DRAFT), QuestionFactory(language="en"))
    QuestionFactory()

    set_rule(question_set, at=NOON, tag=tag, most=20)

    assert held(question_set) == {wanted}


def test_one_wording_of_each_fact_is_enough():
    first = QuestionFactory(stem="متى كان ذلك؟")
    QuestionFactory(fact=first.fact)
    question_set = SetFactory()

    set_rule(question_set, at=NOON, most=20)

    assert question_set.questions.count() == 1


def test_a_set_is_filled_anew_with_what_came_since():
    question_set = SetFactory()
    rule = set_rule(question_set, at=NOON, words="معاهدة", most=20)
    new = QuestionFactory(stem="متى وقّعوا المعاهدة؟")

    assert fill_set(rule, at=NOON) == 1
    assert held(question_set) == {new}
