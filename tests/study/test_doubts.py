"""Facts in doubt: raised once, shown to their author, settled, and raised again only by new answers."""

import pytest
from django.urls import reverse

from questions.study.doubts import doubts_of, raise_doubts, settle
from questions.study.models import Doubt, Review
from tests.conftest import client_of
from tests.factories.accounts import AuthorFactory
from tests.moments import DAY, NOON
from tests.study.test_leeches import asked_again, question_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def doubt(author):
    asked_again(question_of(author), times=10, missed=5)
    (raised,) = raise_doubts(at=NOON + DAY)
    return raised


def test_a_fact_missed_too_often_is_raised_once(doubt):
    assert (doubt.reviews, doubt.missed) == (10, 5)
    assert raise_doubts(at=NOON + DAY) == []


def test_a_fact_missed_as_often_as_expected_is_not_raised(author):
    asked_again(question_of(author), times=20, missed=2)

    assert raise_doubts(at=NOON) == []


def test_the_author_sees_it_and_no_other_author(doubt, author):
    assert list(doubts_of(author)) == [doubt]
    assert list(doubts_of(AuthorFactory())) == []


def test_settled_it_comes_back_only_by_answers_given_since(doubt, author):
    settle(doubt, by=author, is_sound=True, at=NOON + DAY)
    assert raise_doubts(at=NOON + 2 * DAY) == []

    Review.objects.update(reviewed_at=NOON + 3 * DAY)
    assert len(raise_doubts(at=NOON + 4 * DAY)) == 1


def test_the_page_asks_whether_the_question_is_bad(doubt, author):
    client = client_of(author)
    question = doubt.fact.questions.get()

    page = client.get(reverse("study:doubts")).content.decode()
    client.post(reverse("study:settle_doubt", args=[doubt.pk]), {"sound": "1"})

    assert reverse("bank:edit", args=[question.pk]) in page
    assert Doubt.objects.get().is_sound
    assert (
        reverse("bank:edit", args=[question.pk]) not in client.get(reverse("study:doubts")).content.decode()
    )
