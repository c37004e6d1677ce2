"""Item analysis of an assignment: each question's figures with their intervals, and its way to the author."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.bank.views.paper import paper_page
from questions.classroom.items import ATTEMPTS, FIRST, attempts_counted
from questions.classroom.views.gradebook import assignment_of
from questions.quizzes.item_analysis import ENOUGH, ENOUGH_FOR_SHARE
from questions.quizzes.item_report import report_on
from questions.quizzes.suspecting import raise_suspicions, suspicions_in


@require_GET
@requires(Can.TEACH)
def items(request: HttpRequest, pk: int) -> HttpResponse:
    """The analysis of first attempts, or of those that were asked for."""
    assignment = assignment_of(request, pk)
    which = request.GET.get("attempts", FIRST)
    which = which if which in ATTEMPTS else FIRST
    report = report_on(attempts_counted(assignment, which))
    context = {
        "assignment": assignment,
        "classroom": assignment.classroom,
        "report": report,
        "which": which,
        "choices": ATTEMPTS.items(),
        "enough": ENOUGH,
        "enough_for_share": ENOUGH_FOR_SHARE,
        "suspicious": suspicions_in(report),
    }
    return render(request, "classroom/items.html", context)


@require_POST
@requires(Can.TEACH)
def send_to_author(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the questions that the answers speak against before their authors, now rather than tonight."""
    assignment = assignment_of(request, pk)
    found = suspicions_in(report_on(attempts_counted(assignment, FIRST)))
    new = raise_suspicions(found, at=timezone.now())
    if new:
        message = ngettext(
            "%(count)d question was sent to its author.",
            "%(count)d questions were sent to their author.",
            new,
        )
        messages.success(request, message % {"count": new})
    else:
        messages.info(request, _("Their authors have them already."))
    return redirect("classroom:items", pk)


@require_GET
@requires(Can.TEACH)
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The assignment as an exam paper."""
    assignment = assignment_of(request, pk)
    classroom = assignment.classroom
    heading = " · ".join(part for part in (classroom.school.name, classroom.subject, classroom.name) if part)
    return paper_page(
        request, assignment.question_set, back_to=reverse("classroom:report", args=[pk]), heading=heading
    )
