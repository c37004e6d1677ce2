"""A question of any kind written by hand, with its evidence attached already."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from questions.accounts.permissions import Can, requires
from questions.articles.models import Article
from questions.bank.editor_rows import MORE
from questions.bank.handwriting import write_question
from questions.bank.kinds import KINDS
from questions.bank.models import Question
from questions.bank.moderation import publish
from questions.bank.tagging import set_tags
from questions.bank.views.editor import AND_ACCEPT, SENTENCES_TO_CHOOSE, hints_for, preview_options
from questions.bank.views.studio import own_article
from questions.bank.writing_forms import WriteForm
from questions.common.errors import UserError
from questions.common.numbers import row_number

FIRST_KIND = "choice"
PREVIEW, ANOTHER_KIND = "preview", "another_kind"


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a question. ``preview`` shows it, ``another_kind`` keeps what was typed for a form of another kind."""
    article = own_article(request, pk)
    form = form_of(request, article)
    if PREVIEW in request.POST:
        form.is_valid()
        context = {"form": form, "question": form.question, "options": preview_options(form)}
        return render(request, "bank/_preview.html", context | {"hints": list(hints_for(form))})
    if MORE in request.POST:
        form.keep_unchecked()
    elif form.is_bound and form.is_valid():
        try:
            question = save(request, article, form)
        except UserError as error:
            form.add_error(None, str(error))
        else:
            return redirect(f"{reverse('bank:studio', args=[article.pk])}?open={question.pk}#q{question.pk}")
    return page(request, article, form)


def form_of(request: HttpRequest, article: Article) -> WriteForm:
    kind = request.GET.get("kind") or request.POST.get("kind")
    kind = kind if kind in KINDS else FIRST_KIND
    if request.method == "GET":
        return WriteForm(article, kind, initial={"evidence": evidence_of(article, request)})
    if ANOTHER_KIND in request.POST:
        return WriteForm(article, kind, initial=typed(request))
    return WriteForm(article, kind, request.POST)


def typed(request: HttpRequest) -> dict:
    """What was typed so far, as the first values of another form."""
    given = {name: value for name, value in request.POST.items() if name in WriteForm.base_fields and value}
    return given | {"right": request.POST.getlist("right")}


def evidence_of(article: Article, request: HttpRequest) -> str:
    """The words that prove the question: those selected, or the whole sentence."""
    if "evidence" in request.GET:
        return request.GET["evidence"].strip()
    number = row_number(request.GET.get("sentence", ""))
    sentence = article.sentences.filter(pk=number).first() if number is not None else None
    return article.text[sentence.start : sentence.end] if sentence else ""


def save(request: HttpRequest, article: Article, form: WriteForm) -> Question:
    """Keep the question, and publish it where that was asked."""
    question = write_question(article, form.handwritten(), by=request.user)
    set_tags(question, form.named)
    if AND_ACCEPT in request.POST:
        publish(question, by=request.user, at=timezone.now())
    messages.success(request, _("The question is saved."))
    return question


def page(request: HttpRequest, article: Article, form: WriteForm) -> HttpResponse:
    places = article.sentences.values_list("start", "end")[:SENTENCES_TO_CHOOSE]
    context = {
        "form": form,
        "article": article,
        "question": form.question,
        "kinds": [(name, kind.label, kind.icon) for name, kind in KINDS.items()],
        "sentences": [article.text[start:end] for start, end in places],
        "options": preview_options(form),
        "hints": (),
    }
    return render(request, "bank/write.html", context, status=422 if form.errors else 200)
