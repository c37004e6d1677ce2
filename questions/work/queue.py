"""Putting work into the queue, and what a task calls while it runs: progress, and the door that opens once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from questions.work.models import Job


def enqueue(task: Task, *, key: str = "", **arguments: Any) -> Job:
    """Queue a task. While work with the same ``key`` waits or runs, that one is given back instead.

    Call it in the transaction of the change that wants the work: both are kept or neither. Arguments are plain JSON
    values and hold no personal data: hand over the number of a row, not its words.
    """
    if key and (waiting := Job.objects.filter(key=key).first()):
        return waiting
    try:
        with transaction.atomic():
            result = task.enqueue(**arguments)
            return Job.objects.create(task=result.db_result, key=key)
    except IntegrityError:
        return Job.objects.get(key=key)


@contextmanager
def exactly_once(task_id: str) -> Iterator[bool]:
    """The transaction in which a task keeps its effect; gives False where an earlier run of the task kept it already.

    A worker that was thought dead may still come to its end after another took over. Whoever comes first is kept.
    """
    with transaction.atomic():
        yield bool(Job.objects.filter(pk=task_id, effect_at=None).update(effect_at=timezone.now()))


def tell_progress(task_id: str, *, done: int, total: int) -> None:
    """Say how far a running task is, for the page that waits for it."""
    Job.objects.filter(pk=task_id).update(done=min(done, total), total=total)


def task_of(job: Job) -> DBTaskResult:
    """The task as it stands in the database now."""
    return DBTaskResult.objects.get(pk=job.pk)
