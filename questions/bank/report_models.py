"""What learners report about questions, and the conversation that may follow."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.bank.models import Question


class Complaint(models.TextChoices):
    """What a learner finds wrong with a question."""

    KEY = "key", _("The answer given as right is wrong")
    MARKING = "marking", _("My answer was right and was not accepted")
    WORDING = "wording", _("The question is unclear or badly worded")
    EVIDENCE = "evidence", _("The sentence shown does not prove it")
    OTHER = "other", _("Something else")


class ReportStatus(models.TextChoices):
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


class QuestionReportQuerySet(models.QuerySet["QuestionReport"]):
    def open(self) -> "QuestionReportQuerySet":
        return self.filter(status=ReportStatus.OPEN)


class QuestionReport(models.Model):
    """One learner's report about one question; ``given`` is what they had answered, as its kind keeps it."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="reports", verbose_name=_("question"))
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="question_reports",
        verbose_name=_("reported by"),
    )
    complaint = models.CharField(_("what is wrong"), max_length=10, choices=Complaint.choices)
    given = models.CharField(_("given"), max_length=500, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=ReportStatus.choices, default=ReportStatus.OPEN
    )
    reported_at = models.DateTimeField(_("reported"))
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("closed by"),
    )

    objects = QuestionReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report about a question")
        verbose_name_plural = _("reports about questions")
        ordering = ["-reported_at", "-pk"]
        indexes = [models.Index(fields=["status", "question"], name="question_report_open")]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "reporter"],
                condition=Q(status=ReportStatus.OPEN),
                name="question_report_one_open_per_person",
            ),
            models.CheckConstraint(
                condition=Q(complaint__in=Complaint.values), name="question_report_complaint_is_known"
            ),
            models.CheckConstraint(
                condition=Q(status__in=ReportStatus.values), name="question_report_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(status=ReportStatus.CLOSED) ^ Q(closed_at=None),
                name="question_report_closed_has_its_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_id}: {self.complaint}"


class ReportMessage(models.Model):
    """One message of the conversation about a report, oldest first; never edited."""

    report = models.ForeignKey(
        QuestionReport, models.CASCADE, related_name="messages", verbose_name=_("report")
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("written by"),
    )
    text = models.TextField(_("text"), max_length=2000)
    written_at = models.DateTimeField(_("written"))

    class Meta:
        verbose_name = _("message about a report")
        verbose_name_plural = _("messages about reports")
        ordering = ["written_at", "pk"]

    def __str__(self) -> str:
        return f"{self.report_id}: {self.text[:40]}"
