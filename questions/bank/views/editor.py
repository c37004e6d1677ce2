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
from questions.bank.moderation import OvertakenError, edit, publish, was_answered
from questions.bank.views.studio import CONFLICT, own_question, version_of

AND_ACCEPT = "accept"


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def edit_question(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a question's words; with ``accept`` it is published at once. Two who write at once notice each other."""
    question = own_question(request, pk)
    form = EditForm(question, request.POST if request.method == "POST" else None)
    conflict = ""
    if request.method == "POST" and form.is_valid():
        try:
            saved = save(request, question, form)
        except OvertakenError as overtaken:
            question, conflict = own_question(request, pk), str(overtaken)
        else:
            return redirect(f"{reverse('bank:studio', args=[question.fact.article_id])}#q{saved.pk}")
    context = {
        "form": form,
        "question": question,
        "was_answered": was_answered(question),
        "conflict": conflict,
        "version": question.version if conflict else version_of(request) or question.version,
    }
    return render(
        request, "bank/edit.html", context, status=CONFLICT if conflict else 422 if form.errors else 200
    )


def save(request: HttpRequest, question: Question, form: EditForm) -> Question:
    """Keep the new words, say what became of the old, and publish where that was asked."""
    at = timezone.now()
    saved = edit(question, form.wording(), by=request.user, at=at, version=version_of(request))
    if AND_ACCEPT in request.POST:
        publish(saved, by=request.user, at=at)
    if saved.pk != question.pk:
        messages.info(request, _("This question was already answered, so the new words are a new version."))
    else:
        messages.success(request, _("The question is saved."))
    return saved
