"""The rules of taking a set: how often, how long, in which order, and what comes too late."""

import uuid
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from questions.common.errors import UserError
from questions.quizzes.attempts import (
    close_overdue,
    finish_attempt,
    grant_time,
    next_item,
    record_answer,
    start_attempt,
)
from questions.quizzes.history import finished_attempts
from questions.quizzes.models import Attempt
from questions.quizzes.own_history import history_of
from questions.quizzes.results import result_of
from questions.quizzes.rules import GRACE, Rules, Start, deadline_of, is_late, start_of
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory, SetFactory
from tests.moments import DAY, NOON

MINUTE = timedelta(minutes=1)
LIMITED = Rules(time_limit=10 * MINUTE, extra_time=5 * MINUTE)


@pytest.fixture
def question_set(db):
    return SetFactory(questions=[QuestionFactory(), ChoiceQuestionFactory()])


def answer(attempt, *, at, given="1992/5/15"):
    return record_answer(next_item(attempt), given=given, client_id=uuid.uuid4(), at=at)


@pytest.mark.parametrize(
    ("rules", "past", "start"),
    [
        (Rules(), (5, NOON), Start()),
        (Rules(attempts=2), (1, NOON), Start()),
        (Rules(attempts=2), (2, NOON), Start("none_left")),
        (Rules(pause=DAY), (1, NOON - 2 * DAY), Start()),
        (Rules(pause=DAY), (1, NOON - MINUTE), Start("pause", NOON - MINUTE + DAY)),
        (Rules(opens_at=NOON + DAY), (0, None), Start("early", NOON + DAY)),
        (Rules(closes_at=NOON - MINUTE), (0, None), Start("closed")),
        (Rules(closes_at=NOON - MINUTE, extra_time=2 * MINUTE), (0, None), Start()),
    ],
)
def test_whether_an_attempt_may_begin(rules, past, start):
    attempts, last_end = past

    assert start_of(rules, attempts=attempts, last_end=last_end, at=NOON) == start


@given_any(st.integers(1, 600), st.integers(0, 600), st.integers(0, 900))
def test_an_attempt_ends_by_its_limit_and_never_after_the_set_closes(limit, extra, until_close):
    rules = Rules(time_limit=limit * MINUTE, extra_time=extra * MINUTE, closes_at=NOON + until_close * MINUTE)

    assert deadline_of(rules, at=NOON) == NOON + (min(limit, until_close) + extra) * MINUTE


def test_a_moment_of_grace_is_not_late():
    assert not is_late(NOON, None, at=NOON + GRACE)
    assert is_late(NOON, None, at=NOON + GRACE + timedelta(seconds=1))
    assert is_late(None, NOON, at=NOON + timedelta(seconds=1))
    assert not is_late(None, None, at=NOON)


def test_attempts_of_one_occasion_are_counted_together(question_set, learner):
    rules = Rules(attempts=1)
    start_attempt(question_set, learner=learner, at=NOON)
    first = start_attempt(question_set, learner=learner, rules=rules, occasion="assignment-1", at=NOON)

    assert (
        start_attempt(question_set, learner=learner, rules=rules, occasion="assignment-1", at=NOON) == first
    )
    finish_attempt(first, at=NOON, hand_in=True)
    with pytest.raises(UserError):
        start_attempt(question_set, learner=learner, rules=rules, occasion="assignment-1", at=NOON)
    assert (
        start_attempt(question_set, learner=learner, rules=rules, occasion="assignment-2", at=NOON).number
        == 1
    )


def test_a_late_answer_is_kept_and_earns_nothing(question_set, learner):
    attempt = start_attempt(question_set, learner=learner, rules=LIMITED, at=NOON)
    in_time = answer(attempt, at=NOON + 15 * MINUTE)
    late = answer(attempt, at=NOON + 16 * MINUTE, given="2")

    assert (attempt.deadline, in_time.is_late, late.is_late, late.mark) == (
        NOON + 15 * MINUTE,
        False,
        True,
        1,
    )
    finish_attempt(attempt, at=NOON + 20 * MINUTE)
    assert (result_of(attempt)["score"].points, history_of(learner).overall.points) == (1, 1)


def test_overdue_attempts_are_closed_as_of_their_deadline_once(question_set, learner):
    attempt = start_attempt(question_set, learner=learner, rules=LIMITED, at=NOON)

    assert close_overdue(at=NOON + 15 * MINUTE) == 0
    assert [close_overdue(at=NOON + DAY) for _twice in range(2)] == [1, 0]
    attempt.refresh_from_db()
    assert attempt.finished_at == attempt.deadline
    assert start_attempt(question_set, learner=learner, rules=LIMITED, at=NOON + DAY).number == 2


def test_extra_time_moves_the_deadline_of_an_open_attempt_only(question_set, learner):
    attempt = start_attempt(question_set, learner=learner, rules=LIMITED, at=NOON)

    assert grant_time(attempt, 5 * MINUTE, at=NOON)
    assert attempt.deadline == NOON + 20 * MINUTE
    assert not grant_time(attempt, DAY, at=NOON + DAY)


def test_orders_are_the_attempts_own_and_stay(learner):
    questions = [ChoiceQuestionFactory() for _number in range(6)]
    question_set = SetFactory(questions=questions, shuffle_questions=True, shuffle_options=True)

    attempt = start_attempt(question_set, learner=learner, at=NOON, chance=Random(1))

    asked = list(attempt.items.values_list("question_id", "shown"))
    assert [pk for pk, _shown in asked] != [question.pk for question in questions]
    assert all(sorted(shown.split()) == list("1234") for _pk, shown in asked)
    assert len({shown for _pk, shown in asked}) > 1
    assert start_attempt(question_set, learner=learner, at=NOON) == attempt


def test_the_score_is_the_answers_added_up_however_slowly_they_came(question_set, learner):
    quick = start_attempt(question_set, learner=learner, at=NOON)
    for _question in range(2):
        answer(quick, at=NOON)
    finish_attempt(quick, at=NOON)
    slow = start_attempt(question_set, learner=learner, at=NOON)
    for day in (1, 30):
        answer(slow, at=NOON + day * DAY)
    finish_attempt(slow, at=NOON + 31 * DAY)

    points = [line.score.points for line in finished_attempts(learner, question_set)]
    history = history_of(learner)
    assert points[0] == points[1] == history.sets[0].best.points
    assert history.sets[0].attempts == Attempt.objects.count() == 2
    assert history.overall.points == sum(tally.points for _kind, tally in history.kinds) == sum(points)
    assert history.overall.total == sum(tally.total for _article, tally in history.articles) == 4
