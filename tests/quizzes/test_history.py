"""Where a learner stands in their sets, and the result of an attempt beside the one before."""

import pytest

from questions.quizzes.history import Steps, sets_of, steps_of
from questions.quizzes.results import result_of
from tests.factories.accounts import UserFactory
from tests.factories.bank import SetFactory, article_with_questions
from tests.factories.quizzes import AnswerFactory, AttemptFactory, AttemptItemFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db


def attempt_with(question_set, learner, marks, **fields):
    """An attempt at a set with these marks; None leaves a question unanswered."""
    attempt = AttemptFactory(question_set=question_set, learner=learner, **fields)
    for question, mark in zip(question_set.questions.all(), marks, strict=True):
        item = AttemptItemFactory(attempt=attempt, question=question)
        if mark is not None:
            AnswerFactory(item=item, mark=mark)
    return attempt


@pytest.fixture
def question_set(db):
    return SetFactory(questions=article_with_questions())


def test_the_bar_shows_each_question_by_its_mark(question_set, learner):
    attempt = attempt_with(question_set, learner, [1.0, 0.5, None])

    assert steps_of(attempt, now=3) == Steps(("ok", "part", "now"))
    assert steps_of(attempt, now=3).done == 2


def test_a_set_shows_the_last_and_the_best_score_and_the_open_attempt(question_set, learner):
    attempt_with(question_set, learner, [1, 1, 1], finished_at=NOON, started_at=NOON - 2 * DAY)
    attempt_with(question_set, learner, [1, 0, 0], finished_at=NOON, started_at=NOON - DAY)
    open_attempt = attempt_with(question_set, learner, [1, None, None])
    attempt_with(question_set, UserFactory(), [0, 0, 0], finished_at=NOON)

    (standing,) = sets_of(learner)

    assert (standing.count, standing.answered, standing.open_attempt) == (3, 1, open_attempt)
    assert (standing.last.points, standing.best.points) == (1, 3)


def test_sets_are_those_begun_and_those_listed(learner):
    begun, listed, hidden = SetFactory(), SetFactory(is_listed=True), SetFactory()
    AttemptFactory(question_set=begun, learner=learner)
    AttemptFactory(question_set=hidden)

    assert [standing.set for standing in sets_of(learner)] == [begun, listed]


def test_a_result_is_held_against_the_attempt_before(question_set, learner):
    attempt_with(question_set, learner, [1, 0, 0], finished_at=NOON, started_at=NOON - 2 * DAY)
    attempt_with(question_set, UserFactory(), [0, 0, 0], finished_at=NOON, started_at=NOON - DAY)
    attempt = attempt_with(question_set, learner, [1, 1, 0.5], finished_at=NOON)

    result = result_of(attempt)

    assert (result["score"].points, result["change"], result["missed"]) == (2.5, 1.5, 1)


def test_a_first_result_is_held_against_nothing(question_set, learner):
    attempt = attempt_with(question_set, learner, [1, 1, 1], finished_at=NOON)

    assert result_of(attempt)["change"] is None
