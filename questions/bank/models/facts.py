"""Facts with their evidence."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from questions.articles.models import Article, Sentence


class FactStatus(models.TextChoices):
    ACTIVE = "active", _("Active")
    REJECTED = "rejected", _("Rejected")


class Calendar(models.TextChoices):
    """The calendar that a date is written in."""

    GREGORIAN = "gregorian", _("Gregorian")
    HIJRI = "hijri", _("Hijri")


class Fact(models.Model):
    """Something an article states. ``evidence`` and ``answer`` offsets count characters of the article's text.

    ``value`` is normalised: a date as ISO 8601 to its precision (``1992-05-15``, ``1992-05``, ``1992``, ``-0043``;
    both ends as ``1939/1945``), a number in digits, anything else as its words. ``precision`` is empty where the value
    is not a date. ``calendar`` is the one in which the value of a date is written: ``1443-09`` is a month of the Hijra.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="facts", verbose_name=_("article"))
    sentence = models.ForeignKey(
        Sentence, models.PROTECT, related_name="facts", verbose_name=_("evidence sentence")
    )
    kind = models.CharField(_("kind"), max_length=30)
    statement = models.CharField(_("statement"), max_length=600)
    value = models.CharField(_("value"), max_length=500)
    precision = models.CharField(_("precision"), max_length=10, blank=True)
    calendar = models.CharField(
        _("calendar"), max_length=10, choices=Calendar.choices, default=Calendar.GREGORIAN
    )
    evidence_start = models.PositiveIntegerField(_("evidence starts at"))
    evidence_end = models.PositiveIntegerField(_("evidence ends at"))
    answer_start = models.PositiveIntegerField(_("answer starts at"))
    answer_end = models.PositiveIntegerField(_("answer ends at"))
    derivation = models.CharField(_("derivation"), max_length=200, blank=True)
    confidence = models.FloatField(_("confidence"), default=1.0)
    status = models.CharField(
        _("status"), max_length=10, choices=FactStatus.choices, default=FactStatus.ACTIVE
    )

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["evidence_start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(evidence_end__gt=F("evidence_start")), name="fact_has_evidence"
            ),
            models.CheckConstraint(
                condition=Q(answer_start__gte=F("evidence_start"), answer_end__lte=F("evidence_end"))
                & Q(answer_end__gte=F("answer_start")),
                name="fact_answer_stands_in_its_evidence",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="fact_confidence_is_a_share"
            ),
            models.CheckConstraint(condition=Q(status__in=FactStatus.values), name="fact_status_is_known"),
            models.CheckConstraint(condition=Q(calendar__in=Calendar.values), name="fact_calendar_is_known"),
            models.UniqueConstraint(
                fields=["article", "kind", "value", "evidence_start", "answer_start"],
                name="fact_once_per_article",
            ),
        ]

    def __str__(self) -> str:
        return self.statement
