"""The bank's background work: reading texts on their way, and writing their questions."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone, translation
from django_tasks import task

from questions.articles.arrivals import Arrival, Stage, Way
from questions.articles.fetching import fetch
from questions.bank.arriving import move, note_found, opened, refuse, write_article
from questions.common.errors import UserError
from questions.work.queue import enqueue

KEPT = timedelta(days=30)


@task(priority=10)
def read_arrival(arrival_pk: int) -> None:
    """Fetch and read a text; a reason not to use it is noted in its owner's language."""
    arrival = Arrival.objects.select_related("by").filter(pk=arrival_pk).first()
    if arrival is None:
        return
    with translation.override(arrival.by.language):
        try:
            read_now(arrival)
        except UserError as error:
            refuse(arrival, str(error))


def read_now(arrival: Arrival) -> None:
    is_far = arrival.way == Way.ADDRESS and not arrival.data
    first = Stage.FETCHING if is_far else Stage.READING
    if move(arrival, first, of=(Stage.WAITING, Stage.FETCHING, Stage.READING)):
        note_found(arrival, opened(arrival, fetch_page=fetch), latest=timezone.now().date())


@task(priority=10)
def write_arrival(arrival_pk: int) -> None:
    """Write the questions of a text that its owner has looked at."""
    arrival = Arrival.objects.select_related("by", "article").filter(pk=arrival_pk).first()
    if arrival is None or arrival.stage not in (Stage.WRITING, Stage.DONE):
        return
    with translation.override(arrival.by.language):
        try:
            write_article(arrival, at=timezone.now())
        except UserError as error:
            refuse(arrival, str(error))


@task(priority=10)
def bring_in(arrival_pk: int) -> None:
    """Read a text and write its questions in one go, for whoever sent it by a program and looks at neither page."""
    arrival = Arrival.objects.select_related("by").filter(pk=arrival_pk).first()
    if arrival is None:
        return
    with translation.override(arrival.by.language):
        try:
            read_now(arrival)
            move(arrival, Stage.WRITING, of=(Stage.READ,))
            if arrival.stage in (Stage.WRITING, Stage.DONE):
                write_article(arrival, at=timezone.now())
        except UserError as error:
            refuse(arrival, str(error))


@transaction.atomic
def queue_bringing_in(arrival: Arrival) -> None:
    arrival.job = enqueue(bring_in, key=f"bring in arrival {arrival.pk}", arrival_pk=arrival.pk)
    arrival.save(update_fields=["job"])


@transaction.atomic
def queue_reading(arrival: Arrival) -> None:
    arrival.job = enqueue(read_arrival, key=f"read arrival {arrival.pk}", arrival_pk=arrival.pk)
    arrival.save(update_fields=["job"])


@transaction.atomic
def queue_writing(arrival: Arrival) -> None:
    arrival.job = enqueue(write_arrival, key=f"write arrival {arrival.pk}", arrival_pk=arrival.pk)
    arrival.save(update_fields=["job"])


@task()
def forget_arrivals(due: str) -> int:
    """Delete what came in long ago and was not used, and the traces of what was."""
    old = Arrival.objects.filter(arrived_at__lt=datetime.fromisoformat(due) - KEPT)
    return old.delete()[0]
