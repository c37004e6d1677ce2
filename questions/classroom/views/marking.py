"""One learner's work on an assignment: what they answered, a grade set by hand, remarks; and marking again."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.models import User
from questions.accounts.permissions import Can, requires
from questions.classroom.handwork import (
    change_grade,
    changes_of,
    mark_again,
    regrades_of,
    remark_on,
    remarks_of,
    to_mark_again,
)
from questions.classroom.learner_work import most_points, work_of_learner
from questions.classroom.models import Assignment
from questions.classroom.views.gradebook import assignment_of
from questions.common.number_fields import DecimalNumberField
from questions.quizzes.regrading import returns_of


class GradeForm(forms.Form):
    """A grade by hand with its reason; without points the computed grade counts again."""

    points = DecimalNumberField(
        label=gettext_lazy("Points"),
        required=False,
        min_value=0,
        help_text=gettext_lazy("Leave it empty to let the computed grade count again."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=300,
        help_text=gettext_lazy("The learner and the audit log will show it."),
        error_messages={"required": gettext_lazy("Write why. A grade by hand needs a reason.")},
    )

    def __init__(self, *args, most: float, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.most = most

    def clean_points(self) -> float | None:
        points = self.cleaned_data["points"]
        if points is not None and points > self.most:
            raise forms.ValidationError(
                _("The assignment has %(most)g points. Write at most that.") % {"most": self.most}
            )
        return points


class RemarkForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("Remark"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Write something first.")},
    )


def learner_of(assignment: Assignment, pk: int) -> User:
    """A pupil of the assignment's class, also one who has left."""
    return get_object_or_404(User.objects.filter(enrolments__classroom=assignment.classroom), pk=pk)


@require_GET
@requires(Can.TEACH)
def learner_work(request: HttpRequest, pk: int, learner: int) -> HttpResponse:
    """Each attempt of the learner, question by question, with what the teacher says about it."""
    assignment = assignment_of(request, pk)
    return work_page(request, assignment, learner_of(assignment, learner))


def work_page(
    request: HttpRequest,
    assignment: Assignment,
    learner: User,
    *,
    grade_form: GradeForm | None = None,
    remark_form: RemarkForm | None = None,
) -> HttpResponse:
    found = work_of_learner(assignment, learner)
    context = {
        "assignment": assignment,
        "classroom": assignment.classroom,
        "learner": learner,
        "work": found,
        "most": most_points(assignment),
        "remarks": remarks_of(assignment, learner),
        "changes": changes_of(assignment, learner),
        "grade_form": grade_form or GradeForm(most=most_points(assignment)),
        "remark_form": remark_form or RemarkForm(),
    }
    has_errors = any(form and form.errors for form in (grade_form, remark_form))
    return render(request, "classroom/learner_work.html", context, status=422 if has_errors else 200)


@require_POST
@requires(Can.TEACH)
def set_grade(request: HttpRequest, pk: int, learner: int) -> HttpResponse:
    """Put a grade by hand in place of the computed one, or take it back."""
    assignment = assignment_of(request, pk)
    person = learner_of(assignment, learner)
    form = GradeForm(request.POST, most=most_points(assignment))
    if not form.is_valid():
        return work_page(request, assignment, person, grade_form=form)
    change_grade(assignment, person, **form.cleaned_data, by=request.user, at=timezone.now())
    messages.success(request, _("The grade is changed. The reason is kept with it."))
    return redirect("classroom:learner_work", pk, learner)


@require_POST
@requires(Can.TEACH)
def add_remark(request: HttpRequest, pk: int, learner: int) -> HttpResponse:
    """Write to the learner about this assignment."""
    assignment = assignment_of(request, pk)
    person = learner_of(assignment, learner)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return work_page(request, assignment, person, remark_form=form)
    remark_on(assignment, person, text=form.cleaned_data["text"], by=request.user, at=timezone.now())
    messages.success(request, _("The remark is written."))
    return redirect("classroom:learner_work", pk, learner)


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def regrade(request: HttpRequest, pk: int) -> HttpResponse:
    """What a corrected question would change, old beside new; then the change."""
    assignment = assignment_of(request, pk)
    plan = to_mark_again(assignment)
    if request.method == "POST":
        changed = mark_again(assignment, plan, by=request.user, at=timezone.now())
        message = ngettext(
            "%(count)d answer was marked again.", "%(count)d answers were marked again.", changed
        )
        messages.success(request, message % {"count": changed})
        return redirect("classroom:regrade", pk)
    returns = returns_of(plan)
    context = {
        "assignment": assignment,
        "classroom": assignment.classroom,
        "plan": [(one, returns.get(one.answer.pk)) for one in plan if one.changes],
        "unclear": [one for one in plan if one.after is None],
        "trail": regrades_of(assignment),
    }
    return render(request, "classroom/regrade.html", context)
