"""Pages that gather from several rooms: the first page, a learner's day, their progress, their data."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from questions.accounts.permissions import Can, open_to_all, requires
from questions.bank.models import QuestionSet
from questions.home.own_data import own_data
from questions.quizzes.history import sets_of
from questions.study.models import Memory
from questions.study.queue import count_due, next_question
from questions.study.schedule import DESIRED_RETENTION, study_day
from questions.study.statistics import forecast, recall, reviews_by_day


@require_GET
@open_to_all
def landing(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("home:today")
    has_trial = QuestionSet.objects.filter(is_trial=True, language=get_language()).exists()
    return render(request, "home/landing.html", {"has_trial": has_trial})


@require_GET
@open_to_all
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "home/privacy.html")


@require_GET
@requires(Can.STUDY)
def today(request: HttpRequest) -> HttpResponse:
    """What is due, what was begun, and how regular the last weeks were."""
    at = timezone.now()
    day = study_day(at, request.user.time_zone)
    history = reviews_by_day(request.user, today=day)
    context = {
        "today": day,
        "due": count_due(request.user, at=at),
        "example": next_question(request.user, at=at),
        "sets": sets_of(request.user, limit=6),
        "history": history,
        "week": history[-7:],
        "tomorrow": forecast(request.user, today=day, days=2)[1],
    }
    return render(request, "home/today.html", context)


@require_GET
@requires(Can.STUDY)
def progress(request: HttpRequest) -> HttpResponse:
    """Scores, what is coming back, and recall held against the promise."""
    at = timezone.now()
    day = study_day(at, request.user.time_zone)
    context = {
        "today": day,
        "history": reviews_by_day(request.user, today=day),
        "forecast": forecast(request.user, today=day),
        "recall": recall(request.user, since=day - timedelta(days=90)),
        "promise": DESIRED_RETENTION,
        "facts": Memory.objects.filter(learner=request.user).count(),
        "sets": [standing for standing in sets_of(request.user) if standing.last],
    }
    return render(request, "home/progress.html", context)


@require_GET
@requires(Can.STUDY)
def download_data(request: HttpRequest) -> HttpResponse:
    """Everything we keep about this person, as one JSON file."""
    response = JsonResponse(own_data(request.user), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = 'attachment; filename="hashiya-my-data.json"'
    return response
