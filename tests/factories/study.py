"""Memories that are due today, and single reviews."""

import factory

from questions.study.models import Decision, Memory, MemoryDecision, Rating, Review, Voiding
from tests.factories.accounts import UserFactory
from tests.factories.bank import FactFactory, QuestionFactory
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
