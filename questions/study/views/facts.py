"""A learner's facts: what stands where, and what they decide about each."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import replace_url

from questions.accounts.permissions import Can, requires
from questions.study.days import today_of
from questions.study.deciding import ACTIONS
from questions.study.facts import SHELVES, facts_of_learner, shelf_counts, standings_of
from questions.study.models import Memory
from questions.study.views.showing import next_page, undo_address

FACTS_A_PAGE = 25


@require_GET
@requires(Can.STUDY)
def facts(request: HttpRequest) -> HttpResponse:
    """All facts met, those that are slipping first; by shelf and by words."""
    day = today_of(request.user, at=timezone.now())
    shelf = request.GET.get("shelf", "")
    shelf = shelf if shelf in SHELVES else "all"
    q = request.GET.get("q", "")[:100]
    page = Paginator(facts_of_learner(request.user, shelf=shelf, q=q, day=day), FACTS_A_PAGE)
    page = page.get_page(request.GET.get("page"))
    context = {
        "page": page,
        "standings": standings_of(request.user, page.object_list, day=day),
        "shelf": shelf,
        "q": q,
        "filters": urlencode({"shelf": shelf, "q": q}),
        "counts": shelf_counts(request.user, day=day),
    }
    return render(request, "study/facts.html", context)


@require_POST
@requires(Can.STUDY)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a fact aside, hide it until tomorrow, call it known, begin it anew, or take it up again."""
    memory = get_object_or_404(Memory.objects.select_related("learner"), pk=pk, learner=request.user)
    action = ACTIONS.get(request.POST.get("action", ""))
    one = action(memory, at=timezone.now()) if action else None
    if "from_list" in request.POST:
        if one:
            messages.success(request, done_words(request.POST["action"]))
        return redirect(f"{reverse('study:facts')}?{request.POST.get('query', '')[:200]}")
    if not request.htmx:
        return redirect("study:review")
    return replace_url(next_page(request, undo=undo_address(one)), reverse("study:review"))


def done_words(action: str) -> str:
    return {
        "suspend": _("Put aside. It is not asked until you take it up again."),
        "known": _("Marked as known. It is not asked until you take it up again."),
        "resume": _("Taken up again. It comes back when its schedule says."),
        "bury": _("Hidden until tomorrow."),
        "reset": _("Begun anew. It is due at once."),
    }[action]
