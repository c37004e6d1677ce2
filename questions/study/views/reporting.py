"""Reporting a question that was answered in a review."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from questions.accounts.permissions import Can, requires
from questions.bank.views.reports import report_page
from questions.study.models import Review


@require_http_methods(["GET", "POST"])
@requires(Can.STUDY)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The form about the question of one's own review."""
    review = get_object_or_404(Review.objects.select_related("question__fact"), pk=pk, learner=request.user)
    back = reverse("study:answered", args=[pk])
    return report_page(request, review.question, given=review.given, back=back)
