"""The demo articles: read from their folder and taken in like any other, with questions of our own about them."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.demo_questions import read_told, write_told
from questions.bank.intake import take_in
from questions.bank.moderation import publish_trusted

DEMO_SET = "csto-ar"  # the set that commands take where none is named


@dataclass(frozen=True, slots=True)
class Card:
    """A demo article and what stands beside it; ``is_trial``: visitors without an account may try it.

    ``questions`` are our own, as their file tells them; ``title_of_kinds`` names a set of one of each kind, if not "".
    """

    name: str
    text: str
    title: str
    language: str
    source: str
    published_on: date
    is_trial: bool
    questions: tuple[dict, ...] = ()
    title_of_kinds: str = ""


def read_cards(folder: Path) -> list[Card]:
    """Every ``<name>.txt`` of the folder with its ``<name>.toml``, by name."""
    return [read_card(path) for path in sorted(folder.glob("*.txt"))]


def read_card(path: Path) -> Card:
    told = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    questions, title_of_kinds = read_told(path.with_suffix(".questions.toml"))
    return Card(
        name=path.stem,
        text=path.read_text(encoding="utf-8"),
        title=told["title"],
        language=told["language"],
        source=told["source"],
        published_on=told["published_on"],
        is_trial=told.get("trial", False),
        questions=questions,
        title_of_kinds=title_of_kinds,
    )


@transaction.atomic
def ensure_article(card: Card, *, by: User, at: datetime) -> Article:
    """The demo article, taken in with its questions unless ``by`` has it.

    Published are those of the engine's that it is sure of, and all of our own.
    """
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
    write_told(article, card.questions, by=by, at=at)
    return article
