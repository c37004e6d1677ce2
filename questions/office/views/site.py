"""The site itself: its settings, how it runs, and the audit log."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.audit import AuditEntry
from questions.accounts.permissions import Can, requires
from questions.accounts.site import current
from questions.common.errors import UserError
from questions.office.forms import AuditForm, SiteForm, change_settings
from questions.office.running import (
    engine_version,
    failed_tasks,
    judged_forms,
    kept_rows,
    machinery,
    queue_counts,
    queued_tasks,
)
from questions.work.outcomes import retry

A_PAGE = 40
SHOWN_TASKS = 20


@require_http_methods(["GET", "POST"])
@requires(Can.ADMINISTER)
def site_settings(request: HttpRequest) -> HttpResponse:
    form = SiteForm(request.POST if request.method == "POST" else None, instance=current())
    if request.method == "POST" and form.is_valid():
        change_settings(form, by=request.user, at=timezone.now())
        messages.success(request, _("The settings of the site are saved."))
        return redirect("office:site")
    return render(request, "office/site.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
@requires(Can.ADMINISTER)
def running(request: HttpRequest) -> HttpResponse:
    """Queue, failed tasks, the engine's figures, and how much is kept."""
    context = {
        "queue": queue_counts(),
        "queued": queued_tasks()[:SHOWN_TASKS],
        "engine": engine_version(),
        "page": Paginator(failed_tasks(), A_PAGE).get_page(request.GET.get("page")),
        "judged": judged_forms(),
        "kept": kept_rows(),
        "machinery": machinery(),
    }
    return render(request, "office/running.html", context)


@require_POST
@requires(Can.ADMINISTER)
def retry_task(request: HttpRequest, pk) -> HttpResponse:
    """Put a failed task back into the queue."""
    if not retry(get_object_or_404(failed_tasks(), pk=pk)):
        raise UserError(_("This task no longer waits to be tried again. Load the page again."))
    messages.success(request, _("The task is in the queue again."))
    return redirect("office:running")


@require_GET
@requires(Can.ADMINISTER)
def audit(request: HttpRequest) -> HttpResponse:
    """The audit log, newest first, by kind and by words of the people and reasons in it."""
    form = AuditForm(request.GET)
    form.is_valid()
    entries = AuditEntry.objects.select_related("by", "about", "school")
    if form.cleaned_data["action"]:
        entries = entries.filter(action=form.cleaned_data["action"])
    for word in form.cleaned_data["q"].split():
        holds = (Q(**{f"{field}__icontains": word}) for field in SEARCHED)
        entries = entries.filter(any_of(holds))
    filters = request.GET.copy()
    filters.pop("page", None)
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "office/audit.html", {"form": form, "page": page, "filters": filters.urlencode()})


SEARCHED = ("subject", "before", "after", "reason", "by__name", "by__email", "about__name", "about__email")


def any_of(conditions) -> Q:
    found = Q()
    for condition in conditions:
        found |= condition
    return found
