"""What a learner decides about a fact, limits a day, and the plan after a holiday."""

import uuid
from datetime import timedelta

import pytest

from questions.study import deciding
from questions.study.backlog import by_loss, catch_up, new_left, reviews_left
from questions.study.queue import count_due, next_question
from questions.study.rebuilding import differences
from questions.study.reviews import review_answer
from tests.factories.bank import QuestionFactory
from tests.factories.study import MemoryFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "1992/5/15", "1992/5/1"


def review(learner, question, given=RIGHT, *, at=NOON):
    return review_answer(learner, question, given=given, client_id=uuid.uuid4(), at=at)


@pytest.fixture
def question(learner):
    """A fact learned nine days ago and long due."""
    question = QuestionFactory()
    review(learner, question, at=NOON - 9 * DAY)
    return question


@pytest.mark.parametrize("put_away", [deciding.suspend, deciding.mark_known])
def test_what_is_put_aside_is_not_asked_until_it_is_taken_up_again(learner, question, put_away):
    put_away(learner.memories.get(), at=NOON)
    assert (next_question(learner, at=NOON + 99 * DAY), count_due(learner, at=NOON)) == (None, 0)

    deciding.resume(learner.memories.get(), at=NOON)
    assert (next_question(learner, at=NOON), count_due(learner, at=NOON)) == (question, 1)


def test_what_is_buried_comes_back_the_next_day(learner, question):
    deciding.bury(learner.memories.get(), at=NOON)

    assert next_question(learner, at=NOON) is None
    assert next_question(learner, at=NOON + DAY) == question


def test_after_a_reset_the_next_answer_is_a_first_meeting(learner, question):
    deciding.reset(learner.memories.get(), at=NOON)
    assert next_question(learner, at=NOON) == question

    again = review(learner, question)

    assert (again.days_elapsed, again.stability_before, learner.memories.get().lapses) == (None, None, 0)
    assert list(differences(learner)) == []


def test_a_miss_comes_back_after_what_is_due_until_it_is_right_once(learner, question):
    other = QuestionFactory()
    review(learner, other, at=NOON - 8 * DAY)

    review(learner, question, WRONG)
    assert (next_question(learner, at=NOON), count_due(learner, at=NOON)) == (other, 2)
    review(learner, other)
    assert next_question(learner, at=NOON) == question
    review(learner, question, WRONG, at=NOON + timedelta(minutes=1))
    assert next_question(learner, at=NOON) == question
    review(learner, question, at=NOON + timedelta(minutes=2))
    assert (next_question(learner, at=NOON), count_due(learner, at=NOON)) == (None, 0)


def test_asking_a_miss_again_does_not_move_its_memory(learner, question):
    review(learner, question, WRONG)
    before = learner.memories.values("stability", "difficulty", "due_on", "lapses").get()

    review(learner, question, at=NOON + timedelta(minutes=5))

    assert learner.memories.values("stability", "difficulty", "due_on", "lapses").get() == before


def test_the_limit_of_a_day_ends_the_reviews_but_a_miss_still_comes_back(learner, question):
    for _number in range(2):
        review(learner, QuestionFactory(), at=NOON - 9 * DAY)
    learner.daily_reviews = 1
    assert count_due(learner, at=NOON) == 1

    asked = next_question(learner, at=NOON)
    review(learner, asked, WRONG)
    assert (next_question(learner, at=NOON), count_due(learner, at=NOON)) == (asked, 1)
    review(learner, asked, at=NOON + timedelta(minutes=1))
    assert (next_question(learner, at=NOON), reviews_left(learner, day=TODAY)) == (None, 0)


def test_the_limit_of_new_facts_counts_those_first_met_today(learner, question):
    learner.daily_new = 2
    review(learner, question)
    review(learner, QuestionFactory())

    assert (new_left(learner, day=TODAY), new_left(learner, day=TODAY + DAY)) == (1, 2)


def test_what_would_lose_most_by_waiting_comes_first():
    fresh = MemoryFactory(stability=2, reviewed_on=TODAY - 2 * DAY)
    steady = MemoryFactory(stability=200, reviewed_on=TODAY - 200 * DAY)
    long_lost = MemoryFactory(stability=0.5, reviewed_on=TODAY - 300 * DAY)

    assert by_loss([steady, long_lost, fresh], day=TODAY) == [fresh, steady, long_lost]


def test_a_backlog_is_spread_over_days_what_would_lose_most_first(learner):
    for days_ago in range(5, 12):
        review(learner, QuestionFactory(), at=NOON - days_ago * DAY)

    assert catch_up(learner, days=3, at=NOON) == [3, 2, 2]
    assert [count_due(learner, at=NOON + days * DAY) for days in range(3)] == [3, 5, 7]
    assert list(differences(learner)) == []
