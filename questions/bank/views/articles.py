"""The page on which a new article is pasted."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from questions.accounts.permissions import Can, requires
from questions.articles.importing import read_text
from questions.bank.forms import NewArticleForm
from questions.bank.intake import take_in
from questions.bank.progress import Counts, articles_in_progress, counts_of
from questions.common.errors import UserError

PREVIEW = "preview"
SHOWN_IN_PROGRESS = 4


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def new_article(request: HttpRequest) -> HttpResponse:
    """Paste an article; ``preview`` counts what was read, without it the questions are written."""
    form = NewArticleForm(request.POST if request.method == "POST" else None)
    counts = None
    if request.method == "POST" and form.is_valid():
        try:
            if PREVIEW not in request.POST:
                return take_in_and_open(request, form)
            counts = counts_of(read_text(**form.given_for_reading()))
        except UserError as error:
            form.add_error("text", str(error))
    return answer(request, form, counts)


def take_in_and_open(request: HttpRequest, form: NewArticleForm) -> HttpResponse:
    article = take_in(**form.given(), limit=form.cleaned_data["limit"], by=request.user, at=timezone.now())
    messages.success(request, _("The text is read. Accept the questions that you would ask yourself."))
    return redirect("bank:studio", article.pk)


def answer(request: HttpRequest, form: NewArticleForm, counts: Counts | None) -> HttpResponse:
    """The page with what was typed; for htmx, which only previews, the counts alone."""
    status = 422 if form.errors else 200
    if request.htmx and PREVIEW in request.POST:
        return render(request, "bank/_counts.html", {"counts": counts, "form": form}, status=status)
    context = {
        "form": form,
        "counts": counts,
        "in_progress": articles_in_progress(request.user)[:SHOWN_IN_PROGRESS],
    }
    return render(request, "bank/new_article.html", context, status=status)
