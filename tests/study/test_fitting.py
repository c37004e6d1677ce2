"""Fitted parameters: found in simulated lives, drawn back, refused without a gain, used from the next review on."""

import sys
import uuid
from datetime import timedelta
from io import StringIO
from random import Random

import pytest
from django.core.management import CommandError, call_command

from questions.study import optimising
from questions.study.fitting import (
    FEWEST,
    Whose,
    drawn_back,
    explained,
    fit_all,
    fit_one,
    is_sure_gain,
)
from questions.study.histories import DayOfFact, History, losses, read_histories, without_luck
from questions.study.models import ParameterSet, Rating, Review, Scope
from questions.study.rebuilding import differences
from questions.study.reviews import review_answer
from questions.study.schedule import DEFAULT_WEIGHTS, next_step, retrievability
from tests.factories.accounts import UserFactory
from tests.factories.bank import QuestionFactory
from tests.factories.classroom import PupilFactory
from tests.factories.study import ParameterSetFactory
from tests.moments import DAY, NOON, TODAY

# People who forget sooner: first impressions last a third as long, and each pass adds much less.
QUICK = (*(0.35 * one for one in DEFAULT_WEIGHTS[:4]), *DEFAULT_WEIGHTS[4:8], 0.7, *DEFAULT_WEIGHTS[9:])


def live(learner_id, *, facts, true=DEFAULT_WEIGHTS, guess=0.0, seed=1):
    """Lives of facts under the true parameters, scheduled by the defaults."""
    random, found = Random(seed), []
    for number in range(facts):
        day, waited, state, shown, days = TODAY + (number % 90) * DAY, 0, None, None, []
        for _time in range(7):
            recall = retrievability(state.stability, days=waited, weights=true) if state else 0.5
            knows = random.random() < recall
            right = knows or random.random() < guess
            grade = int(Rating.GOOD if right else Rating.AGAIN)
            days.append(DayOfFact(day, grade, waited, guess, random.random()))
            truly = int(Rating.GOOD if knows else Rating.AGAIN)
            state = next_step(state, rating=truly, days=waited, weights=true).state
            step = next_step(shown, rating=grade, days=waited, guess=guess)
            shown, waited = step.state, step.interval
            day += timedelta(days=waited)
        found.append(History(learner_id, tuple(days)))
    return found


def fit_of(histories, *, fit=optimising.fitted, force=False):
    whose = Whose(Scope.POPULATION)
    return fit_one(whose, histories, parent=1, at=NOON, fit=fit, force=force)


@pytest.mark.django_db
def test_learners_who_forget_sooner_get_parameters_that_predict_them_better():
    outcome = fit_of(live(1, facts=300, true=QUICK))

    assert outcome.version == 2
    assert outcome.after < outcome.before
    kept = ParameterSet.objects.get()
    assert (kept.loss_before, kept.loss_after, kept.parent) == (outcome.before, outcome.after, 1)
    assert QUICK[2] < kept.weights[2] < DEFAULT_WEIGHTS[2]


@pytest.mark.django_db
def test_learners_who_are_as_the_defaults_say_keep_them():
    outcome = fit_of(live(1, facts=120))

    assert (outcome.version, ParameterSet.objects.count()) == (None, 0)


@pytest.mark.django_db
def test_a_fit_that_predicts_worse_is_refused():
    outcome = fit_of(live(1, facts=120), fit=lambda histories: QUICK)

    assert outcome.version is None
    assert outcome.after > outcome.before
    assert "no sure gain" in str(outcome)


