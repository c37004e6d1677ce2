"""A teacher's work for classes: choose what, set the rules, look at one assignment, change and close it."""

from datetime import time, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.classroom.assigning import assign, change_rules
from questions.classroom.closing import close_now, reopen, withdraw
from questions.classroom.forms.assigning import AssignmentForm, clock_note
from questions.classroom.models import Assignment, Classroom
from questions.classroom.overview import work_list
from questions.classroom.pools import (
    Pool,
    articles_to_draw_from,
    pool_of,
    pool_of_set,
    sets_to_give,
    tags_to_draw_from,
)
from questions.classroom.reach import assignments_of, classes_of
from questions.classroom.reminding import remind, waiting_for
from questions.classroom.watching import progress_of
from questions.common.errors import UserError
from questions.common.numbers import row_number, row_numbers

CLOSE, REOPEN, WITHDRAW = "close", "reopen", "withdraw"
SETS_SHOWN = 60
A_WEEK, EVENING = timedelta(days=7), time(20)


@require_GET
@requires(Can.TEACH)
def choose(request: HttpRequest) -> HttpResponse:
    """What can be given: sets, or questions drawn from articles and tags; and what is given already."""
    classes = list(classes_of(request.user).current())
    chosen = row_number(request.GET.get("class", ""))
    context = {
        "classes": classes,
        "chosen": chosen,
        "sets": sets_to_give(request.user)[:SETS_SHOWN],
        "articles": articles_to_draw_from(request.user)[:SETS_SHOWN],
        "tags": tags_to_draw_from(request.user)[:SETS_SHOWN],
        "work": work_list(classes, at=timezone.now()),
    }
    return render(request, "classroom/assign.html", context)


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def new_assignment(request: HttpRequest) -> HttpResponse:
    """The rules of a new assignment: one form, sensible defaults. The chosen questions stand in the address."""
    classrooms = classes_of(request.user).current()
    given = request.POST if request.method == "POST" else request.GET
    numbers = row_numbers([*given.getlist("class"), *request.GET.getlist("class")])
    classroom = classrooms.filter(pk__in=numbers).first() or classrooms.first()
    if classroom is None:
        messages.info(request, _("Make a class first, then give it work."))
        return redirect("classroom:new_class")
    pool = chosen_pool(request)
    at = timezone.now()
    initial = {
        "title": pool.title,
        "time_zone": classroom.time_zone,
        "closes_on": at.astimezone(ZoneInfo(classroom.time_zone)).date() + A_WEEK,
        "closes_time": EVENING,
    }
    form = AssignmentForm(
        request.POST if request.method == "POST" else None, initial=initial, classroom=classroom, at=at
    )
    if request.method == "POST" and form.is_valid():
        made = save_new(request, form, pool, [one for one in classrooms if one.pk in numbers])
        if made:
            return redirect("classroom:assignment", made.pk)
    context = {
        "form": form,
        "pool": pool,
        "classroom": classroom,
        "classes": classrooms,
        "numbers": numbers or [classroom.pk],
        "source": source_query(request),
    }
    return render(request, "classroom/new_assignment.html", context, status=422 if form.errors else 200)


def chosen_pool(request: HttpRequest) -> Pool:
    """The set, articles, facts or tags that the address names; something foreign is not found."""
    number = row_number(request.GET.get("set", ""))
    if number:
        return pool_of_set(get_object_or_404(sets_to_give(request.user), pk=number))
    wanted = {f"{name}s": row_numbers(request.GET.getlist(name)) for name in ("article", "fact", "tag")}
    pool = pool_of(request.user, **wanted)
    if not pool.questions:
        raise Http404
    return pool


def source_query(request: HttpRequest) -> str:
    """The part of the address that names the questions."""
    names = ("set", "article", "fact", "tag")
    return urlencode([(name, value) for name in names for value in request.GET.getlist(name)])


