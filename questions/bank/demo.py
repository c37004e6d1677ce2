"""The demo articles: read from their folder, taken in like any other, and gathered in sets."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, zip_longest
from pathlib import Path

from django.db import transaction

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.checking import gives_away
from questions.bank.intake import take_in
from questions.bank.models import Question, QuestionSet
from questions.bank.moderation import publish_trusted
from questions.bank.sets import add_questions

DEMO_SET = "csto-ar"  # the set that commands take where none is named
IN_A_SET = 10
IN_A_TRIAL = 4


@dataclass(frozen=True, slots=True)
class Card:
    """A demo article and what the card beside it says; ``is_trial``: visitors without an account may try it."""

    name: str
    text: str
    title: str
    language: str
    source: str
    published_on: date
    is_trial: bool


def read_cards(folder: Path) -> list[Card]:
    """Every ``<name>.txt`` of the folder with its ``<name>.toml``, by name."""
    return [read_card(path) for path in sorted(folder.glob("*.txt"))]


def read_card(path: Path) -> Card:
    told = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    return Card(
        name=path.stem,
        text=path.read_text(encoding="utf-8"),
        title=told["title"],
        language=told["language"],
        source=told["source"],
        published_on=told["published_on"],
        is_trial=told.get("trial", False),
    )


@transaction.atomic
def ensure_article(card: Card, *, by: User, at: datetime) -> Article:
    """The demo article, taken in with its questions unless ``by`` has it; those we are sure of are published."""
    article = Article.objects.filter(added_by=by, title=card.title).first()
    if article:
        return article
    article = take_in(
        card.text,
        by=by,
        at=at,
        title=card.title,
        source=card.source,
        language=card.language,
        published_on=card.published_on,
    )
    publish_trusted(article, by=by, at=at)
    return article


def ensure_sets(card: Card, article: Article, *, by: User, at: datetime) -> list[QuestionSet]:
    """The article's set, listed for everybody, and the short one for visitors where the card asks for it."""
    sets = [ensure_set(card, card.name, article, IN_A_SET, by=by, at=at, is_listed=True)]
    if card.is_trial:
        sets.append(
            ensure_set(card, f"try-{card.language}", article, IN_A_TRIAL, by=by, at=at, is_trial=True)
        )
    return sets


@transaction.atomic
def ensure_set(
    card: Card, slug: str, article: Article, count: int, *, by: User, at: datetime, **flags: bool
) -> QuestionSet:
    """The set at this address; filled with the article's best questions when it is made."""
    question_set, is_new = QuestionSet.objects.get_or_create(
        slug=slug,
        defaults={"owner": by, "title": card.title, "language": card.language, "made_at": at, **flags},
    )
    if is_new:
        add_questions(question_set, best_questions(article, count=count))
    return question_set


def best_questions(article: Article, *, count: int) -> list[Question]:
    """The article's best published questions that go well together, kinds of answer taking turns."""
    published = Question.objects.published().filter(fact__article=article).order_by("pk")
    chosen: list[Question] = []
    for question in taking_turns(list(published)):
        if len(chosen) < count and all(go_together(question, other) for other in chosen):
            chosen.append(question)
    return chosen


def taking_turns(questions: list[Question]) -> Iterator[Question]:
    """One of each kind after the other, best first within a kind, until none is left."""
    by_kind: dict[str, list[Question]] = {}
    for question in questions:
        by_kind.setdefault(question.kind, []).append(question)
    rounds = zip_longest(*by_kind.values())
    return (question for question in chain.from_iterable(rounds) if question)


def go_together(one: Question, other: Question) -> bool:
    """Two questions about different facts, neither of which says the other's answer."""
    return (
        one.fact_id != other.fact_id
        and not gives_away(one.stem, other.key)
        and not gives_away(other.stem, one.key)
    )
