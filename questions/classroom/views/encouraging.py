"""Calm encouragement: the teacher's switches, and the board that learners see where it is switched on."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from questions.accounts.permissions import Can, requires
from questions.classroom.encouraging import (
    board_of,
    encouragement_of,
    goal_of,
    set_encouragement,
)
from questions.classroom.models import Classroom
from questions.classroom.views.gradebook import class_of
from questions.common.number_fields import WholeNumberField


class EncouragementForm(forms.Form):
    """The switches: a goal of the week, and a board."""

    weekly_goal = WholeNumberField(
        label=gettext_lazy("Answers a week, the whole class together"),
        required=False,
        min_value=1,
        max_value=100_000,
        help_text=gettext_lazy("Leave it empty for no goal."),
    )
    has_board = forms.BooleanField(
        label=gettext_lazy("Show a board of effort with other names for everybody"), required=False
    )


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def encouragement(request: HttpRequest, pk: int) -> HttpResponse:
    """The switches of a class; all are off at first."""
    classroom, at = class_of(request, pk), timezone.now()
    kept = encouragement_of(classroom)
    initial = {"weekly_goal": kept.weekly_goal, "has_board": kept.has_board} if kept else {}
    form = EncouragementForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        set_encouragement(classroom, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("classroom:encouragement", pk)
    context = {
        "classroom": classroom,
        "tab": "encouragement",
        "form": form,
        "goal": goal_of(classroom, at=at),
        "board": board_of(classroom, viewer=request.user, at=at),
    }
    return render(request, "classroom/encouragement.html", context, status=422 if form.errors else 200)


@require_GET
@requires(Can.STUDY)
def board(request: HttpRequest, pk: int) -> HttpResponse:
    """The goal and the board of a class that one is in; not found where neither is switched on."""
    classroom = get_object_or_404(Classroom.objects.attended_by(request.user).current(), pk=pk)
    at = timezone.now()
    goal, lines = goal_of(classroom, at=at), board_of(classroom, viewer=request.user, at=at)
    if goal is None and not lines:
        raise Http404
    context = {"classroom": classroom, "goal": goal, "board": lines}
    return render(request, "classroom/board.html", context)
