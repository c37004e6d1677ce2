"""The promise is kept although answers can be guessed: shown by simulated learners, with a twin that does not count luck."""

import pytest

from questions.study.schedule import (
    DESIRED_RETENTION,
    chance_right,
    known_if_right,
    next_step,
    retrievability,
)
from tests.study.simulation import simulate

CLOSE = 0.01
OPTIONS = [pytest.param(1 / count, id=f"{count} options") for count in (2, 3, 4)]
TYPED = pytest.param(0.0, id="typed")


@pytest.fixture(scope="module")
def typed():
    return simulate(guess=0.0, believed=0.0)


@pytest.mark.parametrize("guess", [*OPTIONS, TYPED])
def test_true_recall_at_review_is_what_was_promised(guess, typed):
    outcome = simulate(guess=guess, believed=guess)

    assert outcome.promised == pytest.approx(DESIRED_RETENTION, abs=CLOSE)
    assert outcome.recall == pytest.approx(typed.recall, abs=CLOSE)


@pytest.mark.parametrize("guess", OPTIONS)
def test_twin_that_takes_luck_for_knowledge_breaks_the_promise(guess, typed):
    outcome = simulate(guess=guess, believed=0.0)

    assert outcome.promised < DESIRED_RETENTION - CLOSE
    assert outcome.recall < typed.recall - CLOSE


@pytest.mark.parametrize("guess", [*OPTIONS, TYPED])
def test_right_answers_are_as_many_as_predicted(guess):
    outcome = simulate(guess=guess, believed=guess)

    assert outcome.share_right == pytest.approx(outcome.share_predicted, abs=CLOSE)


@pytest.mark.parametrize("guess", [*OPTIONS, TYPED])
def test_recall_is_read_off_the_right_answers(guess):
    outcome = simulate(guess=guess, believed=guess)

    assert (outcome.share_right - guess) / (1 - guess) == pytest.approx(outcome.recall, abs=CLOSE)


@pytest.mark.parametrize("guess", OPTIONS)
def test_due_is_the_day_when_a_right_answer_is_as_likely_as_the_target(guess):
    step = next_step(next_step(None, rating=3, days=0).state, rating=3, days=30, guess=guess)

    recall = retrievability(step.state.stability, days=step.interval)
    target = DESIRED_RETENTION + (1 - DESIRED_RETENTION) * guess
    assert chance_right(recall, guess) == pytest.approx(target, abs=0.003)


def test_the_more_easily_guessed_the_less_a_right_answer_says():
    known = [known_if_right(0.9, guess) for guess in (0.0, 1 / 4, 1 / 3, 1 / 2)]

    assert known == sorted(known, reverse=True)
    assert known[0] == 1.0


def test_a_wrong_answer_says_the_same_however_many_options():
    steps = {next_step(None, rating=1, days=0, guess=guess) for guess in (0.0, 0.25, 0.5)}

    assert len(steps) == 1
