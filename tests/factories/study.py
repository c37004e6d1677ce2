"""Memories that are due today, and single reviews."""

import factory

from questions.study.models import (
    Decision,
    Doubt,
    Memory,
    MemoryDecision,
    ParameterSet,
    Rating,
    Review,
    Scope,
    StudiedSet,
    Voiding,
)
from questions.study.schedule import SCHEDULER
from tests.factories.accounts import UserFactory
from tests.factories.bank import FactFactory, QuestionFactory, SetFactory
from tests.moments import DAY, NOON, TODAY


class MemoryFactory(factory.django.DjangoModelFactory):
    """Learned yesterday, due today."""

    class Meta:
        model = Memory

    learner = factory.SubFactory(UserFactory)
    fact = factory.SubFactory(FactFactory)
    stability = 2.3
    difficulty = 5.0
    due_on = TODAY
    reviewed_on = TODAY - DAY
    reviews = 1


class ReviewFactory(factory.django.DjangoModelFactory):
    """A first meeting with a fact, passed."""

    class Meta:
        model = Review

    learner = factory.SubFactory(UserFactory)
    question = factory.SubFactory(QuestionFactory)
    fact = factory.SelfAttribute("question.fact")
    rating = Rating.GOOD
    mark = 1.0
    given = "1992/5/15"
    reviewed_at = NOON
    study_day = TODAY
    time_zone = "UTC"
    stability_after = 2.3
    difficulty_after = 5.0
    due_on = TODAY + 2 * DAY


class VoidingFactory(factory.django.DjangoModelFactory):
    """A review taken back."""

    class Meta:
        model = Voiding

    review = factory.SubFactory(ReviewFactory)
    voided_at = NOON


class DecisionFactory(factory.django.DjangoModelFactory):
    """A fact put aside."""

    class Meta:
        model = MemoryDecision

    learner = factory.SubFactory(UserFactory)
    fact = factory.SubFactory(FactFactory)
    decision = Decision.SUSPEND
    decided_at = NOON
    study_day = TODAY


class ParameterSetFactory(factory.django.DjangoModelFactory):
    """A learner's own parameters: the defaults, but accepted as if they predicted better."""

    class Meta:
        model = ParameterSet

    version = factory.Sequence(lambda n: n + 2)
    scope = Scope.LEARNER
    learner = factory.SubFactory(UserFactory)
    weights = factory.LazyFunction(lambda: list(SCHEDULER.parameters))
    fitted_at = NOON
    reviews = 1000
    held_out = 200
    loss_before = 0.4
    loss_after = 0.3


class StudiedSetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = StudiedSet

    learner = factory.SubFactory(UserFactory)
    question_set = factory.SubFactory(SetFactory)
    added_at = NOON


class DoubtFactory(factory.django.DjangoModelFactory):
    """A fact missed far more often than expected."""

    class Meta:
        model = Doubt

    fact = factory.SubFactory(FactFactory)
    raised_at = NOON
    reviews = 10
    missed = 5
    expected = 1.0
    chance = 0.0016
