"""A learner's memory as a file: to take along, and to bring in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from questions.accounts.permissions import Can, requires
from questions.common.errors import UserError
from questions.study.bringing import Brought, bring_in
from questions.study.forms import MemoryFileForm
from questions.study.memory_file import read_memory_file
from questions.study.portable import memory_file


@require_GET
@requires(Can.STUDY)
def download(request: HttpRequest) -> HttpResponse:
    """Every answer and decision as one JSON file."""
    content = memory_file(request.user, at=timezone.now())
    response = JsonResponse(content, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = 'attachment; filename="hashiya-memory.json"'
    return response


@require_http_methods(["GET", "POST"])
@requires(Can.STUDY)
def carry(request: HttpRequest) -> HttpResponse:
    """Take the memory along as a file, or bring one in."""
    form = MemoryFileForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
    )
    if request.method == "POST" and form.is_valid():
        try:
            file = read_memory_file(form.cleaned_data["file"].read())
            brought = bring_in(request.user, file, at=timezone.now())
        except UserError as error:
            form.add_error("file", str(error))
        else:
            messages.success(request, brought_words(brought))
            return redirect("study:carry")
    return render(request, "study/carry.html", {"form": form}, status=422 if form.errors else 200)


def brought_words(brought: Brought) -> str:
    """What came of the file, in whole sentences."""
    sentences = [
        ngettext("%(count)d answer was brought in.", "%(count)d answers were brought in.", brought.new)
        % {"count": brought.new}
    ]
    if brought.known:
        sentences.append(
            ngettext("%(count)d was here already.", "%(count)d were here already.", brought.known)
            % {"count": brought.known}
        )
    if brought.elsewhere:
        sentences.append(
            ngettext(
                "%(count)d is about a fact that this site does not have.",
                "%(count)d are about facts that this site does not have.",
                brought.elsewhere,
            )
            % {"count": brought.elsewhere}
        )
    return " ".join(sentences)
