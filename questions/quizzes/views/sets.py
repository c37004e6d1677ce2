"""A learner's sets: the list, the first page of one, and beginning it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, open_to_all, requires
from questions.bank.models import QuestionSet
from questions.quizzes.attempts import start_attempt
from questions.quizzes.history import finished_attempts, sets_of, steps_of
from questions.quizzes.views.taking import taker


@require_GET
@requires(Can.STUDY)
def sets(request: HttpRequest) -> HttpResponse:
    """The learner's sets: those begun, and those open to all."""
    return render(request, "quizzes/sets.html", {"sets": sets_of(request.user)})


@require_GET
@requires(Can.STUDY)
def shared_set(request: HttpRequest, code: str) -> HttpResponse:
    """A set's first page, as reached by its link."""
    question_set = get_object_or_404(QuestionSet.objects.open_by_link(), share_code=code)
    open_attempt = question_set.attempts.open().filter(learner=request.user).first()
    context = {
        "set": question_set,
        "count": question_set.questions.published().count(),
        "attempts": finished_attempts(request.user, question_set),
        "open_attempt": open_attempt,
        "is_studied": request.user.studied_sets.filter(question_set=question_set).exists(),
        "steps": steps_of(open_attempt, now=None) if open_attempt else None,
    }
    return render(request, "quizzes/set.html", context)


@require_POST
@requires(Can.STUDY)
def start(request: HttpRequest, code: str) -> HttpResponse:
    question_set = get_object_or_404(QuestionSet.objects.open_by_link(), share_code=code)
    attempt = start_attempt(question_set, learner=request.user, at=timezone.now())
    return redirect("quizzes:attempt", attempt.pk)


@require_POST
@open_to_all
def start_trial(request: HttpRequest) -> HttpResponse:
    """Four questions without an account, in the language of the page."""
    trial = get_object_or_404(QuestionSet, is_trial=True, language=get_language())
    attempt = start_attempt(trial, **taker(request), at=timezone.now())
    return redirect("quizzes:attempt", attempt.pk)
