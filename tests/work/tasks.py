"""Tasks for the tests of the queue. Their effect is a group with a new name, so that effects can be counted."""

import time
import uuid

from django.contrib.auth.models import Group
from django_tasks import task

from questions.common.errors import UserError
from questions.work.queue import exactly_once

SECONDS_TOO_LONG = 600


def leave_a_mark(label: str) -> None:
    Group.objects.create(name=f"{label} {uuid.uuid4()}")


def marks(label: str) -> int:
    return Group.objects.filter(name__startswith=label).count()


@task()
def mark(label: str) -> str:
    leave_a_mark(label)
    return label


@task(takes_context=True)
def mark_once(context, label: str, hang: bool = False) -> bool:
    """Leave one mark however often it runs; with ``hang`` the first run never ends after that."""
    with exactly_once(context.task_result.id) as is_first:
        if is_first:
            leave_a_mark(label)
    if hang and is_first:
        time.sleep(SECONDS_TOO_LONG)
    return is_first


@task()
def mark_each_time(label: str) -> None:
    """The same without the door that opens once."""
    is_first = marks(label) == 0
    leave_a_mark(label)
    if is_first:
        time.sleep(SECONDS_TOO_LONG)


@task()
def break_down() -> None:
    raise ZeroDivisionError("on purpose")


@task()
def refuse_politely() -> None:
    raise UserError("Send a shorter text.")


@task()
def note_due(due: str) -> None:
    leave_a_mark(due)
