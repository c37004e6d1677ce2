"""What learners report about a question, and the talk with its author that may follow."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.models import Question
from questions.bank.report_models import QuestionReport, ReportMessage, ReportStatus
from questions.common.errors import UserError


def report_question(
    question: Question, *, by: User, complaint: str, text: str = "", given: str = "", at: datetime
) -> QuestionReport:
    """Report a question; where this person has a report open about it, the words join that one."""
    known = {"question": question, "reporter": by, "status": ReportStatus.OPEN}
    first = {"complaint": complaint, "given": given, "reported_at": at}
    try:
        with transaction.atomic():
            report, _is_new = QuestionReport.objects.get_or_create(**known, defaults=first)
    except IntegrityError:  # sent twice at the same moment
        report = QuestionReport.objects.get(**known)
    if text.strip():
        answer_report(report, by=by, text=text, at=at)
    return report


def answer_report(report: QuestionReport, *, by: User, text: str, at: datetime) -> ReportMessage:
    """Add a message; the same words sent again by the same person are one message.

    Raises UserError for a message without words and for a closed report.
    """
    if not text.strip():
        raise UserError(_("Write a message first."))
    if report.status == ReportStatus.CLOSED:
        raise UserError(_("This report is closed. Open the question to change it."))
    last = report.messages.last()
    if last and (last.written_by_id, last.text) == (by.pk, text.strip()):
        return last
    return ReportMessage.objects.create(report=report, written_by=by, text=text.strip(), written_at=at)


def close_report(report: QuestionReport, *, by: User, at: datetime) -> QuestionReport:
    """Close it; closed again it stays as it was."""
    QuestionReport.objects.filter(pk=report.pk, status=ReportStatus.OPEN).update(
        status=ReportStatus.CLOSED, closed_at=at, closed_by=by
    )
    report.refresh_from_db()
    return report
