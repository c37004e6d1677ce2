"""Judging questions: publish, reject, restore, edit. What was answered is never changed in place."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.checking import ChoiceText, check_question
from questions.bank.decisions import Verdict, note, note_edit
from questions.bank.drafting import keep_options
from questions.bank.likeness import contradicted
from questions.bank.models import Fact, Question, QuestionQuerySet, QuestionStatus, SetItem
from questions.bank.reach import questions_seen_by
from questions.common.errors import UserError
from questions.common.isolation import isolated
from questions.generation.ranking import PUBLISH_FROM

UNLESS_SAID = ("explanation", "tolerance", "title")
TRUSTED_FROM = PUBLISH_FROM
MOVES = {
    QuestionStatus.PUBLISHED: {QuestionStatus.DRAFT, QuestionStatus.REJECTED, QuestionStatus.RETIRED},
    QuestionStatus.REJECTED: {QuestionStatus.DRAFT, QuestionStatus.PUBLISHED},
    QuestionStatus.DRAFT: {QuestionStatus.REJECTED, QuestionStatus.PUBLISHED},
    QuestionStatus.RETIRED: {QuestionStatus.PUBLISHED},
}
VERDICTS = {
    QuestionStatus.PUBLISHED: Verdict.ACCEPT,
    QuestionStatus.REJECTED: Verdict.REJECT,
    QuestionStatus.DRAFT: Verdict.RESTORE,
    QuestionStatus.RETIRED: Verdict.RETIRE,
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
    title: str | None = None

    def fields(self) -> dict[str, object]:
        """The columns of a question that say it."""
        names = ("stem", "key", "context", "explanation", "tolerance", "title")
        return {name: getattr(self, name) for name in names if getattr(self, name) is not None}


def choices_of(question: Question) -> tuple[ChoiceText, ...]:
    """A question's options as an author would write them."""
    return tuple(
        ChoiceText(choice.text, choice.is_key, choice.reason, choice.fraction, choice.match)
        for choice in question.choices.all()
    )


class OvertakenError(UserError):
    """Somebody else changed the question since this person's page was loaded."""


def decide(
    question: Question,
    status: str,
    *,
    by: User | None,
    at: datetime,
    version: int | None = None,
    batch: UUID | None = None,
) -> Question:
    """Move a question to ``status`` and note the decision; asked for again it stays.

    Raises UserError for a move that makes no sense and for a question that a newer revision took over from, and
    OvertakenError where the question is no longer at the ``version`` that was looked at.
    """
    if question.status == status:
        return question
    with transaction.atomic():
        row = Question.objects.select_for_update().filter(pk=question.pk).first()
        refuse_overtaken(row, version)
        if row and row.status != status:
            move(row, status, by=by, at=at, batch=batch)
    question.refresh_from_db(fields=["status", "version", "decided_by", "decided_at"])
    return question


def refuse_overtaken(row: Question | None, version: int | None) -> None:
    """Raise OvertakenError where the row is gone or at another version than the one that was looked at."""
    if row is None:
        raise OvertakenError(_("This question is no longer there. Load the page again."))
    if version is None or row.version == version:
        return
    if row.decided_by and row.decided_at:
        message = _("%(name)s changed this question in the meantime. Look at it as it is now, then decide.")
        raise OvertakenError(message % {"name": isolated(row.decided_by)})
    raise OvertakenError(
        _("This question was changed in the meantime. Look at it as it is now, then decide.")
    )


def move(row: Question, status: str, *, by: User | None, at: datetime, batch: UUID | None) -> None:
    """Give a locked question another status. Raises UserError where that makes no sense."""
    before = row.status
    is_replaced = Question.objects.filter(replaces=row).exists()
    if before not in MOVES[QuestionStatus(status)] or is_replaced:
        raise UserError(_("This question has changed since you opened it. Load the page again."))
    row.status, row.decided_by, row.decided_at, row.version = status, by, at, row.version + 1
    row.save(update_fields=["status", "decided_by", "decided_at", "version"])
    note(row, VERDICTS[QuestionStatus(status)], before=before, by=by, at=at, batch=batch)


@transaction.atomic
def put_back(
    question: Question,
    status: str,
    *,
    of: str,
    version: int | None = None,
    by: User | None,
    at: datetime,
    batch: UUID | None = None,
) -> bool:
    """Give a question the status back that a decision took from it; False where it was changed again since."""
    rows = Question.objects.select_for_update(of=("self",))
    row = rows.filter(pk=question.pk, status=of, replaced_by=None).first()
    if row is None or (version is not None and row.version != version):
        return False
    row.status, row.decided_by, row.decided_at, row.version = status, by, at, row.version + 1
    row.save(update_fields=["status", "decided_by", "decided_at", "version"])
    note(row, Verdict.UNDO, before=of, by=by, at=at, batch=batch)
    return True


def publish(question: Question, *, by: User | None, at: datetime, version: int | None = None) -> Question:
    return decide(question, QuestionStatus.PUBLISHED, by=by, at=at, version=version)


def reject(question: Question, *, by: User, at: datetime, version: int | None = None) -> Question:
    return decide(question, QuestionStatus.REJECTED, by=by, at=at, version=version)


def restore(question: Question, *, by: User, at: datetime, version: int | None = None) -> Question:
    return decide(question, QuestionStatus.DRAFT, by=by, at=at, version=version)


def trusted(article: Article) -> QuestionQuerySet:
    """The article's waiting questions that the engine is sure enough of to publish."""
    return Question.objects.waiting().filter(fact__article=article, confidence__gte=TRUSTED_FROM)


@transaction.atomic
def publish_trusted(article: Article, *, by: User, at: datetime, batch: UUID | None = None) -> int:
    """Publish those at once that no other article contradicts; returns how many.

    They are taken back together by their ``batch``.
    """
    rows = list(trusted(article).select_for_update().prefetch_related("choices", "fact"))
    against = contradicted(rows, questions_seen_by(by))
    rows, batch = [row for row in rows if row.pk not in against], batch or uuid4()
    for row in rows:
        move(row, QuestionStatus.PUBLISHED, by=by, at=at, batch=batch)
    return len(rows)


@transaction.atomic
def edit(
    question: Question,
    wording: Wording,
    *,
    by: User,
    at: datetime,
    fact: Fact | None = None,
    version: int | None = None,
) -> Question:
    """Give a question new words, checked as any other, and another ``fact`` where one is given.

    One that was answered stays as it was and is retired; its next revision is returned.
    Raises UserError where the new wording fails a check or the question was already replaced, and OvertakenError
    where the question is no longer at the ``version`` that was looked at.
    """
    check_question(stem=wording.stem, key=wording.key, choices=wording.choices, kind=question.kind)
    question = Question.objects.select_for_update().get(pk=question.pk)
    refuse_overtaken(question, version)
    fact = fact or question.fact
    note_edit(question, wording, by=by, at=at)
    if was_answered(question):
        return next_revision(question, wording, fact=fact, by=by, at=at)
    fields = wording.fields() | {"fact": fact, "written_by": by, "version": question.version + 1}
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
        category=question.category,
        **({name: getattr(question, name) for name in UNLESS_SAID} | wording.fields()),
    )
    keep_options(revised, wording.choices)
    SetItem.objects.filter(question=question).update(question=revised)
    Question.objects.filter(pk=question.pk).update(
        status=QuestionStatus.RETIRED, decided_by=by, decided_at=at, version=F("version") + 1
    )
    return revised
