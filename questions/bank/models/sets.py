"""The sets that questions are gathered in."""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.bank.models.questions import Question


def new_share_code() -> str:
    """A code that nobody guesses: 96 random bits."""
    return secrets.token_urlsafe(12)


class Feedback(models.TextChoices):
    """When the verdict and its proof are shown."""

    AT_ONCE = "at_once", _("After each answer")
    AT_END = "at_end", _("At the end")


class QuestionSetQuerySet(models.QuerySet["QuestionSet"]):
    def listed(self) -> "QuestionSetQuerySet":
        return self.filter(is_listed=True)

    def owned_by(self, user) -> "QuestionSetQuerySet":
        return self.filter(owner=user, is_copy=False)

    def open_by_link(self) -> "QuestionSetQuerySet":
        """Those that whoever has the link may take; a copy made for a class is reached through the class alone."""
        return self.filter(is_copy=False)


class QuestionSet(models.Model):
    """Published questions gathered to be taken together. A listed set is open to all; any can be shared by link."""

    title = models.CharField(_("title"), max_length=200)
    description = models.CharField(_("description"), max_length=400, blank=True)
    language = models.CharField(_("language"), max_length=5)
    slug = models.SlugField(_("address"), max_length=80, unique=True, allow_unicode=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="question_sets",
        verbose_name=_("owner"),
    )
    is_listed = models.BooleanField(_("listed for everybody"), default=False)
    is_trial = models.BooleanField(_("tried without an account"), default=False)
    is_copy = models.BooleanField(
        _("copy kept for a class"), default=False, help_text=_("Never listed, never opened by its link.")
    )
    share_code = models.CharField(_("share code"), max_length=32, unique=True, default=new_share_code)
    feedback = models.CharField(
        _("feedback"), max_length=10, choices=Feedback.choices, default=Feedback.AT_ONCE
    )
    shuffle_questions = models.BooleanField(_("questions in another order each time"), default=False)
    shuffle_options = models.BooleanField(_("options in another order each time"), default=False)
    questions = models.ManyToManyField(Question, through="SetItem", related_name="sets")
    made_at = models.DateTimeField(_("made"))

    objects = QuestionSetQuerySet.as_manager()

    class Meta:
        verbose_name = _("question set")
        verbose_name_plural = _("question sets")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="question_set_one_trial_per_language", fields=["language"], condition=Q(is_trial=True)
            ),
            models.CheckConstraint(
                condition=Q(feedback__in=Feedback.values), name="question_set_feedback_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SetItem(models.Model):
    """A question's place in a set."""

    question_set = models.ForeignKey(
        QuestionSet, models.CASCADE, related_name="items", verbose_name=_("question set")
    )
    question = models.ForeignKey(
        Question, models.PROTECT, related_name="set_items", verbose_name=_("question")
    )
    position = models.PositiveIntegerField(_("position"))

    class Meta:
        verbose_name = _("question of a set")
        verbose_name_plural = _("questions of sets")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["question_set", "position"], name="set_item_one_per_position"),
            models.UniqueConstraint(fields=["question_set", "question"], name="set_item_question_once"),
        ]

    def __str__(self) -> str:
        return f"{self.question_set_id}:{self.position}"
