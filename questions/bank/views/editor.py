"""The editor of one question: its words with a preview, its history, and the same question in another language."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib import messages
from django.db.models import Avg, Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.bank.editor_form import EditForm, first_values
from questions.bank.editor_rows import MORE
from questions.bank.handwriting import rewrite_question
from questions.bank.hints import hints_of
from questions.bank.history import chain_of, go_back_to, history_of
from questions.bank.models import Question
from questions.bank.moderation import OvertakenError, publish, was_answered
from questions.bank.tagging import set_tags
from questions.bank.twins import missing_languages, twins_of, write_twin
from questions.bank.views.studio import CONFLICT, own_question, version_of
from questions.common.errors import UserError

AND_ACCEPT = "accept"
ENOUGH_ANSWERS = 10
SENTENCES_TO_CHOOSE = 80
# A question in another language takes these over as they are; its words are written anew.
SAME_IN_EVERY_LANGUAGE = ("value", "calendar", "tolerance", "evidence", "answer", "tags", "right")


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def edit_question(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a question; with ``accept`` it is published at once. Two who write at once notice each other."""
    question = own_question(request, pk)
    form = EditForm(question, request.POST if request.method == "POST" else None)
    conflict = ""
    if MORE in request.POST:
        form.keep_unchecked()
    elif request.method == "POST" and form.is_valid():
        try:
            saved = save(request, question, form)
        except OvertakenError as overtaken:
            question, conflict = own_question(request, pk), str(overtaken)
        except UserError as error:
            form.add_error(None, str(error))
        else:
            return redirect(f"{reverse('bank:studio', args=[question.fact.article_id])}#q{saved.pk}")
    context = page_context(question, form) | {
        "was_answered": was_answered(question),
        "conflict": conflict,
        "version": question.version if conflict else version_of(request) or question.version,
    }
    status = CONFLICT if conflict else 422 if form.errors else 200
    return render(request, "bank/edit.html", context, status=status)


def page_context(question: Question, form: EditForm) -> dict:
    """What the editor shows beside the form."""
    names, article = dict(settings.LANGUAGES), question.fact.article
    places = article.sentences.values_list("start", "end")[:SENTENCES_TO_CHOOSE]
    return {
        "form": form,
        "question": question,
        "sentences": [article.text[start:end] for start, end in places],
        "twins": twins_of(question),
        "missing": [(code, names[code]) for code in missing_languages(question)],
        "difficulty": difficulty_of(question),
        "options": preview_options(form),
        "hints": (),
    }


def difficulty_of(question: Question) -> dict:
    """Answers to any revision and their mean mark; ``mean`` is None below ENOUGH_ANSWERS."""
    revisions = [revision.pk for revision in chain_of(question)]
    found = Question.objects.filter(pk__in=revisions).aggregate(
        count=Count("reviews"), mean=Avg("reviews__mark")
    )
    return found if found["count"] >= ENOUGH_ANSWERS else found | {"mean": None}


def preview_options(form: EditForm) -> list[dict]:
    """The rows that hold something, as the preview shows them."""
    rows = [row for row in form.rows() if row.text.value()] if form.layout else []
    return [{"text": row.text.value(), "match": row.match.value()} for row in rows]


def save(request: HttpRequest, question: Question, form: EditForm) -> Question:
    """Keep what was written, say what became of the old, and publish where that was asked."""
    at = timezone.now()
    saved = rewrite_question(
        question, form.handwritten(), by=request.user, at=at, version=version_of(request)
    )
    set_tags(saved, form.named)
    if AND_ACCEPT in request.POST:
        publish(saved, by=request.user, at=at)
    if saved.pk != question.pk:
        messages.info(request, _("This question was already answered, so the new words are a new version."))
    else:
        messages.success(request, _("The question is saved."))
    return saved


@require_POST
@requires(Can.AUTHOR)
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The question as learners would see it, and what is wrong with it or could be better. Keeps nothing."""
    question = own_question(request, pk)
    form = EditForm(question, request.POST)
    form.is_valid()
    context = {"form": form, "question": question, "options": preview_options(form)}
    return render(request, "bank/_preview.html", context | {"hints": list(hints_for(form))})


def hints_for(form: EditForm) -> Iterable[str]:
    """What could be better in a form that was checked."""
    written = form.cleaned_data
    return hints_of(
        stem=written.get("stem", ""),
        choices=form.choices(),
        evidence=written.get("evidence", ""),
        answer=written.get("answer", ""),
        context=written.get("context", ""),
    )


@require_GET
@requires(Can.AUTHOR)
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """Every wording that the question had, with what changed."""
    question = own_question(request, pk)
    return render(request, "bank/history.html", {"question": question, "steps": history_of(question)})


@require_POST
@requires(Can.AUTHOR)
def go_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the question the words of an earlier step."""
    question = own_question(request, pk)
    saved = go_back_to(question, request.POST.get("step", ""), by=request.user, at=timezone.now())
    messages.success(request, _("The question has its earlier words again."))
    return redirect("bank:history", saved.pk)


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def twin(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Write the same question in another language, linked to this one."""
    question = own_question(request, pk)
    if language not in missing_languages(question):
        raise Http404
    if request.method == "POST":
        form = EditForm(question, request.POST)
        if MORE in request.POST:
            form.keep_unchecked()
        elif form.is_valid() and (made := keep_twin(request, question, form, language)):
            return redirect("bank:edit", made.pk)
    else:
        values = first_values(question)
        form = EditForm(question, initial={name: values.get(name) for name in SAME_IN_EVERY_LANGUAGE})
    context = {"form": form, "question": question, "language": language}
    return render(request, "bank/twin.html", context, status=422 if form.errors else 200)


def keep_twin(request: HttpRequest, question: Question, form: EditForm, language: str) -> Question | None:
    try:
        made = write_twin(question, form.wording(), language=language, by=request.user, at=timezone.now())
    except UserError as error:
        form.add_error(None, str(error))
        return None
    set_tags(made, form.named)
    messages.success(request, _("The question is written. It waits to be accepted."))
    return made
