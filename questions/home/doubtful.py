"""The author's queue: questions that their answers speak against, each with the evidence and a way to settle it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.bank.reach import questions_of
from questions.quizzes.corrections import Suspicion
from questions.quizzes.suspecting import settle, suspicions_for


@require_GET
@requires(Can.AUTHOR)
def doubtful(request: HttpRequest) -> HttpResponse:
    """The open suspicions about one's own questions."""
    found = suspicions_for(questions_of(request.user))
    return render(request, "home/doubtful.html", {"suspicions": found})


@require_POST
@requires(Can.AUTHOR)
def settle_suspicion(request: HttpRequest, pk: int) -> HttpResponse:
    """The author has looked: the question is sound, or was mended."""
    own = Suspicion.objects.open().filter(question__in=questions_of(request.user))
    suspicion = get_object_or_404(own, pk=pk)
    is_sound = request.POST.get("found") == "sound"
    if settle(suspicion, is_sound=is_sound, by=request.user, at=timezone.now()):
        messages.success(request, _("Noted. It comes back only if many more answers say the same."))
    return redirect("home:doubtful")
