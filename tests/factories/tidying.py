"""Tags, saved filters, changes of many questions, rules of sets."""

import factory

from questions.bank.tidying_models import BulkChange, BulkChangeItem, SavedFilter, SetRule, Tag
from tests.factories.accounts import AuthorFactory
from tests.factories.bank import QuestionFactory, SetFactory
from tests.moments import NOON


class TagFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Tag

    name = factory.Sequence(lambda n: f"وسم {n}")


class SavedFilterFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SavedFilter

    owner = factory.SubFactory(AuthorFactory)
    name = factory.Sequence(lambda n: f"تصفية {n}")
    query = "status=draft"


class BulkChangeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = BulkChange

    made_by = factory.SubFactory(AuthorFactory)
    made_at = NOON
    action = "publish"


class BulkChangeItemFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = BulkChangeItem

    change = factory.SubFactory(BulkChangeFactory)
    question = factory.SubFactory(QuestionFactory)
    status_before = "draft"


class SetRuleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SetRule

    question_set = factory.SubFactory(SetFactory)
