"""What a learner's memory of each fact is like: a cache of the log."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.bank.models import Fact


class MemoryQuerySet(models.QuerySet["Memory"]):
    def due(self, day) -> "MemoryQuerySet":
        """To be asked on that study day: due on it or before, longest overdue first."""
        return self.awake(day).filter(due_on__lte=day).order_by("due_on", "pk")

    def awake(self, day) -> "MemoryQuerySet":
        """Neither put aside nor hidden until a later day."""
        return self.filter(shelved_at=None).filter(Q(hidden_until=None) | Q(hidden_until__lte=day))

    def missed(self, day) -> "MemoryQuerySet":
        """Missed on that study day and not right since, in the order of their fields."""
        return self.awake(day).filter(missed_on=day).order_by("pk")


class Memory(models.Model):
    """What one learner's memory of one fact is like; a cache of the review log and of what the learner decided.

    ``stability`` is in days (time until recall falls to 90 %), ``difficulty`` between 1 and 10 (FSRS-6); both None
    after a reset, until the next answer. ``due_on``, ``reviewed_on``, ``missed_on`` (missed that day and not right
    since) and ``hidden_until`` are study days: local dates that change at the learner's rollover hour.
    ``version`` counts the changes, so that two at once are seen.
    """

    learner = models.ForeignKey(  # no index of its own: one that is unique begins with it
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        db_index=False,
        related_name="memories",
        verbose_name=_("learner"),
    )
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="memories", verbose_name=_("fact"))
    stability = models.FloatField(_("stability in days"), null=True)
    difficulty = models.FloatField(_("difficulty"), null=True)
    due_on = models.DateField(_("due on"))
    reviewed_on = models.DateField(_("last reviewed on"))
    reviews = models.PositiveIntegerField(_("number of reviews"), default=0)
    lapses = models.PositiveIntegerField(_("lapses"), default=0)
    missed_on = models.DateField(_("missed on"), null=True)
    hidden_until = models.DateField(_("hidden until"), null=True)
    shelved_at = models.DateTimeField(_("put aside"), null=True)
    is_known = models.BooleanField(_("marked as known"), default=False)
    reset_at = models.DateTimeField(_("begun anew"), null=True)
    version = models.PositiveIntegerField(_("version"), default=0)

    objects = MemoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("memory")
        verbose_name_plural = _("memories")
        indexes = [
            models.Index(
                fields=["learner", "due_on", "id"],
                name="memory_due_queue",
                condition=Q(shelved_at__isnull=True),
            ),
            models.Index(
                fields=["learner", "missed_on"],
                name="memory_missed_queue",
                condition=Q(missed_on__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["learner", "fact"], name="memory_one_per_learner_and_fact"),
            models.CheckConstraint(condition=Q(stability__gt=0), name="memory_stability_is_positive"),
            models.CheckConstraint(
                condition=Q(difficulty__gte=1, difficulty__lte=10), name="memory_difficulty_is_1_to_10"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.fact_id}"
