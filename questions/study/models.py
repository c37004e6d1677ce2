"""A learner's memory of each fact, and the log of reviews that it is made from."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.bank.models import Fact, Question


class Rating(models.IntegerChoices):
    """FSRS's four grades; an answer gives AGAIN or GOOD."""

    AGAIN = 1, _("Again")
    HARD = 2, _("Hard")
    GOOD = 3, _("Good")
    EASY = 4, _("Easy")


class MemoryQuerySet(models.QuerySet["Memory"]):
    def due(self, day) -> "MemoryQuerySet":
        """Due on that study day or before, longest overdue first."""
        return self.filter(due_on__lte=day).order_by("due_on", "pk")


class Memory(models.Model):
    """What one learner's memory of one fact is like; a cache of the review log.

    ``stability`` is in days (time until recall falls to 90 %), ``difficulty`` between 1 and 10 (FSRS-6).
    ``due_on`` and ``reviewed_on`` are study days: local dates that change at the learner's rollover hour.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="memories", verbose_name=_("learner")
    )
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="memories", verbose_name=_("fact"))
    stability = models.FloatField(_("stability in days"))
    difficulty = models.FloatField(_("difficulty"))
    due_on = models.DateField(_("due on"))
    reviewed_on = models.DateField(_("last reviewed on"))
    reviews = models.PositiveIntegerField(_("number of reviews"), default=0)
    lapses = models.PositiveIntegerField(_("lapses"), default=0)

    objects = MemoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("memory")
        verbose_name_plural = _("memories")
        indexes = [models.Index(fields=["learner", "due_on"], name="memory_due_queue")]
        constraints = [
            models.UniqueConstraint(fields=["learner", "fact"], name="memory_one_per_learner_and_fact"),
            models.CheckConstraint(condition=Q(stability__gt=0), name="memory_stability_is_positive"),
            models.CheckConstraint(
                condition=Q(difficulty__gte=1, difficulty__lte=10), name="memory_difficulty_is_1_to_10"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.fact_id}"


class Review(models.Model):
    """One answer as it moved a memory. Append only: never edited, never deleted while the learner stays.

    ``stability_before`` and ``difficulty_before`` are the state at the start of the study day (None for a first
    meeting), so that several answers of one day make one step: the day's lowest rating.
    """

    client_id = models.UUIDField(_("sent as"), default=uuid.uuid4, unique=True)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reviews", verbose_name=_("learner")
    )
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="reviews", verbose_name=_("fact"))
    question = models.ForeignKey(Question, models.PROTECT, related_name="reviews", verbose_name=_("question"))
    rating = models.PositiveSmallIntegerField(_("rating"), choices=Rating.choices)
    mark = models.FloatField(_("mark"))
    given = models.CharField(_("given"), max_length=500, blank=True)
    reviewed_at = models.DateTimeField(_("reviewed"))
    study_day = models.DateField(_("day of study"))
    time_zone = models.CharField(_("time zone"), max_length=64)
    days_elapsed = models.PositiveIntegerField(_("days since the last"), null=True)
    stability_before = models.FloatField(_("stability before"), null=True)
    difficulty_before = models.FloatField(_("difficulty before"), null=True)
    stability_after = models.FloatField(_("stability after"))
    difficulty_after = models.FloatField(_("difficulty after"))
    due_on = models.DateField(_("due on"))

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["reviewed_at", "pk"]
        indexes = [
            models.Index(fields=["learner", "study_day"], name="review_by_day"),
            models.Index(fields=["learner", "fact", "reviewed_at"], name="review_history_of_fact"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(rating__in=Rating.values), name="review_rating_is_known"),
            models.CheckConstraint(condition=Q(mark__gte=0, mark__lte=1), name="review_mark_is_a_share"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.fact_id} {self.study_day}"
