"""A set as a file: first what the format cannot hold of it, then the file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from questions.accounts.permissions import Can, requires
from questions.bank.exporting import Plan, file_name, plan_export, questions_for, write_export
from questions.bank.formats import FORMATS
from questions.bank.reach import sets_of

FIRST = "xlsx"
SHOWN = 30


@require_GET
@requires(Can.MANAGE_SETS)
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """The formats, and for the chosen one what it holds of the set, what it loses and what it leaves out."""
    name = request.GET.get("format", FIRST)
    plan = plan_of(request, pk, name if name in FORMATS else FIRST)
    context = {
        "plan": plan,
        "set": plan.question_set,
        "formats": FORMATS.values(),
        "left_out": plan.left_out[:SHOWN],
    }
    return render(request, "bank/export.html", context)


@require_GET
@requires(Can.MANAGE_SETS)
def export_file(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The file itself."""
    if name not in FORMATS:
        raise Http404
    plan = plan_of(request, pk, name)
    if not plan.written:
        raise Http404
    response = HttpResponse(write_export(plan, at=timezone.now()), content_type=plan.format.content_type)
    response["Content-Disposition"] = content_disposition_header(True, file_name(plan))
    return response


def plan_of(request: HttpRequest, pk: int, name: str) -> Plan:
    question_set = get_object_or_404(sets_of(request.user), pk=pk)
    return plan_export(question_set, questions_for(question_set), name)
