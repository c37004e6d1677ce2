"""What is due: the learner's own, on its day, in their language, and only what can be asked."""

from datetime import timedelta

import pytest

from questions.bank.models import QuestionStatus
from questions.study.queue import count_due, next_question
from tests.factories.accounts import UserFactory
from tests.factories.bank import QuestionFactory
from tests.factories.study import MemoryFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db


def due_question(learner, *, due_on=TODAY, **fields):
    question = QuestionFactory(**fields)
    MemoryFactory(learner=learner, fact=question.fact, due_on=due_on)
    return question


def test_only_the_learners_own_facts_are_due(learner):
    due_question(UserFactory(), due_on=TODAY - DAY)
    mine = due_question(learner)

    assert next_question(learner, at=NOON) == mine
    assert count_due(learner, at=NOON) == 1


def test_nothing_is_due_before_its_day(learner):
    tomorrows = due_question(learner, due_on=TODAY + DAY)

    assert next_question(learner, at=NOON) is None
    assert next_question(learner, at=NOON + DAY) == tomorrows


def test_the_next_day_begins_at_four_where_the_learner_lives():
    learner = UserFactory(time_zone="Asia/Riyadh")
    due_question(learner, due_on=TODAY + DAY)
    four_in_riyadh = NOON.replace(hour=1) + DAY

    assert count_due(learner, at=four_in_riyadh - timedelta(minutes=1)) == 0
    assert count_due(learner, at=four_in_riyadh) == 1


def test_what_is_overdue_comes_before_what_fell_due_today(learner):
    due_question(learner)
    overdue = due_question(learner, due_on=TODAY - DAY)
    learner.memories.filter(fact=overdue.fact).update(stability=1.0)

    assert next_question(learner, at=NOON) == overdue


def test_of_a_backlog_that_comes_first_which_would_lose_most_by_waiting(learner):
    forgotten = due_question(learner, due_on=TODAY - 300 * DAY)
    learner.memories.update(reviewed_on=TODAY - 303 * DAY)
    slipping = due_question(learner, due_on=TODAY - DAY)

    assert next_question(learner, at=NOON) == slipping
    learner.memories.filter(fact=slipping.fact).update(due_on=TODAY + DAY)
    assert next_question(learner, at=NOON) == forgotten


@pytest.mark.parametrize("status", [s for s in QuestionStatus if s != QuestionStatus.PUBLISHED])
def test_what_is_not_published_is_not_asked(learner, status):
    due_question(learner, status=status)

    assert next_question(learner, at=NOON) is None
    assert count_due(learner, at=NOON) == 0


def test_a_fact_is_asked_in_the_learners_language():
    learner = UserFactory(language="en")
    arabic = due_question(learner)
    english = QuestionFactory(fact=arabic.fact, language="en")

    assert next_question(learner, at=NOON) == english


def test_a_fact_without_a_wording_in_their_language_is_asked_in_another():
    learner = UserFactory(language="en")
    arabic = due_question(learner)

    assert next_question(learner, at=NOON) == arabic


def test_two_wordings_take_turns(learner):
    first = due_question(learner)
    second = QuestionFactory(fact=first.fact)

    asked = set()
    for reviews in (1, 2):
        learner.memories.update(reviews=reviews)
        asked.add(next_question(learner, at=NOON))

    assert asked == {first, second}
