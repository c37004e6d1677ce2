"""Work that the clock asks for. The rooms write the tasks; the one table of them is ``questions/periodic.py``.

Every worker looks at the table every few seconds. For each slot of the clock a task is queued once, whoever looks
first; after a pause of the site only the latest slot is made up for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import transaction
from django_tasks import task
from django_tasks.base import Task, TaskResultStatus
from django_tasks_db.models import DBTaskResult

from questions.work.models import PeriodicRun

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
KEPT_DONE = timedelta(days=14)
KEPT_FAILED = timedelta(days=90)
KEPT_SLOTS = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Periodic:
    """A task that is queued once in every slot, ``after`` its beginning: by default daily, so long after 00:00 UTC.

    The task takes one argument, ``due``: the slot's time in ISO 8601.
    """

    name: str
    task: Task
    every: timedelta = DAY
    after: timedelta = timedelta()

    def latest(self, at: datetime) -> datetime:
        """The newest moment up to ``at`` for which the task was due."""
        start = EPOCH + self.after
        return start + (at - start) // self.every * self.every


def queue_due(table: Iterable[Periodic], *, at: datetime) -> list[str]:
    """Queue each task whose newest slot has none yet; returns their names."""
    return [entry.name for entry in table if queue_slot(entry, entry.latest(at))]


def queue_slot(entry: Periodic, due: datetime) -> bool:
    if PeriodicRun.objects.filter(name=entry.name, due_at=due).exists():
        return False
    with transaction.atomic():
        _run, is_new = PeriodicRun.objects.get_or_create(name=entry.name, due_at=due)
        if is_new:
            entry.task.enqueue(due=due.isoformat())
    return is_new


@task()
def forget_old_work(due: str) -> int:
    """Delete what ended long ago: done tasks after two weeks, failed ones after three months."""
    at = datetime.fromisoformat(due)
    PeriodicRun.objects.filter(due_at__lt=at - KEPT_SLOTS).delete()
    done = DBTaskResult.objects.filter(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=at - KEPT_DONE)
    failed = DBTaskResult.objects.filter(status=TaskResultStatus.FAILED, finished_at__lt=at - KEPT_FAILED)
    return done.delete()[0] + failed.delete()[0]
