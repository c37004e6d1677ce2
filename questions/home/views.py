"""Pages that gather from several rooms: the first page, a learner's day, their progress, their data."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from questions.accounts.models import User
from questions.accounts.permissions import Can, open_to_all, requires
from questions.bank.models import QuestionSet
from questions.classroom.encouraging import encouraged_classes
from questions.classroom.reminding import reminders_for
from questions.classroom.signing_in import codes_of
from questions.classroom.working import Standing, standings_of
from questions.home.charts import active_days, bars_of, months_of, plot_of, total
from questions.home.forms import UntilForm
from questions.home.own_data import own_data
from questions.quizzes.history import sets_of
from questions.quizzes.submission import claim_visit
from questions.study.calibration import bins_of
from questions.study.days import today_of
from questions.study.outlook import outlook
from questions.study.queue import left_today, next_question
from questions.study.served import served_predictions
from questions.study.statistics import forecast, recall, reviews_by_day
from questions.study.streaks import streak_of

YEAR = 52 * 7  # whole weeks, so that a row of the map is one weekday
MINUTES_A_CARD = 0.5
WORK_SHOWN = timedelta(days=14)
MUCH = 40  # due facts from which on a plan is offered
FORECAST_DAYS = 10
LATEST_ANSWERS = 3000
RECALL_DAYS = 90
ENOUGH_RECALLS = 30  # below this a share says more about luck than about memory


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
    if claim_visit(request):
        messages.success(request, _("The questions you tried are now in your account."))
    at = timezone.now()
    day = today_of(request.user, at=at)
    history = reviews_by_day(request.user, today=day)
    left = left_today(request.user, at=at)
    due, tomorrow = forecast(request.user, today=day, days=2)
    work = work_to_do(request.user, at=at)
    context = {
        "today": day,
        "is_morning": is_morning(request.user, at=at),
        "due": left.total,
        "left": left,
        "is_much": left.due >= MUCH,
        "minutes": max(1, round(due.count * MINUTES_A_CARD)),
        "example": next_question(request.user, at=at),
        "tomorrow": tomorrow.count,
        "sets": sets_of(request.user, limit=6),
        "work": work,
        "reminders": reminders_for(request.user, work, at=at),
        "history": history,
        "active_days": len(active_days(history)),
        "streak": streak_of(
            {one.day for one in active_days(history)}, today=day, easy_days=request.user.easy_days
        ),
        "boards": encouraged_classes(request.user),
        "class_codes": codes_of(request.user),
        "week": history[-7:],
        "active_week": len(active_days(history[-7:])),
    }
    return render(request, "home/today.html", context)


def work_to_do(learner: User, *, at: datetime) -> list[Standing]:
    """What the learner's classes gave them, what is due first on top; what is over long ago is left out."""
    long_ago = at - WORK_SHOWN
    return [
        one
        for one in standings_of(learner, at=at)
        if one.state in ("going", "ready", "pause", "early")
        or (one.window.ends_at and one.window.ends_at > long_ago)
        or one.window.ends_at is None
    ]


def is_morning(user: User, *, at: datetime) -> bool:
    """Whether it is before noon where the person is."""
    return at.astimezone(ZoneInfo(user.time_zone)).hour < 12


@require_GET
@requires(Can.STUDY)
def progress(request: HttpRequest) -> HttpResponse:
    """What is remembered and what is coming, recall held against the promise, and whether our predictions came true."""
    at = timezone.now()
    day = today_of(request.user, at=at)
    history = reviews_by_day(request.user, today=day, days=YEAR)
    coming = forecast(request.user, today=day, days=FORECAST_DAYS)
    form = UntilForm(request.GET if "by" in request.GET else None, today=day)
    context = {
        "today": day,
        "history": history,
        "months": months_of(history),
        "active_days": active_days(history),
        "reviews": total(history),
        "coming": bars_of(coming),
        "coming_total": total(coming),
        "minutes_a_day": round(total(coming) * MINUTES_A_CARD / FORECAST_DAYS),
        "recall": recall(request.user, since=day - timedelta(days=RECALL_DAYS)),
        "recall_days": RECALL_DAYS,
        "enough_recalls": ENOUGH_RECALLS,
        "promise": request.user.desired_retention,
        "outlook": outlook(request.user, day=day, by=form.chosen()),
        "until": form,
        "by": form.chosen(),
        "calibration": plot_of(bins_of(served_predictions(request.user)[-LATEST_ANSWERS:])),
        "sets": [standing for standing in sets_of(request.user) if standing.last],
    }
    status = 422 if form.errors else 200
    return render(request, "home/progress.html", context, status=status)


@require_GET
@requires(Can.STUDY)
def download_data(request: HttpRequest) -> HttpResponse:
    """Everything we keep about this person, as one JSON file."""
    response = JsonResponse(own_data(request.user), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = 'attachment; filename="hashiya-my-data.json"'
    return response
