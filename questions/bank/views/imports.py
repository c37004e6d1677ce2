"""Questions from a file: read it, look at what was found line by line, keep it, take it back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_tasks.base import TaskResultStatus

from questions.accounts.permissions import Can, requires
from questions.bank.file_imports import FileImport, ImportStage
from questions.bank.formats import FORMATS
from questions.bank.formats.interchange import Item, UnreadableError
from questions.bank.formats.template import template_items
from questions.bank.import_forms import FileImportForm
from questions.bank.importing import keep_import, parted, preview_reading
from questions.bank.importing_large import (
    KEEP_AT_ONCE,
    READ_AT_ONCE,
    count_kept,
    items_of,
    queue_again,
    queue_keeping,
    queue_reading,
    queue_undoing,
    read_whole,
)
from questions.bank.kinds import KINDS
from questions.bank.proving import key_of
from questions.bank.undoing import undo_import
from questions.common.htmx import redirect_whole_page, render_page

IMPORTS_A_PAGE = 10
LONGEST_NAME = 200
SHOWN = 200
TEXTS_SHOWN = 6
TEMPLATES = ("xlsx", "csv", "gift", "aiken")


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def imports(request: HttpRequest) -> HttpResponse:
    """Choose a file; what is found in it is shown on a page of its own before anything is kept."""
    form = FileImportForm(request.POST, request.FILES) if request.method == "POST" else FileImportForm()
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("bank:file_import", take(request, form.given()).pk)
        except UnreadableError as error:
            form.add_error("file" if form.cleaned_data.get("file") else "text", str(error))
    here = Q(kept_at__isnull=False) | Q(stage=ImportStage.KEEPING)
    kept = request.user.file_imports.filter(here).defer("items", "data")
    page = Paginator(kept, IMPORTS_A_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "templates": [FORMATS[name] for name in TEMPLATES]}
    return render(request, "bank/imports.html", context, status=422 if form.errors else 200)


def take(request: HttpRequest, given: dict) -> FileImport:
    """Read a file in a process of its own and remember what was found; a large one in the background.

    Raises UnreadableError.
    """
    given["name"] = given["name"][-LONGEST_NAME:] or _("pasted questions")
    if len(given["data"]) > READ_AT_ONCE:
        return queue_reading(given, by=request.user, at=timezone.now())
    found, reading = read_whole(given)
    return preview_reading(reading, name=given["name"], format=found, by=request.user, at=timezone.now())


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def file_import(request: HttpRequest, pk: int) -> HttpResponse:
    """What a file holds, line by line; sent back, its questions go into the bank. How far it is while it is under way."""
    rows = FileImport.objects.defer("data", "items").select_related("job__task")
    found = get_object_or_404(rows, pk=pk, by=request.user)
    if found.stage != ImportStage.READ:
        return under_way(request, found)
    if request.htmx:
        return redirect_whole_page(request, request.path)
    if request.method == "POST":
        return keep(request, found, items_of(found))
    all_in_all = len(found.items)
    items = items_of(found, most=None if found.kept_at is None else SHOWN)
    repeated = parted(items, by=request.user)[1] if found.kept_at is None else []
    same = {id(item) for item in repeated}
    rows = [(item, KINDS[item.kind].label, key_of(item), id(item) in same) for item in items[:SHOWN]]
    context = {
        "found": found,
        "format": FORMATS.get(found.format),
        "rows": rows,
        "more": max(0, all_in_all - SHOWN),
        "new": all_in_all - len(repeated),
        "repeated": len(repeated),
        "articles": found.articles.order_by("pk")[:TEXTS_SHOWN],
    }
    return render(request, "bank/file_import.html", context)


def under_way(request: HttpRequest, found: FileImport) -> HttpResponse:
    """The page of a file that the background works on, or could not read; a form goes on with what was given up."""
    if request.method == "POST":
        queue_again(found)
        return redirect("bank:file_import", found.pk)
    job = found.job
    context = {
        "found": found,
        "is_broken": job is None or job.task.status == TaskResultStatus.FAILED,
        "kept": count_kept(found) if found.stage != ImportStage.READING else 0,
    }
    return render_page(request, "bank/file_under_way.html", "bank/_file_under_way.html", context)


def keep(request: HttpRequest, found: FileImport, items: list[Item]) -> HttpResponse:
    """Put the questions in the bank, many of them in the background."""
    publish = request.POST.get("publish") == "1"
    if len(items) > KEEP_AT_ONCE and found.kept_at is None:
        queue_keeping(found, publish=publish)
        return redirect("bank:file_import", found.pk)
    done = keep_import(found, items, by=request.user, at=timezone.now(), publish=publish)
    count = len(done.kept)
    message = ngettext("%(count)d question is in the bank.", "%(count)d questions are in the bank.", count)
    messages.success(request, message % {"count": count})
    return redirect("bank:file_import", found.pk)


@require_POST
@requires(Can.AUTHOR)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the questions of a file out again, many of them in the background."""
    found = get_object_or_404(FileImport.objects.defer("data", "items"), pk=pk, by=request.user)
    if count_kept(found) > KEEP_AT_ONCE:
        queue_undoing(found, at=timezone.now())
        return redirect("bank:file_import", found.pk)
    count = undo_import(found, at=timezone.now())
    message = ngettext(
        "%(count)d question is taken out again.", "%(count)d questions are taken out again.", count
    )
    messages.success(request, message % {"count": count})
    return redirect("bank:imports")


@require_GET
@requires(Can.AUTHOR)
def template(request: HttpRequest, name: str) -> HttpResponse:
    """An example to write one's own questions over, in the language of the page."""
    if name not in TEMPLATES:
        raise Http404
    chosen = FORMATS[name]
    held = [fitted for fitted in (chosen.fit(item).item for item in template_items()) if fitted]
    response = HttpResponse(chosen.write(held), content_type=chosen.content_type)
    response["Content-Disposition"] = f'attachment; filename="questions.{chosen.suffix}"'
    return response
