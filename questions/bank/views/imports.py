"""Questions from a file: read it, look at what was found line by line, keep it, take it back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.bank.file_imports import FileImport
from questions.bank.formats import FORMATS
from questions.bank.formats.confined import read_confined
from questions.bank.formats.interchange import Item, UnreadableError
from questions.bank.formats.json_lines import read_item
from questions.bank.formats.tables import template_items
from questions.bank.import_forms import FileImportForm
from questions.bank.importing import keep_import, parted, preview_reading
from questions.bank.item_limits import fitting
from questions.bank.kinds import KINDS
from questions.bank.proving import key_of
from questions.bank.undoing import undo_import

IMPORTS_A_PAGE = 10
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
            return redirect("bank:file_import", read(request, form).pk)
        except UnreadableError as error:
            form.add_error("file" if form.cleaned_data.get("file") else "text", str(error))
    kept = request.user.file_imports.exclude(kept_at=None).defer("items")
    page = Paginator(kept, IMPORTS_A_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "templates": [FORMATS[name] for name in TEMPLATES]}
    return render(request, "bank/imports.html", context, status=422 if form.errors else 200)


def read(request: HttpRequest, form: FileImportForm) -> FileImport:
    """Read the file in a process of its own and remember what was found. Raises UnreadableError."""
    given = form.given()
    found, reading = read_confined(given.pop("data"), **given)
    if not reading.items and not reading.refused:
        raise UnreadableError(_("There are no questions in this file."))
    name = given["name"] or _("pasted questions")
    return preview_reading(fitting(reading), name=name, format=found, by=request.user, at=timezone.now())


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def file_import(request: HttpRequest, pk: int) -> HttpResponse:
    """What a file holds, line by line; sent back, its questions go into the bank."""
    found = get_object_or_404(FileImport, pk=pk, by=request.user)
    items = items_of(found)
    if request.method == "POST":
        return keep(request, found, items)
    new, repeated = parted(items, by=request.user) if found.kept_at is None else (items, [])
    same = {id(item) for item in repeated}
    rows = [(item, KINDS[item.kind].label, key_of(item), id(item) in same) for item in items[:SHOWN]]
    context = {
        "found": found,
        "format": FORMATS.get(found.format),
        "rows": rows,
        "more": max(0, len(items) - SHOWN),
        "new": len(new),
        "repeated": len(repeated),
        "articles": found.articles.order_by("pk")[:TEXTS_SHOWN],
    }
    return render(request, "bank/file_import.html", context)


def keep(request: HttpRequest, found: FileImport, items: list[Item]) -> HttpResponse:
    done = keep_import(
        found, items, by=request.user, at=timezone.now(), publish=request.POST.get("publish") == "1"
    )
    count = len(done.kept)
    message = ngettext("%(count)d question is in the bank.", "%(count)d questions are in the bank.", count)
    messages.success(request, message % {"count": count})
    return redirect("bank:file_import", found.pk)


def items_of(found: FileImport) -> list[Item]:
    return [read_item(data, data.get("line", 0)) for data in found.items]


@require_POST
@requires(Can.AUTHOR)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the questions of a file out again."""
    found = get_object_or_404(FileImport, pk=pk, by=request.user)
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
