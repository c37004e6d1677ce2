"""A demo set with a question of every kind, written by hand about a demo article."""

import tomllib
from datetime import datetime
from pathlib import Path

from django.db import transaction

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.checking import ChoiceText
from questions.bank.handwriting import Handwritten, find_proof, write_question
from questions.bank.models import Question, QuestionSet
from questions.bank.moderation import Wording, publish
from questions.bank.sets import add_questions


@transaction.atomic
def ensure_kinds_set(
    path: Path, article: Article, *, author: User, owner: User, at: datetime
) -> QuestionSet | None:
    """The set of the questions that stand in the file, open to everybody; None where there is no such file."""
    if not path.exists():
        return None
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    made, is_new = QuestionSet.objects.get_or_create(
        slug=f"kinds-{path.stem}",
        defaults={
            "owner": owner,
            "title": told["title"],
            "language": article.language,
            "made_at": at,
            "is_listed": True,
        },
    )
    if is_new:
        written = [write_question(article, handwritten(article, one), by=author) for one in told["questions"]]
        add_questions(made, [published(question, by=author, at=at) for question in written])
    return made


def published(question: Question, *, by: User, at: datetime) -> Question:
    publish(question, by=by, at=at)
    return question


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
        wording=Wording(told["stem"], told["key"], choices, tolerance=told.get("tolerance")),
        proof=find_proof(article, evidence=told["evidence"], answer=told.get("answer", "")),
        value=told.get("value", ""),
        precision=told.get("precision", ""),
    )
