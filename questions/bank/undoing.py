"""Taking a file's questions out of the bank again, as long as nobody has met them."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from questions.articles.models import Article
from questions.bank.file_imports import FileImport, ImportStage
from questions.bank.models import Fact, Question, QuestionQuerySet, QuestionStatus
from questions.common.errors import UserError


@transaction.atomic
def undo_import(file_import: FileImport, *, at: datetime) -> int:
    """Take out again what the file brought, and return how many questions that were.

    Raises UserError where somebody has answered one of them or gathered it in a set, or it was undone before.
    """
    count = begin_undoing(file_import, at=at)
    take_out(file_import)
    return count


@transaction.atomic
def begin_undoing(file_import: FileImport, *, at: datetime) -> int:
    """Withdraw what the file brought, so that nobody can meet it any more; raises UserError as undo_import."""
    questions = questions_of(file_import)
    if questions.filter(Q(reviews__isnull=False) | Q(attempt_items__isnull=False)).exists():
        raise UserError(
            _("Learners have met questions of this file. Retire those that should not be asked any more.")
        )
    if questions.filter(set_items__isnull=False).exists():
        raise UserError(_("Questions of this file are in a set. Take them out of it first."))
    kept = FileImport.objects.filter(pk=file_import.pk, undone_at=None, stage=ImportStage.READ)
    if not kept.exclude(kept_at=None).update(undone_at=at, stage=ImportStage.UNDOING):
        raise UserError(_("This import is already undone."))
    return questions.update(status=QuestionStatus.REJECTED)


def take_out(file_import: FileImport) -> None:
    """Delete what begin_undoing withdrew, a text at a time, so that nobody waits long for the database."""
    for article in file_import.articles.order_by("pk"):
        take_out_text(article)
    FileImport.objects.filter(pk=file_import.pk, stage=ImportStage.UNDOING).update(stage=ImportStage.READ)


@transaction.atomic
def take_out_text(article: Article) -> None:
    Question.objects.filter(fact__article=article).delete()
    Fact.objects.filter(article=article).delete()
    article.delete()


def questions_of(file_import: FileImport) -> QuestionQuerySet:
    return Question.objects.filter(fact__article__in=file_import.articles.all())
