"""Questions that ask the same are found; those that only share a value are not."""

import pytest

from questions.bank.duplicates import duplicate_groups
from questions.bank.models import Question
from tests.factories.bank import FactFactory, QuestionFactory

pytestmark = pytest.mark.django_db


def groups():
    return [{question.pk for question in group} for group in duplicate_groups(Question.objects.all())]


def test_the_same_words_are_the_same_whatever_their_marks():
    one = QuestionFactory(stem="متى وُقّعت المعاهدة؟")
    two = QuestionFactory(stem="متى  وقعت المعاهده")

    assert groups() == [{one.pk, two.pk}]


def test_nearly_the_same_words_about_one_value_are_the_same():
    one = QuestionFactory(stem="In which year was the treaty of the three powers signed?", language="en")
    two = QuestionFactory(stem="In what year was the treaty of the three powers signed?", language="en")

    assert groups() == [{one.pk, two.pk}]


def test_one_value_alone_makes_no_duplicate():
    QuestionFactory(stem="متى وُقّعت المعاهدة؟")
    QuestionFactory(stem="في أي يوم وُلد الشاعر؟")

    assert groups() == []


def test_two_ways_of_asking_one_fact_are_no_duplicates():
    fact = FactFactory()
    QuestionFactory(fact=fact, stem="In which year was the treaty of the powers signed?")
    QuestionFactory(fact=fact, stem="In what year was the treaty of the powers signed?")

    assert groups() == []
