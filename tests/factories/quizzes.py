"""Attempts at a set, with their items and answers."""

import uuid

import factory

from questions.quizzes.corrections import Regrade, Sign, Suspicion
from questions.quizzes.models import Answer, Attempt, AttemptItem, WithdrawnAnswer
from tests.factories.accounts import UserFactory
from tests.factories.bank import QuestionFactory, SetFactory
from tests.moments import NOON


class AttemptFactory(factory.django.DjangoModelFactory):
    """A learner's open attempt; ``learner=None`` with a ``visitor`` makes a visitor's."""

    class Meta:
        model = Attempt

    question_set = factory.SubFactory(SetFactory)
    learner = factory.SubFactory(UserFactory)
    number = factory.LazyAttribute(
        lambda attempt: (
            Attempt.objects.filter(
                question_set=attempt.question_set,
                learner=attempt.learner,
                visitor=getattr(attempt, "visitor", None),
            ).count()
            + 1
        )
    )
    started_at = NOON


class VisitorAttemptFactory(AttemptFactory):
    learner = None
    visitor = factory.LazyFunction(uuid.uuid4)


class AttemptItemFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AttemptItem

    attempt = factory.SubFactory(AttemptFactory)
    question = factory.SubFactory(QuestionFactory)
    position = factory.LazyAttribute(lambda item: item.attempt.items.count() + 1)


class AnswerFactory(factory.django.DjangoModelFactory):
    """A right answer to a date question."""

    class Meta:
        model = Answer

    client_id = factory.LazyFunction(uuid.uuid4)
    item = factory.SubFactory(AttemptItemFactory)
    given = "1992/5/15"
    mark = 1.0
    answered_at = NOON


class WithdrawnAnswerFactory(AnswerFactory):
    """A right answer that was taken back."""

    class Meta:
        model = WithdrawnAnswer

    withdrawn_at = NOON


class RegradeFactory(factory.django.DjangoModelFactory):
    """A wrong answer that the question's next revision takes for right."""

    class Meta:
        model = Regrade

    answer = factory.SubFactory(AnswerFactory, mark=0.0)
    question = factory.SubFactory(QuestionFactory)
    mark_before = 0.0
    mark_after = 1.0
    regraded_at = NOON


class SuspicionFactory(factory.django.DjangoModelFactory):
    """A question that better learners get wrong more often."""

    class Meta:
        model = Suspicion

    question = factory.SubFactory(QuestionFactory)
    sign = Sign.NEGATIVE
    answers = 40
    figure = -35.0
    low = -60.0
    high = -4.0
    found_at = NOON
