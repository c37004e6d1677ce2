"""The editor of one question."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from questions.accounts.permissions import Can, requires
from questions.bank.forms import EditForm
from questions.bank.models import Question
from questions.bank.moderation import edit, publish, was_answered
from questions.bank.views.studio import own_question

AND_ACCEPT = "accept"


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def edit_question(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a question's words; with ``accept`` it is published at once."""
    question = own_question(request, pk)
    form = EditForm(question, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        saved = save(request, question, form)
        return redirect(f"{reverse('bank:studio', args=[question.fact.article_id])}#q{saved.pk}")
    context = {"form": form, "question": question, "was_answered": was_answered(question)}
    return render(request, "bank/edit.html", context, status=422 if form.errors else 200)


def save(request: HttpRequest, question: Question, form: EditForm) -> Question:
    """Keep the new words, say what became of the old, and publish where that was asked."""
    at = timezone.now()
    saved = edit(question, form.wording(), by=request.user, at=at)
    if AND_ACCEPT in request.POST:
        publish(saved, by=request.user, at=at)
    if saved.pk != question.pk:
        messages.info(request, _("This question was already answered, so the new words are a new version."))
    else:
        messages.success(request, _("The question is saved."))
    return saved
