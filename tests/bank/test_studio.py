"""The studio's open question: who wrote it, and everything that answers it."""

import pytest
from django.urls import reverse

from questions.bank.models import Question
from tests.factories.articles import ArticleFactory, BlockFactory, SentenceFactory
from tests.factories.bank import FactFactory
from tests.factories.kinds import EVERY_KIND

pytestmark = pytest.mark.django_db
CONFIDENCE = "ثقة عالية"


@pytest.fixture
def fact(author):
    article = ArticleFactory(added_by=author)
    block = BlockFactory(article=article, end=len(article.text))
    return FactFactory(article=article, sentence=SentenceFactory(article=article, block=block))


@pytest.fixture
def opened(author_client, fact):
    """The studio's page, in Arabic, with the question open."""

    def page(question: Question) -> str:
        studio = reverse("bank:studio", args=[fact.article.pk])
        return author_client.get(f"{studio}?open={question.pk}").content.decode()

    return page


def answers_in(page: str) -> str:
    """The list of options and accepted answers of the open question."""
    return page.partition('<ul class="opts">')[2].partition("</ul>")[0]


@pytest.mark.parametrize(
    ("by_hand", "way", "said"),
    [(False, "when", CONFIDENCE), (True, "", "كُتب باليد"), (True, "when", "عُدّل باليد")],
    ids=["of the engine", "by hand", "the engine's, changed by hand"],
)
def test_only_what_the_engine_wrote_has_a_confidence(opened, author, fact, by_hand, way, said):
    question = EVERY_KIND["choice"](fact=fact, way=way, written_by=author if by_hand else None)

    page = opened(question)

    assert said in page
    assert (CONFIDENCE in page) == (not by_hand)


def test_pairs_are_shown_with_what_belongs_together(opened, fact):
    shown = answers_in(opened(EVERY_KIND["matching"](fact=fact)))

    assert [word for word in ("المعاهدة", "طشقند", "كيشيناو", "أرمينيا") if word not in shown] == []


def test_the_answer_stands_before_the_other_spellings_that_are_accepted(opened, fact):
    question = EVERY_KIND["typed"](fact=fact)
    shown = answers_in(opened(question))
    texts = [question.key, *(choice.text for choice in question.choices.all())]
    places = [shown.index(f">{text}<") for text in texts]

    assert len(texts) > 1
    assert places == sorted(places)
