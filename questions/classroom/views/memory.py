"""The class's memory: who is fading, which facts, what will be forgotten by a day, and one click against it."""

from datetime import date, timedelta

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.classroom.confusion import hardest_question
from questions.classroom.memory import FADING, ClassMemory, PupilMemory, class_day, memory_of
from questions.classroom.models import Classroom
from questions.classroom.review_sets import make_review_set
from questions.classroom.simulating import MOST_A_DAY, MOST_DAYS, outlooks
from questions.classroom.views.cells import in_a_row
from questions.classroom.views.gradebook import class_of
from questions.common.htmx import render_page
from questions.common.number_fields import WholeNumberField

FURTHEST = timedelta(days=MOST_DAYS)
A_WEEK, A_MONTH = timedelta(days=7), timedelta(days=30)
ROWS_A_PAGE = 25
MAP_COLUMNS = 40
MOST_NAMED = 5
SORTS = {
    "recall": lambda row: (row.mean is None, row.mean or 0.0, row.pupil.name),
    "name": lambda row: row.pupil.name,
    "overdue": lambda row: (-row.overdue, row.pupil.name),
}


class DayForm(forms.Form):
    """The day that the map speaks of, up to MOST_DAYS ahead."""

    day = forms.DateField(
        label=gettext_lazy("On the day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_day(self) -> date:
        day = self.cleaned_data["day"] or self.today
        if not self.today <= day <= self.today + FURTHEST:
            raise forms.ValidationError(
                _("Choose a day from today on, at most %(days)d days ahead.") % {"days": MOST_DAYS}
            )
        return day


class OutlookForm(DayForm):
    a_day = WholeNumberField(
        label=gettext_lazy("Reviews a day"), min_value=1, max_value=MOST_A_DAY, required=False
    )


@require_GET
@requires(Can.TEACH)
def memory(request: HttpRequest, pk: int) -> HttpResponse:
    """The class at a glance, today or on a day to come."""
    classroom = class_of(request, pk)
    at = timezone.now()
    today = class_day(classroom, at)
    form = DayForm(request.GET or None, today=today)
    day = form.cleaned_data["day"] if form.is_valid() else today
    found = memory_of(classroom, day=day, at=at)
    sort = request.GET.get("sort") if request.GET.get("sort") in SORTS else "recall"
    rows = sorted(found.pupils, key=SORTS[sort])
    size = max(len(rows), 1) if request.GET.get("show") == "all" else ROWS_A_PAGE
    shown = list(range(len(found.facts)))[-MAP_COLUMNS:]
    exams = exam_days(classroom, today)
    context = {
        "classroom": classroom,
        "tab": "memory",
        "memory": found,
        "form": form,
        "page": Paginator(rows, size).get_page(request.GET.get("page")),
        "sort": sort,
        "named": found.needing_help[:MOST_NAMED],
        "facts": found.fading_facts[:MOST_NAMED],
        "map": map_rows(found, shown),
        "map_facts": [found.facts[place] for place in shown],
        "hardest": hardest_question(classroom),
        "exams": exams,
        "outlook_day": day if day > today else exams[0][0] if exams else today + A_MONTH,
        "line": FADING,
        "days_ahead": [today + A_WEEK, today + A_MONTH],
    }
    status = 200 if not form.is_bound or form.is_valid() else 422
    return render_page(request, "classroom/memory.html", "classroom/_memory.html", context, status=status)


def map_rows(found: ClassMemory, shown: list[int]) -> list[tuple[PupilMemory, SafeString]]:
    """The rows of the map."""
    cells: dict[int | None, SafeString] = {None: format_html('<td class="m">{}</td>', "")}
    rows = []
    for row in found.pupils:
        numbers = [percent_of(row.recalls[place]) for place in shown]
        for number in numbers:
            if number not in cells:
                cells[number] = format_html('<td class="m m{}">{}</td>', level_of(number), number)
        rows.append((row, in_a_row([cells[number] for number in numbers])))
    return rows


def percent_of(recall: float | None) -> int | None:
    return None if recall is None else round(100 * recall)


def level_of(percent: int) -> int:
    """1 (nearly forgotten) to 5 (fresh), for the colour of a cell."""
    return 1 + sum(percent >= step for step in (50, 70, 80, 90))


def exam_days(classroom: Classroom, today: date) -> list[tuple[date, str]]:
    """The exams to come: day and title."""
    coming = classroom.assignments.filter(
        withdrawn_at=None, exam_on__gte=today, exam_on__lte=today + FURTHEST
    )
    return list(coming.order_by("exam_on").values_list("exam_on", "title"))


@require_GET
@requires(Can.TEACH)
def simulate(request: HttpRequest, pk: int) -> HttpResponse:
    """The class on that day if each pupil reviews so many facts a day, beside what becomes of it without."""
    classroom = class_of(request, pk)
    at = timezone.now()
    today = class_day(classroom, at)
    form = OutlookForm(request.GET, today=today)
    found = []
    if form.is_valid():
        day = form.cleaned_data["day"]
        numbers = (0, form.cleaned_data["a_day"] or 5)
        found = outlooks(memory_of(classroom, day=day, at=at), day=day, numbers=numbers)
    context = {"classroom": classroom, "tab": "memory", "form": form, "outlooks": found, "line": FADING}
    status = 200 if form.is_valid() else 422
    return render_page(request, "classroom/simulate.html", "classroom/_simulate.html", context, status=status)


@require_POST
@requires(Can.TEACH)
def review_set(request: HttpRequest, pk: int) -> HttpResponse:
    """One click: what the class is forgetting, as a set for those who need it."""
    classroom = class_of(request, pk)
    at = timezone.now()
    form = DayForm(request.POST, today=class_day(classroom, at))
    day = form.cleaned_data["day"] if form.is_valid() else class_day(classroom, at)
    made = make_review_set(classroom, day=day, by=request.user, at=at)
    count = made.enrolments.count()
    message = ngettext("Given to %(count)d pupil.", "Given to %(count)d pupils.", count)
    messages.success(request, message % {"count": count})
    return redirect("classroom:report", made.pk)
