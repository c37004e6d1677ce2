"""Data of a class and of a pupil: take out, erase, the copy for parents, and the log of what was done."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.classroom.learner_work import standings_in
from questions.classroom.logbook import log_of
from questions.classroom.own_pupils import (
    class_data,
    erase_class,
    erase_pupil,
    note_export,
    pupil_data,
)
from questions.classroom.reach import classes_owned_by
from questions.classroom.views.people import own_class, own_enrolment
from questions.common.errors import UserError

JSON = {"ensure_ascii": False, "indent": 2}


@never_cache
@require_GET
@requires(Can.TEACH)
def data(request: HttpRequest, pk: int) -> HttpResponse:
    """What is kept about a class, until when, what was done with it."""
    classroom = own_class(request, pk)
    context = {
        "classroom": classroom,
        "log": log_of(classroom),
        "owns": classes_owned_by(request.user).filter(pk=pk).exists(),
    }
    return render(request, "classroom/data.html", context)


@never_cache
@require_POST
@requires(Can.TEACH)
def download_class(request: HttpRequest, pk: int) -> HttpResponse:
    classroom = own_class(request, pk)
    note_export(classroom, what="class.json", about=None, by=request.user, at=timezone.now())
    return as_file(class_data(classroom), f"class-{pk}.json")


@never_cache
@require_POST
@requires(Can.TEACH)
def download_pupil(request: HttpRequest, pk: int) -> HttpResponse:
    enrolment = own_enrolment(request, pk)
    note_export(
        enrolment.classroom, what="pupil.json", about=enrolment.learner, by=request.user, at=timezone.now()
    )
    return as_file(pupil_data(enrolment), f"pupil-{pk}.json")


def as_file(values: dict, name: str) -> HttpResponse:
    response = JsonResponse(values, json_dumps_params=JSON)
    response["Content-Disposition"] = f'attachment; filename="hashiya-{name}"'
    return response


@never_cache
@require_GET
@requires(Can.TEACH)
def parents_copy(request: HttpRequest, pk: int) -> HttpResponse:
    """A page to print for parents: what is kept about their child, why, until when, and the child's work."""
    enrolment = own_enrolment(request, pk)
    context = {
        "enrolment": enrolment,
        "classroom": enrolment.classroom,
        "kept": pupil_data(enrolment),
        "standings": standings_in(enrolment, at=timezone.now()),
    }
    return render(request, "classroom/parents_copy.html", context)


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def erase_one_pupil(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once more, then delete the account with everything in it."""
    enrolment = own_enrolment(request, pk)
    problem = ""
    if request.method == "POST":
        try:
            erase_pupil(enrolment, by=request.user, at=timezone.now())
        except UserError as error:
            problem = str(error)
        else:
            messages.success(request, _("The account and everything in it are erased."))
            return redirect("classroom:class", enrolment.classroom_id)
    context = {"enrolment": enrolment, "classroom": enrolment.classroom, "problem": problem}
    return render(request, "classroom/erase_pupil.html", context, status=422 if problem else 200)


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def erase_whole_class(request: HttpRequest, pk: int) -> HttpResponse:
    """Only the owner, and only when the class's name was typed: nothing of it comes back."""
    own = classes_owned_by(request.user).select_related("school")
    classroom = get_object_or_404(own, pk=pk)
    problem = ""
    if request.method == "POST":
        if request.POST.get("name", "").strip() == classroom.name:
            erase_class(classroom, by=request.user, at=timezone.now())
            messages.success(request, _("The class and its pupils’ data are erased."))
            return redirect("classroom:classes")
        problem = _("This is not the name of the class. Nothing was erased.")
    context = {"classroom": classroom, "problem": problem}
    return render(request, "classroom/erase_class.html", context, status=422 if problem else 200)
