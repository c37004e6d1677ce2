"""What the studio can do with the text itself: its lines, its sentences, and what is known about it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.articles.models import Article, Block, BlockRole, Sentence
from questions.bank.handwriting import find_evidence
from questions.bank.redrafting import ask_further, ask_more, give_role, set_right
from questions.bank.views.studio import own_article, told
from questions.bank.writing_forms import ArticleDetailsForm
from questions.common.errors import UserError
from questions.common.htmx import render_page
from questions.common.numbers import row_number


@require_GET
@requires(Can.AUTHOR)
def paragraph(request: HttpRequest, pk: int, block_pk: int) -> HttpResponse:
    """One line of the text with what can be done about it: another part, more questions, one by hand."""
    article = own_article(request, pk)
    block = get_object_or_404(article.blocks, pk=block_pk)
    context = {
        "article": article,
        "line": block,
        "text": article.text[block.start : block.end],
        "is_body": block.role == BlockRole.BODY,
        "sentences": [(row.pk, article.text[row.start : row.end]) for row in block.sentences.all()],
    }
    return render_page(request, "bank/paragraph.html", "bank/_paragraph.html", context)


@require_POST
@requires(Can.AUTHOR)
def change_part(request: HttpRequest, pk: int, block_pk: int) -> HttpResponse:
    """Bring a line into the article or set it aside."""
    article = own_article(request, pk)
    block = get_object_or_404(Block.objects.select_related("article"), article=article, pk=block_pk)
    made = give_role(block, request.POST.get("role", ""))
    if request.POST.get("role") == BlockRole.BODY:
        message = ngettext(
            "The line is part of the article now. %(count)d question is new.",
            "The line is part of the article now. %(count)d questions are new.",
            len(made),
        ) % {"count": len(made)}
    else:
        message = _("The line is set aside. Questions that you had decided on stay.")
    return told(request, article, message, open_pk=made[0].pk if made else None)


@require_POST
@requires(Can.AUTHOR)
def more(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for more questions about one sentence, named by its number or by words selected in it."""
    article = own_article(request, pk)
    made = ask_more(article, chosen_sentence(article, request.POST))
    if not made:
        return told(
            request, article, _("Nothing more can be proved from this sentence. Write a question by hand.")
        )
    message = ngettext("%(count)d new question.", "%(count)d new questions.", len(made))
    return told(request, article, message % {"count": len(made)}, open_pk=made[0].pk)


@require_POST
@requires(Can.AUTHOR)
def further(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the questions about the whole article of which the engine is unsure."""
    article = own_article(request, pk)
    made = ask_further(article)
    if not made:
        return told(
            request, article, _("Nothing more can be proved from this text. Write a question by hand.")
        )
    message = ngettext(
        "%(count)d new question. The engine is unsure of it: look closely.",
        "%(count)d new questions. The engine is unsure of them: look closely.",
        len(made),
    )
    first = min(made, key=lambda question: question.fact.evidence_start)
    return told(request, article, message % {"count": len(made)}, open_pk=first.pk)


def chosen_sentence(article: Article, given) -> Sentence:
    """The sentence that a form names. Raises UserError where its words are not in the article's body."""
    number = row_number(given.get("sentence", ""))
    if number is not None:
        return get_object_or_404(article.sentences, pk=number)
    sentence, _start, _end = find_evidence(article, given.get("evidence", ""))
    return sentence


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def details(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known about a text: title, source, language, day."""
    article = own_article(request, pk)
    form = ArticleDetailsForm(article, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            set_right(article, **form.cleaned_data)
        except UserError as error:
            form.add_error("language", str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("bank:studio", article.pk)
    context = {"form": form, "article": article}
    return render(request, "bank/details.html", context, status=422 if form.errors else 200)
