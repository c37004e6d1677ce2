"""Judging questions: publish, reject, restore, edit. What was answered is never changed in place."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.checking import ChoiceText, check_question
from questions.bank.drafting import keep_options
from questions.bank.models import Fact, Question, QuestionQuerySet, QuestionStatus, SetItem
from questions.common.errors import UserError
from questions.generation.ranking import PUBLISH_FROM

TRUSTED_FROM = PUBLISH_FROM
MOVES = {
    QuestionStatus.PUBLISHED: {QuestionStatus.DRAFT, QuestionStatus.REJECTED, QuestionStatus.RETIRED},
    QuestionStatus.REJECTED: {QuestionStatus.DRAFT, QuestionStatus.PUBLISHED},
    QuestionStatus.DRAFT: {QuestionStatus.REJECTED, QuestionStatus.PUBLISHED},
    QuestionStatus.RETIRED: {QuestionStatus.PUBLISHED},
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What an author may change of a question; ``tolerance`` as in ``Question``. None leaves it as it is."""

    stem: str
    key: str
    choices: tuple[ChoiceText, ...] = ()
    context: str = ""
    explanation: str | None = None
    tolerance: float | None = None

    def fields(self) -> dict[str, object]:
        """The columns of a question that say it."""
        names = ("stem", "key", "context", "explanation", "tolerance")
        return {name: getattr(self, name) for name in names if getattr(self, name) is not None}


def choices_of(question: Question) -> tuple[ChoiceText, ...]:
    """A question's options as an author would write them."""
    return tuple(
        ChoiceText(choice.text, choice.is_key, choice.reason, choice.fraction, choice.match)
        for choice in question.choices.all()
    )


def decide(question: Question, status: str, *, by: User | None, at: datetime) -> Question:
    """Move a question to ``status``; asked for again it stays.

    Raises UserError for a move that makes no sense and for a question that a newer revision took over from.
    """
    if question.status == status:
        return question
    movable = Question.objects.filter(pk=question.pk, status__in=MOVES[QuestionStatus(status)])
    moved = movable.filter(replaced_by=None).update(status=status, decided_by=by, decided_at=at)
    question.refresh_from_db(fields=["status", "decided_by", "decided_at"])
    if not moved and question.status != status:
        raise UserError(_("This question has changed since you opened it. Load the page again."))
    return question


def publish(question: Question, *, by: User | None, at: datetime) -> Question:
    return decide(question, QuestionStatus.PUBLISHED, by=by, at=at)


def reject(question: Question, *, by: User, at: datetime) -> Question:
    return decide(question, QuestionStatus.REJECTED, by=by, at=at)


def restore(question: Question, *, by: User, at: datetime) -> Question:
    return decide(question, QuestionStatus.DRAFT, by=by, at=at)


def trusted(article: Article) -> QuestionQuerySet:
    """The article's waiting questions that the engine is sure enough of to publish."""
    return Question.objects.waiting().filter(fact__article=article, confidence__gte=TRUSTED_FROM)


def publish_trusted(article: Article, *, by: User, at: datetime) -> int:
    """Publish those at once; returns how many."""
    return trusted(article).update(status=QuestionStatus.PUBLISHED, decided_by=by, decided_at=at)


@transaction.atomic
def edit(
    question: Question, wording: Wording, *, by: User, at: datetime, fact: Fact | None = None
) -> Question:
    """Give a question new words, checked as any other, and another ``fact`` where one is given.

    One that was answered stays as it was and is retired; its next revision is returned.
    Raises UserError where the new wording fails a check or the question was already replaced.
    """
    check_question(stem=wording.stem, key=wording.key, choices=wording.choices, kind=question.kind)
    question = Question.objects.select_for_update().get(pk=question.pk)
    fact = fact or question.fact
    if was_answered(question):
        return next_revision(question, wording, fact=fact, by=by, at=at)
    fields = wording.fields() | {"fact": fact, "written_by": by}
    for name, value in fields.items():
        setattr(question, name, value)
    question.save(update_fields=list(fields))
    question.choices.all().delete()
    keep_options(question, wording.choices)
    return question


def was_answered(question: Question) -> bool:
    """Whether anybody answered it, in a quiz or in review, or has it before them in an open attempt."""
    return question.reviews.exists() or question.attempt_items.exists()


def next_revision(question: Question, wording: Wording, *, fact: Fact, by: User, at: datetime) -> Question:
    """A new question in place of one that was answered: it takes the old one's status and places in sets."""
    if Question.objects.filter(replaces=question).exists():
        raise UserError(_("This question already has a newer version. Open that one to change it."))
    revised = Question.objects.create(
        fact=fact,
        kind=question.kind,
        form=question.form,
        language=question.language,
        number=question.number,
        unit=question.unit,
        bound=question.bound,
        confidence=question.confidence,
        status=question.status,
        revision=question.revision + 1,
        replaces=question,
        written_by=by,
        decided_by=question.decided_by,
        decided_at=question.decided_at,
        **({"explanation": question.explanation, "tolerance": question.tolerance} | wording.fields()),
    )
    keep_options(revised, wording.choices)
    SetItem.objects.filter(question=question).update(question=revised)
    Question.objects.filter(pk=question.pk).update(
        status=QuestionStatus.RETIRED, decided_by=by, decided_at=at
    )
    return revised
