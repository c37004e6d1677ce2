"""The gradebook: every grade of a class, one assignment question by question, and both to take along."""

from collections.abc import Sequence

from django.core.paginator import Page, Paginator
from django.db.models import F, Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from questions.accounts.audit import Action, write_down
from questions.accounts.permissions import Can, requires
from questions.classroom.exporting import FORMATS, Cell, table_file
from questions.classroom.gradebook import Gradebook, gradebook_of, pupils_of
from questions.classroom.handwork import to_mark_again
from questions.classroom.models import Assignment, Classroom
from questions.classroom.reach import assignments_of, classes_of
from questions.classroom.report import NOT_ANSWERED, NOT_ASKED, Report, report_of
from questions.classroom.views.cells import in_a_row
from questions.common.htmx import render_page
from questions.common.numbers import row_number

ROWS_A_PAGE = 50
STATES = ("ok", "part", "bad", NOT_ANSWERED, NOT_ASKED)
SORTS = {
    "name": lambda row: row.pupil.name,
    "grade": lambda row: (row.grade.points is None, -(row.grade.points or 0)),
}


def class_of(request: HttpRequest, pk: int) -> Classroom:
    return get_object_or_404(classes_of(request.user), pk=pk)


def assignment_of(request: HttpRequest, pk: int) -> Assignment:
    found = assignments_of(request.user).select_related("classroom__school", "question_set")
    return get_object_or_404(found, pk=pk)


@require_GET
@requires(Can.TEACH)
def any_gradebook(request: HttpRequest) -> HttpResponse:
    """The gradebook of the class that was given work last; without a class, the classes."""
    own = classes_of(request.user).current().annotate(last=Max("assignments__made_at"))
    found = own.order_by(F("last").desc(nulls_last=True), "pk").first()
    return redirect("classroom:gradebook", found.pk) if found else redirect("classroom:classes")


@require_GET
@requires(Can.TEACH)
def gradebook(request: HttpRequest, pk: int) -> HttpResponse:
    """Learners down, assignments across."""
    classroom = class_of(request, pk)
    group = row_number(request.GET.get("group", ""))
    book = book_of(classroom, group=group)
    page = page_of(request, book.rows)
    reports = [reverse("classroom:report", args=[one.pk]) for one in book.assignments]
    context = {
        "classroom": classroom,
        "tab": "gradebook",
        "book": book,
        "page": page,
        "lines": [(row, list(zip(reports, row.grades, strict=True))) for row in page],
        "groups": classroom.groups.all(),
        "group": group,
        "others": classes_of(request.user).current().exclude(pk=pk),
    }
    return render_page(request, "classroom/gradebook.html", "classroom/_gradebook.html", context)


def book_of(classroom: Classroom, *, group: int | None = None) -> Gradebook:
    assignments = classroom.assignments.filter(withdrawn_at=None).order_by("made_at", "pk")
    return gradebook_of(classroom, list(assignments), pupils_of(classroom, group=group))


def page_of(request: HttpRequest, rows: Sequence) -> Page:
    """One page of rows; ``show=all`` gives them all, for paper."""
    size = max(len(rows), 1) if request.GET.get("show") == "all" else ROWS_A_PAGE
    return Paginator(rows, size).get_page(request.GET.get("page"))


@require_GET
@requires(Can.TEACH)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """One assignment: learners down, questions across."""
    assignment = assignment_of(request, pk)
    found = report_of(assignment, group=row_number(request.GET.get("group", "")))
    sort = request.GET.get("sort")
    rows = sorted(found.rows, key=SORTS.get(sort, SORTS["name"]))
    page = page_of(request, rows)
    cells = {state: render_to_string("classroom/_cell.html", {"state": state}) for state in STATES}
    context = {
        "assignment": assignment,
        "classroom": assignment.classroom,
        "report": found,
        "outdated": sum(one.changes for one in to_mark_again(assignment)),
        "page": page,
        "lines": [(row, in_a_row([cells[state] for state in row.states])) for row in page],
        "sort": sort if sort in SORTS else "name",
        "groups": assignment.classroom.groups.all(),
        "group": row_number(request.GET.get("group", "")),
    }
    return render_page(request, "classroom/report.html", "classroom/_report.html", context)


@require_GET
@requires(Can.TEACH)
def export_class(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The class's gradebook as a file, written down in the audit log."""
    classroom = class_of(request, pk)
    book = book_of(classroom)
    headings = [_("Pupil"), _("Number"), *(a.title for a in book.assignments), _("Mean in percent")]
    rows = [
        [row.pupil.name, row.pupil.number, *(points(grade) for grade in row.grades), in_percent(row.mean)]
        for row in book.rows
    ]
    return file_response(
        request, headings, rows, kind=kind, title=classroom.name, classroom=classroom, subject=f"class:{pk}"
    )


@require_GET
@requires(Can.TEACH)
def export_report(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """One assignment's results as a file: grades and the marks of every question."""
    assignment = assignment_of(request, pk)
    headings, rows = report_table(report_of(assignment))
    return file_response(
        request,
        headings,
        rows,
        kind=kind,
        title=assignment.title,
        classroom=assignment.classroom,
        subject=f"assignment:{pk}",
    )


def report_table(found: Report) -> tuple[list[str], list[list[Cell]]]:
    words = {
        "ok": _("right"),
        "part": _("partly"),
        "bad": _("wrong"),
        NOT_ANSWERED: _("no answer"),
        NOT_ASKED: _("not asked"),
    }
    headings = [_("Pupil"), _("Number"), _("Points"), _("Out of"), _("Late"), _("Minutes")]
    headings += [f"{number}. {question.stem}" for number, question in enumerate(found.questions, start=1)]
    rows = [
        [
            row.pupil.name,
            row.pupil.number,
            points(row.grade),
            row.grade.total or None,
            _("yes") if row.grade.is_late else "",
            round(row.duration.total_seconds() / 60, 1) if row.duration else None,
            *(words[state] for state in row.states),
        ]
        for row in found.rows
    ]
    return headings, rows


def points(grade) -> float | None:
    return round(grade.points, 2) if grade and grade.points is not None else None


def in_percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 1)


def file_response(
    request: HttpRequest,
    headings: list[str],
    rows: list[list[Cell]],
    *,
    kind: str,
    title: str,
    classroom: Classroom,
    subject: str,
) -> HttpResponse:
    if kind not in FORMATS:
        raise Http404
    data = table_file(headings, rows, kind=kind, title=title)
    write_down(
        Action.EXPORTED,
        by=request.user,
        at=timezone.now(),
        school=classroom.school,
        subject=subject,
        after=f"{len(rows)} rows, {kind}",
    )
    response = HttpResponse(data, content_type=FORMATS[kind])
    name = slugify(title, allow_unicode=True) or "grades"
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{name}.{kind}")
    return response
