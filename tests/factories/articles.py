"""Articles of one body block that is one sentence, unless a test says more."""

import factory

from questions.articles.arrivals import Arrival, Way
from questions.articles.models import Article, Block, BlockRole, Sentence
from tests.factories.accounts import AuthorFactory
from tests.moments import NOON

TEXT = "وُقّعت المعاهدة في 15 مايو 1992 في مدينة طشقند."


class ArticleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Article

    title = factory.Sequence(lambda n: f"مقال {n}")
    language = "ar"
    text = TEXT
    added_at = NOON


class BlockFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Block

    article = factory.SubFactory(ArticleFactory)
    position = factory.LazyAttribute(lambda block: block.article.blocks.count())
    role = BlockRole.BODY
    start = 0
    end = factory.LazyAttribute(lambda block: len(block.article.text))


class SentenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Sentence

    article = factory.SubFactory(ArticleFactory)
    block = factory.SubFactory(BlockFactory, article=factory.SelfAttribute("..article"))
    position = factory.LazyAttribute(lambda sentence: sentence.article.sentences.count())
    start = 0
    end = factory.LazyAttribute(lambda sentence: len(sentence.article.text))


class ArrivalFactory(factory.django.DjangoModelFactory):
    """A file that waits for its turn."""

    class Meta:
        model = Arrival

    by = factory.SubFactory(AuthorFactory)
    way = Way.FILE
    name = "article.txt"
    data = TEXT.encode()
    arrived_at = NOON
