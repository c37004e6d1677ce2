"""The log that memories are made from: answers, what was taken back, and what a learner decided."""

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


class AskedIn(models.TextChoices):
    """Where an answer was given."""

    QUIZ = "quiz", _("A set")
    REVIEW = "review", _("A review")


class ReviewQuerySet(models.QuerySet["Review"]):
    def counted(self) -> "ReviewQuerySet":
        """Without those that the learner took back."""
        return self.filter(voiding=None)


class Review(models.Model):
    """One answer as it moved a memory. Append only: never edited, never deleted while the learner stays.

    ``stability_before`` and ``difficulty_before`` are the state at the start of the study day (None for a first
    meeting), so that several answers of one day make one step: the day's lowest rating. The rest is what a replay
    needs: ``shown`` are the positions of the options in the order they were shown, ``guess`` the chance of a right
    answer without knowing, ``mapping`` and ``parameters`` the versions by which the answer became a step,
    ``retention`` what was promised, and ``moved`` the days by which ``due_on`` was moved from the schedule's own day.
    """

    client_id = models.UUIDField(_("sent as"), default=uuid.uuid4, unique=True)
    learner = models.ForeignKey(  # no index of its own: both below begin with it
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        db_index=False,
        related_name="reviews",
        verbose_name=_("learner"),
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
    asked_in = models.CharField(_("asked in"), max_length=10, choices=AskedIn.choices, default=AskedIn.QUIZ)
    shown = models.CharField(_("options as shown"), max_length=100, blank=True)
    milliseconds = models.PositiveIntegerField(_("milliseconds"), null=True)
    guess = models.FloatField(_("chance of a lucky answer"), default=0.0)
    mapping = models.PositiveSmallIntegerField(_("version of the mapping"), default=1)
    parameters = models.PositiveIntegerField(_("version of the parameters"), default=1)
    retention = models.FloatField(_("promised recall"), default=0.9)
    moved = models.SmallIntegerField(_("days moved"), default=0)

    objects = ReviewQuerySet.as_manager()

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
            models.CheckConstraint(condition=Q(asked_in__in=AskedIn.values), name="review_place_is_known"),
            models.CheckConstraint(condition=Q(guess__gte=0, guess__lt=1), name="review_guess_is_a_chance"),
            models.CheckConstraint(
                condition=Q(retention__gt=0, retention__lt=1), name="review_retention_is_a_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.fact_id} {self.study_day}"

    @property
    def comes_back(self) -> int:
        """Days until the fact is asked again; 0 for a miss, which comes once more on the same day."""
        return 0 if self.rating == Rating.AGAIN else (self.due_on - self.study_day).days


class Decision(models.TextChoices):
    """What a learner may decide about the memory of a fact."""

    SUSPEND = "suspend", _("Put aside")
    KNOWN = "known", _("Known")
    RESUME = "resume", _("Take up again")
    HIDE = "hide", _("Hide")
    RESET = "reset", _("Begin anew")
    BRING = "bring", _("Brought forward")


class MemoryDecisionQuerySet(models.QuerySet["MemoryDecision"]):
    def counted(self) -> "MemoryDecisionQuerySet":
        """Without those that the learner took back."""
        return self.filter(voiding=None)


class MemoryDecision(models.Model):
    """What a learner decided about the memory of a fact. Append only; gone only with the memory itself.

    ``hidden_until`` is a study day, set only where the fact was hidden. ``due_by`` is the study day to which it was
    brought forward, by a teacher for an exam; it holds until the next answer.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="memory_decisions", verbose_name=_("learner")
    )
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="+", verbose_name=_("fact"))
    decision = models.CharField(_("decision"), max_length=10, choices=Decision.choices)
    decided_at = models.DateTimeField(_("decided"))
    study_day = models.DateField(_("day of study"))
    hidden_until = models.DateField(_("hidden until"), null=True)
    due_by = models.DateField(_("brought forward to"), null=True)

    objects = MemoryDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision about a memory")
        verbose_name_plural = _("decisions about memories")
        ordering = ["decided_at", "pk"]
        indexes = [models.Index(fields=["learner", "fact"], name="decision_by_memory")]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__in=Decision.values), name="memory_decision_is_known"
            ),
            models.CheckConstraint(
                condition=Q(decision=Decision.HIDE) ^ Q(hidden_until=None),
                name="memory_decision_hides_until_a_day",
            ),
            models.CheckConstraint(
                condition=Q(decision=Decision.BRING) ^ Q(due_by=None), name="memory_decision_brings_to_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.fact_id} {self.decision}"


class Voiding(models.Model):
    """One review, or one decision, taken back. Append only; what was taken back stays in the log and counts no more."""

    review = models.OneToOneField(
        Review, models.CASCADE, null=True, blank=True, related_name="voiding", verbose_name=_("review")
    )
    decision = models.OneToOneField(
        MemoryDecision,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="voiding",
        verbose_name=_("decision"),
    )
    voided_at = models.DateTimeField(_("taken back"))

    class Meta:
        verbose_name = _("review taken back")
        verbose_name_plural = _("reviews taken back")
        constraints = [
            models.CheckConstraint(
                condition=Q(review=None) ^ Q(decision=None), name="voiding_takes_one_thing_back"
            ),
        ]

    def __str__(self) -> str:
        return str(self.review_id or self.decision_id)
