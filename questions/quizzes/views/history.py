"""A learner's own history of sets."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from questions.accounts.permissions import Can, requires
from questions.quizzes.own_history import history_of


@require_GET
@requires(Can.STUDY)
def history(request: HttpRequest) -> HttpResponse:
    """Best, last and average by set, and what was known by article and kind of answer."""
    return render(request, "quizzes/history.html", {"history": history_of(request.user)})
