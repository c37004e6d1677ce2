"""The same fact asked in another language: a linked question of its own, and one memory, since a memory is of the fact."""

from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.checking import check_question
from questions.bank.drafting import keep_options
from questions.bank.models import Question, QuestionStatus
from questions.bank.moderation import Wording
from questions.common.errors import UserError


def twins_of(question: Question) -> QuerySet[Question]:
    """The same question in other languages, retired ones left out."""
    root = question.translates_id or question.pk
    linked = Question.objects.filter(Q(pk=root) | Q(translates=root)).exclude(pk=question.pk)
    return linked.exclude(status=QuestionStatus.RETIRED)


def missing_languages(question: Question) -> list[str]:
    """Codes of the site's languages in which it is not asked yet."""
    asked = {question.language, *twins_of(question).values_list("language", flat=True)}
    return [code for code, _name in settings.LANGUAGES if code not in asked]


@transaction.atomic
def write_twin(question: Question, wording: Wording, *, language: str, by: User, at: datetime) -> Question:
    """Keep the question in another language as a draft. Raises UserError where it is asked in that one already."""
    check_question(stem=wording.stem, key=wording.key, choices=wording.choices, kind=question.kind)
    if language not in missing_languages(question):
        raise UserError(_("This question is asked in that language already. Open that one to change it."))
    try:
        with transaction.atomic():
            twin = Question.objects.create(
                **copied(question), **wording.fields(), language=language, written_by=by
            )
    except IntegrityError:
        raise UserError(_("Somebody has just written it in that language. Load the page again.")) from None
    keep_options(twin, wording.choices)
    return twin


def copied(question: Question) -> dict:
    """What both languages share."""
    names = ("fact", "kind", "form", "way", "trust", "number", "unit", "bound")
    shared = {name: getattr(question, name) for name in names}
    root = question.translates_id or question.pk
    return shared | {"translates_id": root, "confidence": 1.0, "status": QuestionStatus.DRAFT}
