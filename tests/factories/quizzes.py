"""Attempts at a set, with their items and answers."""

import uuid

import factory

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
