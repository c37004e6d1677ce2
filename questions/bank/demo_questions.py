"""Questions of our own about a demo article, read from the file beside it and kept like any that an author writes."""

import tomllib
from datetime import datetime
from pathlib import Path

from django.db import transaction

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.checking import ChoiceText
from questions.bank.handwriting import Handwritten, find_proof, write_question
from questions.bank.models import Calendar, Question
from questions.bank.moderation import Wording, publish


def read_told(path: Path) -> tuple[tuple[dict, ...], str]:
    """The questions that ``<name>.questions.toml`` tells, and the title of a set of one of each kind ("": no such set)."""
    if not path.exists():
        return (), ""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(told["questions"]), told.get("title_of_kinds", "")


@transaction.atomic
def write_told(article: Article, told: tuple[dict, ...], *, by: User, at: datetime) -> list[Question]:
    """The questions as ``by`` would have written and published them.

    Raises UserError where one fails a check or its evidence is not in the article.
    """
    written = [write_question(article, handwritten(article, one), by=by) for one in told]
    return [publish(question, by=by, at=at) for question in written]


def handwritten(article: Article, told: dict) -> Handwritten:
    """A question as the file tells it."""
    choices = tuple(
        ChoiceText(
            option["text"], option.get("key", False), option.get("reason", ""), match=option.get("match", "")
        )
        for option in told.get("options", ())
    )
    return Handwritten(
        kind=told["kind"],
        wording=Wording(
            told["stem"],
            told["key"],
            choices,
            told.get("context", ""),
            explanation=told.get("explanation"),
            tolerance=told.get("tolerance"),
        ),
        proof=find_proof(article, evidence=told["evidence"], answer=told.get("answer", "")),
        value=told.get("value", ""),
        precision=told.get("precision", ""),
        calendar=told.get("calendar", Calendar.GREGORIAN),
    )
