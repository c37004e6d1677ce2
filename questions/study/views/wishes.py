"""What a learner decides about their studying as a whole: settings, a plan after a pause, sets met in reviews."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from questions.accounts.models import User
from questions.accounts.permissions import Can, requires
from questions.bank.models import QuestionSet
from questions.study.backlog import bring_back, catch_up, parts_of
from questions.study.days import today_of
from questions.study.forms import PlanForm, StudyForm
from questions.study.models import Memory, ParameterSet, StudiedSet
from questions.study.parameters import weights_of
from questions.study.queue import due_memories
from questions.study.statistics import forecast
from questions.study.workload import Preview, previews, waiting

SAMPLE = 100
PLANS = (3, 5, 7, 14)
USUAL_PLAN = 7


@require_http_methods(["GET", "POST"])
@requires(Can.STUDY)
def settings_page(request: HttpRequest) -> HttpResponse:
    """Promise, limits, easy days and the like, with what each promise would cost a day."""
    person = User.objects.get(pk=request.user.pk)
    form = StudyForm(request.POST if request.method == "POST" else None, instance=person)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your settings are saved. They hold from the next answer on."))
        return redirect("study:settings")
    context = {
        "form": form,
        "previews": load_previews(request.user),
        "memories": request.user.memories.filter(shelved_at=None).exists(),
        "parameters": ParameterSet.objects.filter(version=request.user.memory_parameters).first(),
        "studied": request.user.studied_sets.select_related("question_set"),
    }
    return render(request, "study/settings.html", context, status=422 if form.errors else 200)


def load_previews(learner: User) -> list[Preview]:
    """The daily load of each promise, from a sample of the learner's memories."""
    day = today_of(learner, at=timezone.now())
    alive = Memory.objects.filter(learner=learner, shelved_at=None, stability__isnull=False)
    columns = ("stability", "difficulty", "reviewed_on", "due_on")
    rows = list(alive.order_by("-due_on").values_list(*columns)[:: max(1, alive.count() // SAMPLE)])[:SAMPLE]
    weights = weights_of(learner.memory_parameters)
    return previews(
        waiting(rows, day=day), of=alive.count(), current=learner.desired_retention, weights=weights
    )


@require_http_methods(["GET", "POST"])
@requires(Can.STUDY)
def plan(request: HttpRequest) -> HttpResponse:
    """Spread a backlog over some days, what would lose most first; or give the plan up."""
    at = timezone.now()
    if request.method == "POST" and "give_up" in request.POST:
        count = bring_back(request.user, at=at)
        messages.success(
            request,
            ngettext("%(count)d fact is back.", "%(count)d facts are back.", count) % {"count": count},
        )
        return redirect("study:plan")
    form = PlanForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        catch_up(request.user, days=form.cleaned_data["days"], at=at)
        messages.success(request, _("Your plan is made. Today’s part is waiting for you."))
        return redirect("study:plan")
    return render(request, "study/plan.html", plan_context(request, form), status=422 if form.errors else 200)


def plan_context(request: HttpRequest, form: PlanForm) -> dict:
    at = timezone.now()
    day = today_of(request.user, at=at)
    due = due_memories(request.user, at=at).order_by()
    count = due.count()
    wanted = request.GET.get("days", "")
    days = int(wanted) if wanted.isdecimal() and int(wanted) in PLANS else USUAL_PLAN
    coming = forecast(request.user, today=day, days=days)
    parts = parts_of(count, days)
    return {
        "form": form,
        "due": count,
        "overdue": due.filter(due_on__lt=day).count(),
        "days": days,
        "plans": PLANS,
        "shares": [
            {"day": one.day, "share": part, "usual": one.count if place else 0}
            for place, (one, part) in enumerate(zip(coming, parts, strict=True))
        ],
        "hidden": Memory.objects.filter(learner=request.user, shelved_at=None, hidden_until__gt=day).count(),
    }


@require_POST
@requires(Can.STUDY)
def study_set(request: HttpRequest, code: str) -> HttpResponse:
    """Meet the set's facts in reviews from now on, or no more."""
    question_set = get_object_or_404(QuestionSet.objects.open_by_link(), share_code=code)
    own = StudiedSet.objects.filter(learner=request.user, question_set=question_set)
    if "stop" in request.POST:
        own.delete()
        messages.success(request, _("No new facts of this set come in your reviews. What you met stays."))
    else:
        StudiedSet.objects.get_or_create(
            learner=request.user, question_set=question_set, defaults={"added_at": timezone.now()}
        )
        messages.success(request, _("New facts of this set now come in your reviews, a few a day."))
    return redirect("quizzes:set", code)
