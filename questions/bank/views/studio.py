"""The studio: an article beside its questions, which are accepted, rejected, restored and taken back there."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.articles.models import Article
from questions.bank.models import Question
from questions.bank.moderation import OvertakenError, publish, publish_trusted, reject, restore
from questions.bank.progress import articles_in_progress
from questions.bank.reach import articles_of, questions_of
from questions.bank.studio import studio_of
from questions.bank.taking_back import take_back
from questions.common.htmx import render_page
from questions.common.numbers import row_number

DECISIONS = {"accept": publish, "reject": reject, "restore": restore}
ARTICLES_A_PAGE = 20
CONFLICT = 409


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
    article = own_article(request, pk)
    found = studio_of(article, by=request.user, open_pk=row_number(request.GET.get("open", "")))
    return render_page(request, "bank/studio.html", "bank/_studio.html", {"studio": found})


@require_POST
@requires(Can.AUTHOR)
def decide_question(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept, reject or restore one question as it was seen, and open the next that waits."""
    question = own_question(request, pk)
    decision = DECISIONS.get(request.POST.get("decision", ""))
    if decision is None:
        raise Http404
    try:
        decision(question, by=request.user, at=timezone.now(), version=version_of(request))
    except OvertakenError as conflict:
        return decided(request, own_question(request, pk), conflict=str(conflict))
    return decided(request, question)


def version_of(request: HttpRequest) -> int | None:
    """The version of the question that the person had before them, where the form says so."""
    return row_number(request.POST.get("version", ""))


def decided(request: HttpRequest, question: Question, *, conflict: str = "") -> HttpResponse:
    """The question's row as it is now, and the row of the next one that waits."""
    article = question.fact.article
    if not request.htmx:
        if conflict:
            messages.warning(request, conflict)
        return redirect(f"{reverse('bank:studio', args=[article.pk])}#q{question.pk}")
    found = studio_of(
        article,
        by=request.user,
        open_pk=question.pk if conflict else None,
        after=None if conflict else question,
    )
    changed = found.fold_of(question)
    others = [fold for fold in (found.open_fold,) if fold and fold != changed]
    context = {"studio": found, "fold": changed, "others": others, "conflict": conflict}
    return render(request, "bank/_decided.html", context, status=CONFLICT if conflict else 200)


@require_POST
@requires(Can.AUTHOR)
def accept_trusted(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept all that the engine is sure enough of; one press takes them back."""
    article, batch = own_article(request, pk), uuid4()
    count = publish_trusted(article, by=request.user, at=timezone.now(), batch=batch)
    message = ngettext("%(count)d question accepted.", "%(count)d questions accepted.", count)
    return told(request, article, message % {"count": count}, batch=batch if count else None)


@require_POST
@requires(Can.AUTHOR)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what one press decided."""
    article = own_article(request, pk)
    try:
        batch = UUID(request.POST.get("batch", ""))
    except ValueError:
        raise Http404 from None
    back, stayed = take_back(batch, article=article, by=request.user, at=timezone.now())
    message = ngettext("%(count)d decision taken back.", "%(count)d decisions taken back.", back)
    message %= {"count": back}
    if stayed:
        message += " " + _("What was changed again since stays as it is.")
    return told(request, article, message)


def told(
    request: HttpRequest,
    article: Article,
    message: str,
    *,
    batch: UUID | None = None,
    open_pk: int | None = None,
) -> HttpResponse:
    """The whole studio with a word on what was done; ``batch`` offers to take it back."""
    if not request.htmx:
        messages.success(request, message)
        return redirect("bank:studio", article.pk)
    found = studio_of(article, by=request.user, open_pk=open_pk)
    context = {"studio": found, "toast": message, "batch": batch}
    return render(request, "bank/_studio_told.html", context)


def own_article(request: HttpRequest, pk: int) -> Article:
    return get_object_or_404(articles_of(request.user), pk=pk)


def own_question(request: HttpRequest, pk: int) -> Question:
    """A question about one's own article; anybody else's is not found."""
    return get_object_or_404(questions_of(request.user).with_evidence(), pk=pk)
