"""The studio: an article beside its questions, which are accepted, rejected and restored there."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.bank.models import Question
from questions.bank.moderation import publish, publish_trusted, reject, restore
from questions.bank.progress import articles_in_progress
from questions.bank.reach import articles_of, questions_of
from questions.bank.studio import studio_of
from questions.common.htmx import render_page
from questions.common.numbers import row_number

DECISIONS = {"accept": publish, "reject": reject, "restore": restore}
ARTICLES_A_PAGE = 20


@require_GET
@requires(Can.AUTHOR)
def studio_list(request: HttpRequest) -> HttpResponse:
    """One's articles and how far each is judged."""
    page = Paginator(articles_in_progress(request.user), ARTICLES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "bank/studio_list.html", {"page": page})


@require_GET
@requires(Can.AUTHOR)
def studio(request: HttpRequest, pk: int) -> HttpResponse:
    """The article beside its questions; ``open`` is the question to look at closely."""
    article = get_object_or_404(articles_of(request.user), pk=pk)
    found = studio_of(article, open_pk=row_number(request.GET.get("open", "")))
    return render_page(request, "bank/studio.html", "bank/_studio.html", {"studio": found})


@require_POST
@requires(Can.AUTHOR)
def decide_question(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept, reject or restore one question, and open the next that waits."""
    question = own_question(request, pk)
    decision = DECISIONS.get(request.POST.get("decision", ""))
    if decision is None:
        raise Http404
    question = decision(question, by=request.user, at=timezone.now())
    if not request.htmx:
        return redirect(f"{reverse('bank:studio', args=[question.fact.article_id])}#q{question.pk}")
    found = studio_of(question.fact.article, after=question)
    changed = found.fold_of(question)
    others = [fold for fold in (found.open_fold,) if fold and fold != changed]
    return render(request, "bank/_decided.html", {"studio": found, "fold": changed, "others": others})


@require_POST
@requires(Can.AUTHOR)
def accept_trusted(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept all that the engine is sure enough of."""
    article = get_object_or_404(articles_of(request.user), pk=pk)
    count = publish_trusted(article, by=request.user, at=timezone.now())
    message = ngettext("%(count)d question accepted.", "%(count)d questions accepted.", count)
    messages.success(request, message % {"count": count})
    return redirect("bank:studio", article.pk)


def own_question(request: HttpRequest, pk: int) -> Question:
    """A question about one's own article; anybody else's is not found."""
    return get_object_or_404(questions_of(request.user).with_evidence(), pk=pk)
