"""Reports about questions: the learner's form (for the rooms that ask), and the author's list."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.bank.models import Question
from questions.bank.reach import questions_of
from questions.bank.report_form import ReportForm
from questions.bank.report_models import QuestionReport
from questions.bank.reporting import answer_report, close_report, report_question

MOST = 100
CLOSE = "close"


def report_page(request: HttpRequest, question: Question, *, given: str, back: str) -> HttpResponse:
    """The form about a question that this learner has answered, and keeping what it says; ``back`` is where they were."""
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        cleaned = form.cleaned_data
        report_question(
            question,
            by=request.user,
            complaint=cleaned["complaint"],
            text=cleaned["text"],
            given=given,
            at=timezone.now(),
        )
        messages.success(request, _("Thank you: the author will see your report."))
        return redirect(back)
    context = {"form": form, "question": question, "back": back}
    return render(request, "bank/report.html", context, status=422 if form.errors else 200)


@require_GET
@requires(Can.AUTHOR)
def reports(request: HttpRequest) -> HttpResponse:
    """Open reports about this author's questions, newest first, each with its conversation."""
    shown = reports_for(request).open().select_related("question__fact__article", "reporter")
    return render(
        request, "bank/reports.html", {"reports": shown.prefetch_related("messages__written_by")[:MOST]}
    )


@require_POST
@requires(Can.AUTHOR)
def settle_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a report, close it, or both."""
    report = get_object_or_404(reports_for(request), pk=pk)
    text = request.POST.get("text", "")
    if text.strip() or CLOSE not in request.POST:
        answer_report(report, by=request.user, text=text[:2000], at=timezone.now())
    if CLOSE in request.POST:
        close_report(report, by=request.user, at=timezone.now())
    return redirect("bank:reports")


def reports_for(request: HttpRequest) -> QuerySet[QuestionReport]:
    """Reports about the questions that this person may change."""
    return QuestionReport.objects.filter(question__in=questions_of(request.user))
