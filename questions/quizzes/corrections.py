"""Tables of what is put right afterwards: answers marked again, and questions that the answers speak against."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from questions.bank.models import Question
from questions.quizzes.models import Answer


class Regrade(models.Model):
    """One answer marked again by a later revision of its question. Append only; ``Answer.regraded`` is the last one.

    ``mark_before`` is the mark that counted until then, 0 to 1 like any mark. ``due_before`` and ``due_after`` are the
    days on which the fact was and is to come back to the learner; None where the answer moved no memory.
    """

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="regrades", verbose_name=_("answer"))
    question = models.ForeignKey(
        Question, models.PROTECT, related_name="regrades", verbose_name=_("marked by the revision")
    )
    mark_before = models.FloatField(_("mark before"))
    mark_after = models.FloatField(_("mark after"))
    due_before = models.DateField(_("was to come back on"), null=True, blank=True)
    due_after = models.DateField(_("comes back on"), null=True, blank=True)
    regraded_at = models.DateTimeField(_("regraded"))
    regraded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("regraded by"),
    )

    class Meta:
        verbose_name = _("answer marked again")
        verbose_name_plural = _("answers marked again")
        ordering = ["regraded_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["answer", "question"], name="regrade_once_per_revision"),
            models.CheckConstraint(
                condition=Q(mark_before__gte=0, mark_before__lte=1, mark_after__gte=0, mark_after__lte=1),
                name="regrade_marks_are_shares",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer_id}: {self.mark_before:g} → {self.mark_after:g}"


class Sign(models.TextChoices):
    """What makes a question suspicious."""

    NEGATIVE = "negative", _("Who knows more gets it wrong more often")
    DISTRACTOR = "distractor", _("The best prefer a wrong option to the key")
    WORDING = "wording", _("Known facts are missed in this wording")


class SuspicionQuerySet(models.QuerySet["Suspicion"]):
    def open(self) -> "SuspicionQuerySet":
        return self.filter(settled_at=None)


class Suspicion(models.Model):
    """A question that its answers speak against, with the evidence, for its author to look at.

    ``figure`` (with ``low`` and ``high``, its 95 % interval) is the discrimination for NEGATIVE; for DISTRACTOR and
    WORDING ``seen`` of ``expected`` say it: how many of the best chose ``option`` and how many the key, how many
    answers were right and how many should have been.
    """

    question = models.ForeignKey(
        Question, models.CASCADE, related_name="suspicions", verbose_name=_("question")
    )
    sign = models.CharField(_("sign"), max_length=12, choices=Sign.choices)
    answers = models.PositiveIntegerField(_("answers"))
    figure = models.FloatField(_("figure"), null=True, blank=True)
    low = models.FloatField(_("at least"), null=True, blank=True)
    high = models.FloatField(_("at most"), null=True, blank=True)
    option = models.CharField(_("option"), max_length=500, blank=True)
    seen = models.FloatField(_("seen"), null=True, blank=True)
    expected = models.FloatField(_("expected"), null=True, blank=True)
    found_at = models.DateTimeField(_("found"))
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("settled by"),
    )
    is_sound = models.BooleanField(_("found sound"), default=False)

    objects = SuspicionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question under suspicion")
        verbose_name_plural = _("questions under suspicion")
        ordering = ["-found_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "sign"],
                condition=Q(settled_at=None),
                name="suspicion_one_open_per_question_and_sign",
            ),
            models.CheckConstraint(condition=Q(sign__in=Sign.values), name="suspicion_sign_is_known"),
            models.CheckConstraint(
                condition=Q(low=None) | Q(high__gte=F("low")), name="suspicion_interval_has_its_ends"
            ),
            models.CheckConstraint(
                condition=~Q(sign=Sign.NEGATIVE) | Q(figure__lt=0), name="suspicion_negative_is_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_id}: {self.sign}"
