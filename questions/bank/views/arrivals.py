"""A text on its way: how far it is, what was found in it, and the press that has its questions written."""

from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_tasks.base import TaskResultStatus

from questions.accounts.permissions import Can, requires
from questions.articles.arrivals import Arrival, Stage, Way
from questions.articles.refusals import notice_words
from questions.bank.arrival_forms import EncodingForm, FoundForm, has_encodings
from questions.bank.arriving import correct, read_again, reading_of_arrival, same_article, write_article
from questions.bank.progress import counts_of
from questions.bank.tasks import queue_reading, queue_writing
from questions.common.htmx import redirect_whole_page, render_page

AT_ONCE = 20_000
LINES_SHOWN = 12
STEPS = {
    Way.PASTE: (Stage.WAITING, Stage.READING, Stage.READ, Stage.WRITING),
    Way.FILE: (Stage.WAITING, Stage.READING, Stage.READ, Stage.WRITING),
    Way.ADDRESS: (Stage.WAITING, Stage.FETCHING, Stage.READING, Stage.READ, Stage.WRITING),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One of the steps that a text takes; ``state`` is done, now or later."""

    label: str
    state: str


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def arrival(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far a text is; with a form, correct it, read it again, try again or take it away."""
    found = get_object_or_404(Arrival.objects.select_related("job__task"), pk=pk, by=request.user)
    if request.method == "POST":
        act = ACTIONS.get(request.POST.get("action", ""))
        if act is None:
            raise Http404
        return act(request, found)
    return show(request, found)


def show(request: HttpRequest, found: Arrival, form: FoundForm | None = None) -> HttpResponse:
    if found.stage == Stage.DONE:
        goal = (
            reverse("bank:studio", args=[found.article_id])
            if found.article_id
            else reverse("bank:studio_list")
        )
        return redirect_whole_page(request, goal)
    context = {"arrival": found, "steps": steps_of(found), "is_broken": is_broken(found)}
    if found.stage == Stage.READ:
        context |= what_was_found(found, form)
    status = 422 if form and form.errors else 200
    return render_page(request, "bank/arrival.html", "bank/_arrival.html", context, status=status)


def what_was_found(found: Arrival, form: FoundForm | None) -> dict:
    """The text as read: its blocks with their parts, how much of it there is, and whether it is here already."""
    reading = reading_of_arrival(found)
    lines = [(block.role.value, reading.text[block.start : block.end]) for block in reading.blocks]
    return {
        "form": form or FoundForm(instance=found),
        "encoding_form": EncodingForm(found) if has_encodings(found) else None,
        "lines": lines[:LINES_SHOWN],
        "more_lines": max(len(lines) - LINES_SHOWN, 0),
        "counts": counts_of(reading),
        "known": same_article(found, reading),
        "notices": notice_words(tuple(filter(None, found.notices.split(",")))),
    }


def steps_of(found: Arrival) -> list[Step]:
    """The way of this text, step by step."""
    way = STEPS[Way(found.way)]
    place = way.index(found.stage) if found.stage in way else len(way)
    return [
        Step(Stage(stage).label, "done" if number < place else "now" if number == place else "later")
        for number, stage in enumerate(way)
    ]


def is_broken(found: Arrival) -> bool:
    """Whether the work on it was given up for a reason that is not the text's own."""
    job = found.job
    return found.is_under_way and (job is None or job.task.status == TaskResultStatus.FAILED)


def write(request: HttpRequest, found: Arrival) -> HttpResponse:
    """Set right what was found and write the questions: a short text at once, a long one in the background."""
    form = FoundForm(request.POST, instance=found)
    if not form.is_valid():
        found.refresh_from_db()
        return show(request, found, form)
    is_short = len(found.text) <= AT_ONCE
    with transaction.atomic():
        if correct(found, form.corrections()) and not is_short:
            queue_writing(found)
    if is_short and found.stage == Stage.WRITING:
        article = write_article(found, at=timezone.now())
        messages.success(request, _("The text is read. Accept the questions that you would ask yourself."))
        return redirect("bank:studio", article.pk)
    return redirect("bank:arrival", found.pk)


def encode(request: HttpRequest, found: Arrival) -> HttpResponse:
    form = EncodingForm(found, request.POST)
    with transaction.atomic():
        if form.is_valid() and read_again(found, encoding=form.cleaned_data["encoding"]):
            queue_reading(found)
    return redirect("bank:arrival", found.pk)


def try_again(request: HttpRequest, found: Arrival) -> HttpResponse:
    """Once more from where it broke, or from the beginning where the text was refused."""
    with transaction.atomic():
        if found.stage == Stage.WRITING:
            queue_writing(found)
        elif found.is_under_way or read_again(found, encoding=found.encoding):
            queue_reading(found)
    return redirect("bank:arrival", found.pk)


def drop(request: HttpRequest, found: Arrival) -> HttpResponse:
    if found.article_id is None:
        found.delete()
    return redirect("bank:new_article")


ACTIONS = {"write": write, "encode": encode, "again": try_again, "drop": drop}
