"""What steers studying: fitted parameters, sets whose facts are met in reviews, facts that an author is asked about."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from questions.bank.models import Fact, QuestionSet


class Scope(models.TextChoices):
    """Whose answers a set of parameters was fitted to."""

    POPULATION = "population", _("Everybody")
    GROUP = "class", _("A class")
    LEARNER = "learner", _("One learner")
    IMPORTED = "imported", _("Brought along from another site")


class ParameterSet(models.Model):
    """FSRS-6's 21 numbers as they were fitted. Append only; version 1, the library's defaults, has no row.

    ``share`` is how far the numbers moved from the parent's towards the fit (0 to 1). The losses are log losses on
    the ``held_out`` latest answers, which the fit did not see: of the parent's numbers, and of these.
    """

    version = models.PositiveIntegerField(_("version"), unique=True)
    scope = models.CharField(_("fitted to"), max_length=10, choices=Scope.choices)
    group = models.CharField(_("class"), max_length=80, blank=True)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="parameter_sets",
        verbose_name=_("learner"),
    )
    weights = models.JSONField(_("numbers"))
    parent = models.PositiveIntegerField(_("parent's version"), default=1)
    fitted_at = models.DateTimeField(_("fitted"))
    reviews = models.PositiveIntegerField(_("answers fitted to"), default=0)
    held_out = models.PositiveIntegerField(_("answers held out"), default=0)
    share = models.FloatField(_("share of the fit"), default=1.0)
    loss_before = models.FloatField(_("log loss of the parent's"), null=True)
    loss_after = models.FloatField(_("log loss of these"), null=True)

    class Meta:
        verbose_name = _("set of parameters")
        verbose_name_plural = _("sets of parameters")
        ordering = ["-version"]
        constraints = [
            models.CheckConstraint(condition=Q(version__gte=2), name="parameter_set_is_not_the_defaults"),
            models.CheckConstraint(
                condition=Q(share__gte=0, share__lte=1), name="parameter_set_share_is_a_share"
            ),
            models.CheckConstraint(
                condition=Q(scope=Scope.IMPORTED) | Q(loss_after__lt=F("loss_before")),
                name="parameter_set_predicts_better",
            ),
            models.CheckConstraint(
                condition=Q(scope__in=[Scope.LEARNER, Scope.IMPORTED], learner__isnull=False)
                | Q(scope__in=[Scope.POPULATION, Scope.GROUP], learner=None),
                name="parameter_set_has_its_learner",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.scope}"


class StudiedSet(models.Model):
    """A set whose facts the learner wants to meet in reviews, a few new ones a day."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="studied_sets", verbose_name=_("learner")
    )
    question_set = models.ForeignKey(
        QuestionSet, models.CASCADE, related_name="studied_by", verbose_name=_("question set")
    )
    added_at = models.DateTimeField(_("added"))

    class Meta:
        verbose_name = _("set met in reviews")
        verbose_name_plural = _("sets met in reviews")
        ordering = ["added_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["learner", "question_set"], name="studied_set_once_per_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.question_set_id}"


class Doubt(models.Model):
    """A fact that is missed more often than its memories allow, for its author to look at: is the question bad?

    ``settled_at`` is set once the author has looked; ``is_sound`` then says that they found nothing wrong.
    """

    fact = models.ForeignKey(Fact, models.CASCADE, related_name="doubts", verbose_name=_("fact"))
    raised_at = models.DateTimeField(_("raised"))
    reviews = models.PositiveIntegerField(_("times asked again"))
    missed = models.PositiveIntegerField(_("times missed"))
    expected = models.FloatField(_("misses expected"))
    chance = models.FloatField(_("chance of luck"))
    settled_at = models.DateTimeField(_("settled"), null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("settled by")
    )
    is_sound = models.BooleanField(_("found sound"), default=False)

    class Meta:
        verbose_name = _("fact in doubt")
        verbose_name_plural = _("facts in doubt")
        ordering = ["chance", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="doubt_one_open_per_fact", fields=["fact"], condition=Q(settled_at=None)
            ),
            models.CheckConstraint(
                condition=Q(missed__lte=F("reviews")), name="doubt_misses_are_among_reviews"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fact_id}: {self.missed}/{self.reviews}"
