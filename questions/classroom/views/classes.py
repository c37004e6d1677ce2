"""A teacher's classes: the list, a new one, one class, its settings, its teachers, its archive."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.classroom.forms.classes import ClassForm, ConsentForm
from questions.classroom.making import (
    archive_class,
    change_code,
    hand_over,
    make_class,
    remove_co_teacher,
    restore_class,
)
from questions.classroom.models import Classroom, Part
from questions.classroom.overview import pupils_of, work_list
from questions.classroom.own_pupils import ending_soon
from questions.classroom.reach import classes_of, classes_owned_by

ARCHIVE, RESTORE, NEW_CODE, HAND_OVER, REMOVE = "archive", "restore", "new_code", "hand_over", "remove"


@require_GET
@requires(Can.TEACH)
def classes(request: HttpRequest) -> HttpResponse:
    """The teacher's classes, those in use first, each with its pupils and open work counted."""
    present = Q(enrolments__left_at=None)
    given = Q(assignments__withdrawn_at=None)
    own = (
        classes_of(request.user)
        .annotate(
            pupils=Count("enrolments", filter=present, distinct=True),
            given=Count("assignments", filter=given, distinct=True),
        )
        .order_by("name", "pk")
    )
    context = {
        "current": [one for one in own if not one.archived_at],
        "archived": [one for one in own if one.archived_at],
        "ending": ending_soon(request.user),
    }
    return render(request, "classroom/classes.html", context)


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def new_class(request: HttpRequest) -> HttpResponse:
    initial = {"time_zone": request.user.time_zone}
    form = ClassForm(
        request.POST if request.method == "POST" else None, initial=initial, school=request.user.school
    )
    if request.method == "POST" and form.is_valid():
        made = make_class(request.user, **form.cleaned_data, at=timezone.now())
        messages.success(request, _("The class is made. Now let its pupils in."))
        return redirect("classroom:class", made.pk)
    return render(request, "classroom/new_class.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
@requires(Can.TEACH)
def one_class(request: HttpRequest, pk: int) -> HttpResponse:
    """A class: its pupils, what it was given, and how to let more in."""
    classroom = get_object_or_404(classes_of(request.user).select_related("school"), pk=pk)
    context = {
        "classroom": classroom,
        "pupils": pupils_of(classroom),
        "work": work_list([classroom], at=timezone.now()),
        "owns": owns(request, classroom),
    }
    return render(request, "classroom/class.html", context)


def owns(request: HttpRequest, classroom: Classroom) -> bool:
    return classroom.teachings.filter(teacher=request.user, part=Part.OWNER).exists()


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def settings_of_class(request: HttpRequest, pk: int) -> HttpResponse:
    """Name, zone, way of signing in, consent; teachers and archive for the owner."""
    classroom = get_object_or_404(classes_of(request.user).select_related("school"), pk=pk)
    posted = request.POST if request.method == "POST" else None
    form = ClassForm(posted, instance=classroom)
    consent = ConsentForm(posted, instance=classroom)
    if request.method == "POST" and form.is_valid() and consent.is_valid():
        fields = [*form.Meta.fields, *consent.Meta.fields]
        classroom.save(update_fields=fields)
        messages.success(request, _("The class is saved."))
        return redirect("classroom:settings", pk)
    context = {
        "classroom": Classroom.objects.select_related("school").get(pk=pk),
        "form": form,
        "consent": consent,
        "owns": owns(request, classroom),
        "teachings": classroom.teachings.select_related("teacher"),
    }
    failed = form.errors or consent.errors
    return render(request, "classroom/settings.html", context, status=422 if failed else 200)


@require_POST
@requires(Can.TEACH)
def change_class(request: HttpRequest, pk: int) -> HttpResponse:
    """What only the owner does: archive and restore, a new class code, hand over, end a co-teacher's part."""
    classroom = get_object_or_404(classes_owned_by(request.user).select_related("school"), pk=pk)
    change, at = request.POST.get("change"), timezone.now()
    if change == ARCHIVE:
        archive_class(classroom, by=request.user, at=at)
        messages.success(request, _("The class is in the archive."))
    elif change == RESTORE:
        restore_class(classroom, by=request.user, at=at)
        messages.success(request, _("The class is out of the archive."))
    elif change == NEW_CODE:
        change_code(classroom)
        messages.success(request, _("The class has a new code. Cards with the old one no longer work."))
    elif change in (HAND_OVER, REMOVE):
        change_teacher(request, classroom, change)
    return redirect("classroom:settings", pk)


def change_teacher(request: HttpRequest, classroom: Classroom, change: str) -> None:
    teacher = request.POST.get("teacher", "")
    number = int(teacher) if teacher.isdecimal() and len(teacher) < 19 else 0
    teaching = get_object_or_404(classroom.teachings.select_related("teacher", "classroom"), pk=number)
    if change == HAND_OVER:
        hand_over(classroom, teaching, by=request.user, at=timezone.now())
        messages.success(request, _("The class has a new owner."))
    else:
        remove_co_teacher(teaching, by=request.user, at=timezone.now())
        messages.success(request, _("This teacher no longer teaches the class."))
