"""Taking a file's questions out of the bank again, as long as nobody has met them."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from questions.bank.file_imports import FileImport
from questions.bank.models import Fact, Question
from questions.common.errors import UserError


@transaction.atomic
def undo_import(file_import: FileImport, *, at: datetime) -> int:
    """Take out again what the file brought, and return how many questions that were.

    Raises UserError where somebody has answered one of them or gathered it in a set, or it was undone before.
    """
    questions = Question.objects.filter(fact__article__in=file_import.articles.all())
    if questions.filter(Q(reviews__isnull=False) | Q(attempt_items__isnull=False)).exists():
        raise UserError(
            _("Learners have met questions of this file. Retire those that should not be asked any more.")
        )
    if questions.filter(set_items__isnull=False).exists():
        raise UserError(_("Questions of this file are in a set. Take them out of it first."))
    undone = (
        FileImport.objects.filter(pk=file_import.pk, undone_at=None)
        .exclude(kept_at=None)
        .update(undone_at=at)
    )
    if not undone:
        raise UserError(_("This import is already undone."))
    count = questions.count()
    questions.delete()
    Fact.objects.filter(article__in=file_import.articles.all()).delete()
    for article in file_import.articles.all():
        article.delete()
    return count
