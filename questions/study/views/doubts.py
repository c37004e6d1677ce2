"""An author's queue of facts in doubt: is this question bad?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.study.doubts import doubts_of, settle

SHOWN_AT_MOST = 50


@require_GET
@requires(Can.AUTHOR)
def doubts(request: HttpRequest) -> HttpResponse:
    """Facts that learners miss more often than their memories allow, with the questions that ask about them."""
    return render(request, "study/doubts.html", {"doubts": doubts_of(request.user)[:SHOWN_AT_MOST]})


@require_POST
@requires(Can.AUTHOR)
def settle_doubt(request: HttpRequest, pk: int) -> HttpResponse:
    """The author looked: the question is sound, or it was mended."""
    doubt = get_object_or_404(doubts_of(request.user), pk=pk)
    settle(doubt, by=request.user, is_sound="sound" in request.POST, at=timezone.now())
    messages.success(request, _("Thank you. Only answers given from now on can bring it back here."))
    return redirect("study:doubts")