def save_new(
    request: HttpRequest, form: AssignmentForm, pool: Pool, classes: list[Classroom]
) -> Assignment | None:
    """One assignment for each class that is ticked; None where the form says why not.

    Groups and chosen pupils belong to one class, so they go with the first alone.
    """
    if not classes:
        form.add_error(None, _("Choose at least one class."))
        return None
    data = dict(form.cleaned_data)
    draw, groups, enrolments = data.pop("draw"), data.pop("groups"), data.pop("enrolments")
    goals = classes if data["audience"] == "class" else classes[:1]
    made = []
    try:
        for goal in goals:
            one = assign(
                goal,
                pool.questions,
                language=pool.language,
                made_from=pool.made_from,
                draw=draw,
                groups=groups,
                enrolments=enrolments,
                by=request.user,
                at=timezone.now(),
                **data,
            )
            made.append(one)
    except UserError as error:
        form.add_error("draw" if draw else None, str(error))
        return None
    messages.success(request, _("Assigned."))
    return made[0]


@require_GET
@requires(Can.TEACH)
def assignment(request: HttpRequest, pk: int) -> HttpResponse:
    """One assignment as its teachers see it: dates, rules, who stands where."""
    found = own_assignment(request, pk)
    at = timezone.now()
    progress = progress_of(found, at=at)
    context = {
        "assignment": found,
        "classroom": found.classroom,
        "progress": progress,
        "waiting": waiting_for(found, progress.lines, at=at),
        "exceptions": found.exceptions.select_related("learner"),
        "clock": clock_note(found),
        "count": found.question_set.items.count(),
    }
    return render(request, "classroom/assignment.html", context)


def own_assignment(request: HttpRequest, pk: int) -> Assignment:
    found = assignments_of(request.user).select_related("classroom__school", "question_set")
    return get_object_or_404(found, pk=pk)


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def edit_assignment(request: HttpRequest, pk: int) -> HttpResponse:
    """Change dates and rules while learners may be at work: their open attempts follow."""
    found = own_assignment(request, pk)
    initial = {"groups": found.groups.all(), "enrolments": found.enrolments.all()}
    posted = request.POST if request.method == "POST" else None
    form = AssignmentForm(posted, instance=found, initial=initial, classroom=found.classroom)
    del form.fields["draw"]
    if request.method == "POST" and form.is_valid():
        try:
            change_rules(found, **form.cleaned_data, by=request.user, at=timezone.now())
        except UserError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The assignment is saved."))
            return redirect("classroom:assignment", pk)
    context = {"form": form, "assignment": own_assignment(request, pk), "classroom": found.classroom}
    return render(request, "classroom/edit_assignment.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Can.TEACH)
def change_assignment(request: HttpRequest, pk: int) -> HttpResponse:
    """Close it now, open it again, take it back."""
    found, at = own_assignment(request, pk), timezone.now()
    change = request.POST.get("change")
    if change == CLOSE:
        close_now(found, by=request.user, at=at)
        messages.success(request, _("The assignment is closed. What was answered is kept."))
    elif change == REOPEN:
        reopen(found, by=request.user, at=at)
        messages.success(request, _("The assignment is open again."))
    elif change == WITHDRAW:
        withdraw(found, by=request.user, at=at)
        messages.success(request, _("The assignment is withdrawn. Pupils no longer see it."))
        return redirect("classroom:class", found.classroom_id)
    return redirect("classroom:assignment", pk)


@require_POST
@requires(Can.TEACH)
def remind_pupils(request: HttpRequest, pk: int) -> HttpResponse:
    """Remind those who have not begun or not handed in; whoever was reminded today is left in peace."""
    found = own_assignment(request, pk)
    address = request.build_absolute_uri(reverse("classroom:work", args=[pk]))
    count = remind(found, by=request.user, at=timezone.now(), address=address)
    if count:
        told = ngettext("%(count)d pupil is reminded.", "%(count)d pupils are reminded.", count)
        messages.success(request, told % {"count": count})
    else:
        messages.info(request, _("There is nobody to remind today."))
    return redirect("classroom:assignment", pk)
