"""Many pupils at once from a file or a pasted list: first what would happen, line by line, then saving, then undo."""

import uuid
from dataclasses import asdict

from django.contrib import messages
from django.core import signing
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.classroom.forms.classes import RosterForm
from questions.classroom.models import Classroom, EnrolmentBatch
from questions.classroom.roster.columns import Row, read_rows
from questions.classroom.roster.planning import Outcome, Planned, plan
from questions.classroom.roster.saving import save_plan, undo_batch
from questions.classroom.roster.tables import read_table
from questions.classroom.views.people import cards_page, own_class
from questions.common.errors import UserError

SALT = "questions.classroom.roster"
PREVIEW_HOLDS = 60 * 60 * 4  # seconds; the preview itself is kept in the page and nowhere else


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def import_pupils(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a list; the answer says what would become of each line. Nothing is saved yet."""
    classroom = own_class(request, pk)
    form = RosterForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        try:
            name, rows = rows_of(form)
            return preview(request, classroom, name, rows)
        except UserError as error:
            form.add_error("file" if form.cleaned_data["file"] else "names", str(error))
    context = {
        "classroom": classroom,
        "form": form,
        "batches": lists_taken_in(classroom),
    }
    return render(request, "classroom/import.html", context, status=422 if form.errors else 200)


def lists_taken_in(classroom: Classroom) -> QuerySet[EnrolmentBatch]:
    """The last lists that can be undone, newest first, each with how many ``pupils`` it brought."""
    found = classroom.batches.filter(undone_at=None).annotate(pupils=Count("enrolments"))
    return found.order_by("-made_at", "-pk")[:5]


def rows_of(form: RosterForm) -> tuple[str, list[Row]]:
    """The list's name and its rows. Raises UserError for a list that cannot be read."""
    file = form.cleaned_data["file"]
    data = file.read() if file else form.cleaned_data["names"].encode()
    return (file.name if file else _("pasted list")), read_rows(read_table(data))


def preview(request: HttpRequest, classroom: Classroom, name: str, rows: list[Row]) -> HttpResponse:
    planned = plan(rows, classroom=classroom, classes=[classroom])
    parcel = {"class": classroom.pk, "token": str(uuid.uuid4()), "name": name[:120]}
    parcel["rows"] = [asdict(row) for row in rows]
    context = {
        "classroom": classroom,
        "file_name": name,
        "planned": sorted(planned, key=lambda one: one.outcome != Outcome.REFUSE),
        "has_numbers": any(row.number for row in rows),
        "has_groups": any(row.group for row in rows),
        "counts": counts_of(planned),
        "parcel": signing.dumps(parcel, salt=SALT, compress=True),
    }
    return render(request, "classroom/import_preview.html", context)


def counts_of(planned: list[Planned]) -> dict[str, int]:
    return {str(outcome): sum(one.outcome == outcome for one in planned) for outcome in Outcome}


@never_cache
@require_POST
@requires(Can.TEACH)
def save_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Enrol the lines of the preview; the answer is their cards. The same preview sent again changes nothing."""
    classroom = own_class(request, pk)
    parcel = opened_parcel(request, classroom)
    rows = [Row(**row) for row in parcel["rows"]]
    planned = plan(rows, classroom=classroom, classes=[classroom])
    _batch, cards = save_plan(
        planned,
        classroom=classroom,
        token=uuid.UUID(parcel["token"]),
        file_name=parcel["name"],
        by=request.user,
        at=timezone.now(),
    )
    if not cards:
        messages.info(request, _("There was nobody new in this list, so nothing was changed."))
        return redirect("classroom:import", pk)
    return cards_page(request, classroom, cards)


def opened_parcel(request: HttpRequest, classroom: Classroom) -> dict:
    try:
        parcel = signing.loads(request.POST.get("parcel", ""), salt=SALT, max_age=PREVIEW_HOLDS)
    except signing.BadSignature as error:
        raise UserError(_("This preview is too old. Send the file once more.")) from error
    if parcel["class"] != classroom.pk:
        raise UserError(_("This preview belongs to another class. Send the file once more."))
    return parcel


@require_POST
@requires(Can.TEACH)
def undo_import(request: HttpRequest, pk: int, batch: int) -> HttpResponse:
    classroom = own_class(request, pk)
    found = get_object_or_404(classroom.batches.select_related("classroom__school"), pk=batch)
    gone, stayed = undo_batch(found, by=request.user, at=timezone.now())
    words = [
        ngettext(
            "%(count)d account that was made from the list is deleted.",
            "%(count)d accounts that were made from the list are deleted.",
            gone,
        )
        % {"count": gone}
    ]
    if stayed:
        words.append(
            ngettext(
                "%(count)d pupil has signed in already and stays.",
                "%(count)d pupils have signed in already and stay.",
                stayed,
            )
            % {"count": stayed}
        )
    messages.success(request, " ".join(words))
    return redirect("classroom:import", pk)
