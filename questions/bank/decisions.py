"""What authors decided about drafts, one row a decision, only ever added to.

The log refits the engine's ranking: each row says how sure the engine was, what the question looked like when it was
judged, and what the author made of it. ``manage.py export_decisions`` gives it as JSON lines (docs/authoring.md names
the fields). An acceptance that was taken back is followed by a row with the verdict ``undo``.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from questions.accounts.audit import AppendOnlyError
from questions.accounts.models import User
from questions.bank.models import Question, QuestionStatus


class Verdict(models.TextChoices):
    ACCEPT = "accept", _("Accepted")
    EDIT = "edit", _("Changed")
    REJECT = "reject", _("Rejected")
    RESTORE = "restore", _("Restored")
    RETIRE = "retire", _("Retired")
    UNDO = "undo", _("Taken back")


class Worded(Protocol):
    """What is needed of a new wording."""

    stem: str
    key: str
    context: str
    choices: Sequence


class DecisionQuerySet(models.QuerySet["Decision"]):
    def update(self, **kwargs) -> int:
        raise AppendOnlyError

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError

    def standing(self) -> "DecisionQuerySet":
        """Those that were not taken back, with ``was_edited``: accepted with other words than the engine's."""
        same = Decision.objects.filter(question=OuterRef("question"))
        undone = same.filter(verdict=Verdict.UNDO, version=OuterRef("version") + 1)
        edited = same.filter(verdict=Verdict.EDIT, pk__lt=OuterRef("pk"))
        return (
            self.exclude(verdict=Verdict.UNDO)
            .filter(~Exists(undone))
            .annotate(was_edited=Exists(edited) & Q(verdict=Verdict.ACCEPT))
        )


class Decision(models.Model):
    """One decision about one question, and how the question stood when it was made.

    ``stem``, ``key`` and ``options`` (the wrong ones, one a line) are the words that were judged; ``new_stem`` and
    ``new_key`` those that an edit put in their place. Decisions made with one press share a ``batch``.
    """

    question = models.ForeignKey(
        Question, models.CASCADE, related_name="decisions", verbose_name=_("question")
    )
    verdict = models.CharField(_("decision"), max_length=10, choices=Verdict.choices)
    before = models.CharField(_("status before"), max_length=10, choices=QuestionStatus.choices)
    after = models.CharField(_("status after"), max_length=10, choices=QuestionStatus.choices)
    version = models.PositiveIntegerField(_("version after it"))
    batch = models.UUIDField(_("made together"), default=uuid.uuid4, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    at = models.DateTimeField(_("decided"))
    confidence = models.FloatField(_("confidence"))
    stem = models.CharField(_("stem"), max_length=600)
    key = models.CharField(_("key"), max_length=500)
    options = models.TextField(_("wrong options"), blank=True)
    new_stem = models.CharField(_("new stem"), max_length=600, blank=True)
    new_key = models.CharField(_("new key"), max_length=500, blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision about a question")
        verbose_name_plural = _("decisions about questions")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["question", "at"], name="decision_by_question")]
        constraints = [
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="decision_verdict_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.verdict}: {self.stem}"

    def save(self, *args, **kwargs) -> None:
        if self.pk:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError


def note(
    question: Question,
    verdict: str,
    *,
    before: str,
    by: User | None,
    at: datetime,
    batch: uuid.UUID | None = None,
    **fields: str,
) -> Decision:
    """Add a decision about a question that has just been given its new status."""
    wrong = [choice.text for choice in question.choices.all() if not choice.is_key]
    return Decision.objects.create(
        question=question,
        verdict=verdict,
        before=before,
        after=question.status,
        version=question.version,
        by=by,
        at=at,
        batch=batch or uuid.uuid4(),
        confidence=question.confidence,
        stem=question.stem,
        key=question.key,
        options="\n".join(wrong),
        **fields,
    )


def note_edit(question: Question, wording: Worded, *, by: User | None, at: datetime) -> Decision | None:
    """Add the change of a question's words, called before they change; nothing where they stay."""
    old = (question.stem, question.key, question.context, option_words(question))
    new = (wording.stem, wording.key, wording.context, [choice.text for choice in wording.choices])
    if old == new:
        return None
    fields = {"new_stem": wording.stem, "new_key": wording.key}
    return note(question, Verdict.EDIT, before=question.status, by=by, at=at, **fields)


def option_words(question: Question) -> list[str]:
    return [choice.text for choice in question.choices.all()]
