"""What the log and the memories say about the past and the coming days."""

import pytest

from questions.study.models import Rating
from questions.study.statistics import Recall, forecast, recall, reviews_by_day
from tests.factories.accounts import UserFactory
from tests.factories.bank import QuestionFactory
from tests.factories.study import MemoryFactory, ReviewFactory, VoidingFactory
from tests.moments import DAY, TODAY

pytestmark = pytest.mark.django_db


def counts(days):
    return [day.count for day in days]


def test_days_without_reviews_are_counted_as_none(learner):
    ReviewFactory(learner=learner, study_day=TODAY)
    ReviewFactory(learner=learner, study_day=TODAY - 2 * DAY)
    ReviewFactory(learner=learner, study_day=TODAY - 3 * DAY)
    ReviewFactory(learner=UserFactory())

    assert counts(reviews_by_day(learner, today=TODAY, days=3)) == [1, 0, 1]


def test_what_is_overdue_is_due_today(learner):
    for due_on in (TODAY - 5 * DAY, TODAY, TODAY + DAY, TODAY + 3 * DAY):
        MemoryFactory(learner=learner, due_on=due_on)
    MemoryFactory()

    assert counts(forecast(learner, today=TODAY, days=3)) == [2, 1, 0]


def test_recall_counts_a_fact_once_a_day_and_never_its_first_meeting(learner):
    question = QuestionFactory()
    ReviewFactory(learner=learner)
    ReviewFactory(learner=learner, days_elapsed=4)
    for rating in (Rating.AGAIN, Rating.AGAIN):
        ReviewFactory(learner=learner, question=question, days_elapsed=4, rating=rating)

    assert recall(learner, since=TODAY) == Recall(recalled=1, total=2)


def test_recall_leaves_out_what_guessing_alone_would_give(learner):
    for rating in (Rating.GOOD, Rating.GOOD, Rating.GOOD, Rating.AGAIN):
        ReviewFactory(learner=learner, days_elapsed=4, rating=rating, guess=0.5)

    assert recall(learner, since=TODAY) == Recall(recalled=3, total=4, lucky=1.0, odds=1.0)
    assert recall(learner, since=TODAY).share == (3 / 4 - 1 / 2) / (1 - 1 / 2)


def test_what_was_taken_back_counts_nowhere(learner):
    VoidingFactory(review=ReviewFactory(learner=learner, days_elapsed=4))

    assert recall(learner, since=TODAY) == Recall(0, 0)
    assert counts(reviews_by_day(learner, today=TODAY, days=1)) == [0]


def test_recall_of_nothing_has_no_share(learner):
    assert recall(learner, since=TODAY).share is None
