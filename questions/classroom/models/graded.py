"""What a teacher adds: a grade of their own with its reason, remarks, reminders, and how the class is encouraged."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.classroom.models.assigned import Assignment
from questions.classroom.models.classes import Classroom


class GradeChange(models.Model):
    """A grade set by hand. Append only, the last one counts; ``points`` None gives the computed grade back."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, related_name="grade_changes", verbose_name=_("assignment")
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="grade_changes", verbose_name=_("learner")
    )
    points = models.FloatField(_("points"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=300)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("changed by"),
    )
    changed_at = models.DateTimeField(_("changed"))

    class Meta:
        verbose_name = _("grade set by hand")
        verbose_name_plural = _("grades set by hand")
        ordering = ["changed_at", "pk"]
        indexes = [models.Index(fields=["assignment", "learner"], name="grade_change_by_learner")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="grade_change_has_a_reason"),
            models.CheckConstraint(
                condition=Q(points=None) | Q(points__gte=0), name="grade_change_is_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id}: {self.learner_id}"


class Remark(models.Model):
    """What a teacher writes to a learner about an assignment; the learner reads it beside their result."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, related_name="remarks", verbose_name=_("assignment")
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="remarks", verbose_name=_("learner")
    )
    text = models.CharField(_("remark"), max_length=1000)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("written by"),
    )
    written_at = models.DateTimeField(_("written"))

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ["written_at", "pk"]
        indexes = [models.Index(fields=["assignment", "learner"], name="remark_by_learner")]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="remark_says_something")]

    def __str__(self) -> str:
        return self.text[:60]


class Reminder(models.Model):
    """A learner reminded of an assignment, at most once on a day of the class. ``mailed_at`` None: on the site alone."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, related_name="reminders", verbose_name=_("assignment")
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminders", verbose_name=_("learner")
    )
    sent_on = models.DateField(_("day in the class"))
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("sent by"),
    )
    sent_at = models.DateTimeField(_("sent"))
    mailed_at = models.DateTimeField(_("sent by e-mail"), null=True, blank=True)

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["assignment", "learner", "sent_on"], name="reminder_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id}: {self.learner_id} {self.sent_on}"


class Encouragement(models.Model):
    """How a class is encouraged; without a row not at all. ``weekly_goal`` counts answers of the whole class."""

    classroom = models.OneToOneField(
        Classroom, models.CASCADE, related_name="encouragement", verbose_name=_("class")
    )
    weekly_goal = models.PositiveIntegerField(_("answers a week together"), null=True, blank=True)
    has_board = models.BooleanField(_("shows a board of effort"), default=False)

    class Meta:
        verbose_name = _("encouragement of a class")
        verbose_name_plural = _("encouragement of classes")
        constraints = [
            models.CheckConstraint(
                condition=Q(weekly_goal=None) | Q(weekly_goal__gte=1),
                name="encouragement_goal_can_be_reached",
            ),
        ]

    def __str__(self) -> str:
        return str(self.classroom_id)
