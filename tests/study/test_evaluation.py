"""Measures of predictions: right ones beat those that know nothing, and nobody sees what comes later."""

import uuid
from io import StringIO
from math import log
from random import Random

import pytest
from django.core.management import call_command

from questions.study.evaluation import MODELS, Predicted, auc_of, evaluate, quality_of, rmse_of_bins
from questions.study.reviews import review_answer
from questions.study.schedule import DEFAULT_WEIGHTS, retrievability
from questions.study.served import served_predictions
from tests.factories.bank import QuestionFactory
from tests.factories.study import ParameterSetFactory, ReviewFactory
from tests.moments import DAY, NOON


def rows(count=3000):
    """Reviews whose served chances are true."""
    random = Random(7)
    chances = [random.uniform(0.3, 1) for _number in range(count)]
    return [Predicted(1, chance, chance, random.random() < chance) for chance in chances]


def test_true_chances_beat_those_that_know_nothing():
    found = evaluate(rows())

    assert min(found, key=lambda name: found[name].log_loss) == "served"
    assert max(found, key=lambda name: found[name].auc) == "served"
    assert found["served"].rmse < 0.05
    assert found["constant"].auc == pytest.approx(0.5, abs=0.03)


@pytest.mark.parametrize("name", MODELS)
def test_no_model_sees_what_comes_later(name):
    told = rows(40)
    lies = [Predicted(1, row.served, row.default, not row.right) for row in told[30:]]

    assert (
        MODELS[name](told[:20], told[20:30] + told[30:])[:11]
        == MODELS[name](told[:20], told[20:30] + lies)[:11]
    )


def test_the_measures_of_a_small_case():
    predictions, right = [0.9, 0.9, 0.2, 0.6], [True, False, False, True]

    assert auc_of(predictions, right) == (0.5 + 1 + 0 + 1) / 4
    assert rmse_of_bins([0.5, 0.5], [True, False]) == 0
    assert quality_of([0.5, 0.5], [True, False]).log_loss == pytest.approx(log(2))


@pytest.mark.django_db
def test_the_command_prints_one_line_a_model():
    for number in range(12):
        ReviewFactory(
            days_elapsed=2, stability_before=5.0, difficulty_before=5.0, rating=1 + 2 * (number % 3 > 0)
        )
    out = StringIO()
    call_command("evaluate_memory", stdout=out)

    assert [line for line in out.getvalue().splitlines() if line.startswith(tuple(MODELS))][0].startswith(
        "served"
    )
    assert len(out.getvalue().splitlines()) == 2 + len(MODELS)


@pytest.mark.django_db
def test_the_defaults_are_judged_on_the_same_log_as_what_was_served(learner):
    own = ParameterSetFactory(learner=learner, weights=[0.1, 0.1, 0.5, 1.0, *DEFAULT_WEIGHTS[4:]])
    learner.memory_parameters = own.version
    question = QuestionFactory()
    for days in (0, 3):
        review_answer(learner, question, given="1992/5/15", client_id=uuid.uuid4(), at=NOON + days * DAY)

    (told,) = served_predictions()

    assert told.served == pytest.approx(retrievability(0.5, days=3, weights=tuple(own.weights)))
    assert told.default == pytest.approx(retrievability(DEFAULT_WEIGHTS[2], days=3))
