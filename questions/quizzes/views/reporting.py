"""Reporting a question that was answered in an attempt."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from questions.accounts.permissions import Can, requires
from questions.bank.views.reports import report_page
from questions.quizzes.views.taking import own_item


@require_http_methods(["GET", "POST"])
@requires(Can.STUDY)
def report(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """The form about a question whose verdict this learner may see."""
    item = own_item(request, pk, position)
    if not hasattr(item, "answer") or item.attempt.hides_verdicts:
        return redirect("quizzes:attempt", pk)
    back = reverse("quizzes:answered", args=[pk, position])
    return report_page(request, item.question, given=item.answer.given, back=back)
