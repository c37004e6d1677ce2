"""What one learner may do differently: more time, other dates, another attempt."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from questions.accounts.permissions import Can, requires
from questions.classroom.assigning import make_exception
from questions.classroom.forms.assigning import ExceptionForm
from questions.classroom.models import Assignment, Enrolment
from questions.classroom.overview import learners_meant
from questions.classroom.views.assigning import own_assignment
from questions.common.errors import UserError
from questions.common.numbers import row_number


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def exception(request: HttpRequest, pk: int) -> HttpResponse:
    """What one learner may do differently."""
    found = own_assignment(request, pk)
    meant = learners_meant(found)
    number = row_number(request.POST.get("learner", "") or request.GET.get("learner", ""))
    chosen = next((one for one in meant if one.learner_id == number), None)
    if number and chosen is None:
        raise Http404
    known = found.exceptions.filter(learner=chosen.learner).first() if chosen else None
    form = ExceptionForm(request.POST if request.method == "POST" else None, instance=known)
    if request.method == "POST" and form.is_valid() and save_exception(request, found, chosen, form):
        return redirect("classroom:assignment", pk)
    context = {
        "assignment": found,
        "classroom": found.classroom,
        "form": form,
        "offered": offered_for(found, meant, chosen=number),
        "chosen": number,
    }
    return render(request, "classroom/exception.html", context, status=422 if form.errors else 200)


def offered_for(found: Assignment, meant: list[Enrolment], *, chosen: int | None) -> list[Enrolment]:
    """Whom the form lets choose: those with an exception are changed by their own line, not overwritten from here."""
    taken = set(found.exceptions.values_list("learner", flat=True)) - {chosen}
    return [one for one in meant if one.learner_id not in taken]


def save_exception(request: HttpRequest, found: Assignment, chosen, form: ExceptionForm) -> bool:
    if chosen is None:
        form.add_error(None, _("Choose a pupil."))
        return False
    try:
        make_exception(found, chosen.learner, by=request.user, at=timezone.now(), **form.cleaned_data)
    except UserError as error:
        form.add_error("closes_on", str(error))
        return False
    messages.success(request, _("The exception holds from now on."))
    return True
