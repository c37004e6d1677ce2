"""Facts that are missed more often than their memories allow."""

import pytest

from questions.study.leeches import chance_of_misses, leeches
from questions.study.models import Rating
from tests.factories.bank import QuestionFactory
from tests.factories.study import ReviewFactory

pytestmark = pytest.mark.django_db


def asked_again(question, *, times, missed):
    """Reviews on the day of 90 % recall, so many of them missed."""
    for number in range(times):
        ReviewFactory(
            question=question,
            rating=Rating.AGAIN if number < missed else Rating.GOOD,
            days_elapsed=10,
            stability_before=10.0,
            difficulty_before=5.0,
        )


def question_of(author):
    question = QuestionFactory()
    question.fact.article.added_by = author
    question.fact.article.save()
    return question


@pytest.mark.parametrize(
    ("times", "missed"), [(20, 2), (100, 12), (4, 4)], ids=["as expected", "many", "few"]
)
def test_a_fact_missed_as_often_as_expected_is_no_leech(author, times, missed):
    asked_again(question_of(author), times=times, missed=missed)

    assert leeches(author) == []


def test_a_fact_missed_far_more_often_is_shown_to_its_author_alone(author, admin):
    question = question_of(author)
    asked_again(question, times=10, missed=5)

    (leech,) = leeches(author)
    assert (leech.fact, leech.reviews, leech.missed) == (question.fact, 10, 5)
    assert leech.expected == pytest.approx(1.0)
    assert leech.chance == pytest.approx(0.00163, abs=0.00001)
    assert leeches(admin) == []


def test_thousands_of_reviews_are_not_too_many():
    assert chance_of_misses(2500, 20_000, expected=2000.0) < 1e-9


def test_no_miss_at_all_is_certain():
    assert chance_of_misses(0, 7, expected=0.7) == pytest.approx(1.0)
