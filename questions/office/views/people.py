"""People of the site: find one, change a role, close an account or open it again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from questions.accounts.audit import AuditEntry
from questions.accounts.models import User
from questions.accounts.people import change_role, find_people, set_active
from questions.accounts.permissions import Can, requires
from questions.articles.quota import quota_of
from questions.common.errors import UserError
from questions.common.htmx import render_page
from questions.office.forms import PeopleForm, RoleForm

A_PAGE = 30
CLOSE, OPEN = "close", "open"


@require_GET
@requires(Can.ADMINISTER)
def people(request: HttpRequest) -> HttpResponse:
    form = PeopleForm(request.GET)
    form.is_valid()
    page = Paginator(find_people(**form.cleaned_data), A_PAGE).get_page(request.GET.get("page"))
    filters = request.GET.copy()
    filters.pop("page", None)
    context = {"form": form, "page": page, "filters": filters.urlencode()}
    return render_page(request, "office/people.html", "office/_people.html", context)


@require_http_methods(["GET", "POST"])
@requires(Can.ADMINISTER)
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: role, whether the account is open, and what was changed about it."""
    found = get_object_or_404(User.objects.select_related("school"), pk=pk)
    problem = ""
    if request.method == "POST":
        try:
            change(request, found)
        except UserError as error:
            problem = str(error)
        else:
            return redirect("office:person", pk)
    context = {
        "person": found,
        "form": RoleForm(initial={"role": found.role}),
        "problem": problem,
        "quota": quota_of(found, at=timezone.now()),
        "entries": AuditEntry.objects.filter(about=pk).select_related("by")[:20],
    }
    return render(request, "office/person.html", context, status=422 if problem else 200)


def change(request: HttpRequest, found: User) -> None:
    """Do what the form asks for. Raises UserError where it asks for nothing that we know, and as the verbs do."""
    what = request.POST.get("do", "")
    if what in {CLOSE, OPEN}:
        set_active(found, what == OPEN, by=request.user, at=timezone.now())
        messages.success(request, _("The account is open.") if what == OPEN else _("The account is closed."))
        return
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise UserError(_("Choose one of the roles."))
    change_role(found, form.cleaned_data["role"], by=request.user, at=timezone.now())
    messages.success(request, _("The role is changed."))
