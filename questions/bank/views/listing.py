"""The question bank: find questions, look at one with its evidence, gather some in a set."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.models import User
from questions.accounts.permissions import Can, may, requires
from questions.bank.finding import find_questions, status_counts, with_accuracy
from questions.bank.forms import FilterForm
from questions.bank.models import Question
from questions.bank.reach import articles_of, questions_of, questions_seen_by, sets_of
from questions.bank.sets import add_questions
from questions.bank.tidying_models import BulkChange, Tag
from questions.common.errors import UserError
from questions.common.htmx import render_page
from questions.common.numbers import row_number, row_numbers

A_PAGE = 25
A_NEW_SET = "new"
PASSING = ("page", "changed")


@require_GET
@requires(Can.MANAGE_SETS)
def questions(request: HttpRequest) -> HttpResponse:
    """The bank's list; teachers see what is published."""
    seen = questions_seen_by(request.user)
    form, found = filtered(request.user, request.GET)
    counts = status_counts(seen)
    page = page_of(found, request.GET.get("page"), count=known_count(form, counts))
    context = {
        "form": form,
        "page": page,
        "counts": counts,
        "may_author": may(request.user, Can.AUTHOR),
        "own": own_among(request.user, page),
        "sets": sets_of(request.user)[:50],
        "saved": request.user.saved_filters.all(),
        "undoable": last_change(request.user, request.GET.get("changed", "")),
        "target": request.GET.get("set", ""),
        "filters": without_page(request.GET),
    }
    return render_page(request, "bank/questions.html", "bank/_questions.html", context)


def filtered(person: User, query: QueryDict) -> tuple[FilterForm, QuerySet[Question]]:
    """The form of the filters in an address, and the questions that they leave of those the person sees."""
    seen = questions_seen_by(person)
    form = FilterForm(query, articles=articles_of(person), tags=Tag.objects.all())
    form.is_valid()
    return form, find_questions(seen, **form.cleaned_data)


def known_count(form: FilterForm, counts: dict[str, int]) -> int | None:
    """How many a filter by status alone leaves; None where others narrow the list."""
    given = {name: value for name, value in form.cleaned_data.items() if value and name != "order"}
    return counts[given.get("status", "all")] if given.keys() <= {"status"} else None


def page_of(found: QuerySet[Question], number: str | None, *, count: int | None) -> Page:
    """A page of them; only numbers are sorted, since sorting whole questions takes three times as long.

    Where their ``count`` is not known, all numbers are read: the database then looks through the questions once.
    """
    numbers = found.values_list("pk", flat=True)
    paginator = Paginator(list(numbers) if count is None else numbers, A_PAGE)
    if count is not None:
        paginator.count = count
    page = paginator.get_page(number)
    wanted = list(page.object_list)
    shown = Question.objects.filter(pk__in=wanted).select_related("fact__article").prefetch_related("tags")
    page.object_list = sorted(with_accuracy(shown), key=lambda question: wanted.index(question.pk))
    return page


def own_among(person: User, questions: Iterable[Question]) -> set[int]:
    """The numbers of those that the person may change."""
    shown = [question.pk for question in questions]
    return set(questions_of(person).filter(pk__in=shown).values_list("pk", flat=True))


def last_change(person: User, number: str) -> BulkChange | None:
    """The person's change of that number, while it can be undone."""
    pk = row_number(number)
    return person.bulk_changes.filter(pk=pk, undone_at=None).first() if pk else None


@require_GET
@requires(Can.MANAGE_SETS)
def question(request: HttpRequest, pk: int) -> HttpResponse:
    """One question with its choices, reasons and evidence."""
    found = get_object_or_404(questions_seen_by(request.user).with_evidence(), pk=pk)
    may_edit = questions_of(request.user).filter(pk=pk).exists()
    return render(request, "bank/question.html", {"question": found, "may_edit": may_edit})


@require_POST
@requires(Can.MANAGE_SETS)
def gather(request: HttpRequest) -> HttpResponse:
    """Put the ticked questions in one of one's sets, or begin a new set with them."""
    chosen = row_numbers(request.POST.getlist("question"))
    if not chosen:
        raise UserError(_("No question is chosen. Tick the ones that you want, then try again."))
    target = request.POST.get("set", "")
    if target == A_NEW_SET:
        return redirect(f"{reverse('bank:new_set')}?{numbers_as_query(chosen)}")
    question_set = get_object_or_404(sets_of(request.user), pk=row_number(target))
    added = add_questions(question_set, list(questions_seen_by(request.user).filter(pk__in=chosen)))
    message = ngettext("%(count)d question put in the set.", "%(count)d questions put in the set.", added)
    messages.success(request, message % {"count": added})
    return redirect("bank:edit_set", question_set.pk)


def numbers_as_query(numbers: list[int]) -> str:
    query = QueryDict(mutable=True)
    query.setlist("question", numbers)
    return query.urlencode()


def without_page(query: QueryDict) -> str:
    """The filters as they stand in the address, for links that keep them."""
    kept = query.copy()
    for name in PASSING:
        kept.pop(name, None)
    return kept.urlencode()