@pytest.mark.django_db
def test_too_few_answers_are_not_fitted():
    outcome = fit_of(live(1, facts=FEWEST // 6 - 1), fit=None)

    assert "are needed" in str(outcome)


def test_a_fit_counts_for_more_the_more_answers_it_saw():
    assert drawn_back((1.0,) * 21, (0.0,) * 21, share=0.25) == (0.25,) * 21


def test_a_gain_within_its_own_error_is_no_gain():
    assert not is_sure_gain([0.5, 0.1, 0.3, 0.2], [0.1, 0.4, 0.3, 0.2])
    assert is_sure_gain([0.5, 0.4, 0.3, 0.4], [0.4, 0.3, 0.2, 0.2])


def test_lucky_answers_are_left_out_about_as_often_as_they_happened():
    histories = live(1, facts=600, guess=0.5)
    kept = [without_luck(history, DEFAULT_WEIGHTS) for history in histories]

    def share(found):
        later = [day for history in found for day in history.days[1:]]
        return sum(day.is_right for day in later) / len(later)

    assert share(kept) == pytest.approx((share(histories) - 0.5) / 0.5, abs=0.02)


def test_true_parameters_lose_least():
    histories = live(1, facts=300, true=QUICK)

    def loss(weights):
        return sum(losses(histories, weights, since=TODAY))

    assert loss(QUICK) < loss(DEFAULT_WEIGHTS)


def keep(history, learner):
    """The history as rows of the log."""
    question = QuestionFactory()
    Review.objects.bulk_create(
        Review(
            client_id=uuid.uuid4(),
            learner=learner,
            fact_id=question.fact_id,
            question=question,
            rating=one.grade,
            mark=float(one.is_right),
            reviewed_at=NOON + (one.day - TODAY),
            study_day=one.day,
            time_zone="UTC",
            stability_after=1.0,
            difficulty_after=5.0,
            due_on=one.day,
        )
        for one in history.days
    )


@pytest.mark.django_db
def test_everybody_then_the_class_then_the_learner():
    quick, usual = UserFactory(), UserFactory()
    for history in live(1, facts=70, true=QUICK):
        keep(history, quick)
    for history in live(1, facts=60, seed=2):
        keep(history, usual)
    assert len(read_histories()) == 130
    newcomer = UserFactory()

    def fit(histories):
        return QUICK if {history.learner_id for history in histories} == {quick.pk} else DEFAULT_WEIGHTS

    outcomes = fit_all(at=NOON, groups={"class:1": [quick.pk, newcomer.pk]}, fit=fit)

    assert [str(outcome.whose) for outcome in outcomes] == ["everybody", "class:1", quick.email, usual.email]
    versions = {person.pk: person.memory_parameters for person in (quick, usual, newcomer)}
    for person in (quick, usual, newcomer):
        person.refresh_from_db()
        versions[person.pk] = person.memory_parameters
    assert versions[quick.pk] > 1
    assert (versions[usual.pk], versions[newcomer.pk]) == (1, 1)


@pytest.mark.django_db
def test_a_new_version_holds_from_the_next_review_and_the_log_replays_by_the_old_and_the_new(learner):
    question = QuestionFactory()

    def answer(at):
        return review_answer(learner, question, given="1992/5/15", client_id=uuid.uuid4(), at=at)

    first = answer(NOON)
    learner.memory_parameters = ParameterSetFactory(version=7, weights=list(QUICK), learner=learner).version
    learner.save()
    assert learner.memories.get().stability == first.stability_after
    second = answer(NOON + 9 * DAY)

    assert (first.parameters, second.parameters) == (1, 7)
    expected = next_step(next_step(None, rating=3, days=0).state, rating=3, days=9, weights=QUICK).state
    assert learner.memories.get().stability == expected.stability
    assert list(differences(learner)) == []


@pytest.mark.django_db
def test_the_command_says_what_came_of_it():
    out = StringIO()
    call_command("fit_memory", stdout=out)

    assert "everybody: 0 later answers" in out.getvalue()
    assert "0 of 1 fits accepted" in out.getvalue()


@pytest.mark.django_db
def test_the_command_names_a_pupil_who_has_no_email():
    pupil = PupilFactory(name="سلمى")
    review_answer(pupil, QuestionFactory(), given="1992/5/15", client_id=uuid.uuid4(), at=NOON)
    out = StringIO()
    call_command("fit_memory", stdout=out)

    assert "سلمى: 0 later answers" in out.getvalue()


@pytest.mark.django_db
def test_without_the_extra_the_command_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(optimising, "fsrs_rs", None)
    learner = UserFactory()
    for history in live(1, facts=60):
        keep(history, learner)

    with pytest.raises(CommandError, match="--extra optimise"):
        call_command("fit_memory", stdout=StringIO())


@pytest.mark.django_db
def test_a_version_explains_itself():
    one = ParameterSetFactory(weights=list(QUICK))

    assert explained(one)[1] == "a fact first known is remembered by nine in ten for 0.81 days (before: 2.31)"


def test_nothing_else_imports_the_optional_package():
    assert optimising.fsrs_rs is None or optimising.fsrs_rs is sys.modules["fsrs_rs_python"]
