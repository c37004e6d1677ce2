"""What one pupil has of an assignment: exceptions from its rules, and what they handed in."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from questions.classroom.models.assigned import Assignment
from questions.quizzes.models import Attempt


class AssignmentException(models.Model):
    """What one learner may do differently: more time, other dates, more attempts. Empty fields leave the rule."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, related_name="exceptions", verbose_name=_("assignment")
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="assignment_exceptions",
        verbose_name=_("learner"),
    )
    extra_minutes = models.PositiveIntegerField(_("minutes more"), default=0)
    extra_attempts = models.PositiveSmallIntegerField(_("attempts more"), default=0)
    opens_on = models.DateField(_("opens on"), null=True, blank=True)
    opens_time = models.TimeField(_("opens at"), null=True, blank=True)
    opens_at = models.DateTimeField(_("opens at the moment"), null=True, blank=True)
    closes_on = models.DateField(_("due on"), null=True, blank=True)
    closes_time = models.TimeField(_("due at"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes at the moment"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made"))

    class Meta:
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "learner"], name="assignment_exception_one_per_learner"
            ),
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gt=F("opens_at")),
                name="assignment_exception_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id}: {self.learner_id}"


class Submission(models.Model):
    """A learner's numbered attempt at an assignment. ``number`` runs from 1, so the limit is held by the database."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, related_name="submissions", verbose_name=_("assignment")
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="submissions", verbose_name=_("learner")
    )
    attempt = models.OneToOneField(
        Attempt, models.CASCADE, related_name="submission", verbose_name=_("attempt")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    handed_in_at = models.DateTimeField(_("handed in"), null=True, blank=True)

    class Meta:
        verbose_name = _("attempt at an assignment")
        verbose_name_plural = _("attempts at assignments")
        ordering = ["assignment", "learner", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "learner", "number"], name="submission_one_per_number"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="submission_number_starts_at_one"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id}: {self.learner_id} ({self.number})"
