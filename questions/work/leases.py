"""Who works on what: a task is claimed with a lease, the lease is renewed while it runs, and a task whose lease ended
belongs to a worker that died: it goes back into the queue."""

import os
import threading
from datetime import datetime, timedelta
from types import TracebackType

from django.db import DatabaseError, connection, transaction
from django.db.models import F, Q
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from questions.common.writing import short_write
from questions.work.models import Job
from questions.work.outcomes import MOST_ATTEMPTS, give_up, put_back

LEASE = timedelta(seconds=20)
BEAT_SECONDS = 4.0
LONGEST_RUN = timedelta(minutes=15)
LOOKED_AT = 20
OUT_OF_TIME = 75  # the exit status of a worker that ended itself because its task would not end


def claim(worker: str, *, at: datetime) -> DBTaskResult | None:
    """The next task that is due, now held by this worker; None where nothing waits.

    The look is free of locks; the claim itself is one conditional update, so that two workers never hold one task.
    """
    is_due = Q(run_after=get_date_max()) | Q(run_after__lte=at)
    waiting = DBTaskResult.objects.filter(is_due, status=TaskResultStatus.READY)
    for pk in waiting.values_list("pk", flat=True)[:LOOKED_AT]:
        if hold(pk, worker, at=at):
            return DBTaskResult.objects.get(pk=pk)
    return None


def hold(pk, worker: str, *, at: datetime) -> bool:
    """Mark a waiting task as this worker's; False where another was quicker."""
    waiting = DBTaskResult.objects.filter(pk=pk, status=TaskResultStatus.READY)
    with short_write():
        if not waiting.update(status=TaskResultStatus.RUNNING, started_at=at):
            return False
        task = DBTaskResult.objects.get(pk=pk)
        task.worker_ids = [*task.worker_ids, worker]
        task.save(update_fields=["worker_ids"])
        Job.objects.get_or_create(task=task)
        Job.objects.filter(pk=pk).update(
            held_by=worker, held_until=at + LEASE, attempts=F("attempts") + 1, problem=""
        )
    return True


def renew(pk, worker: str, *, at: datetime) -> bool:
    """Hold on to a task for another lease; False where it was taken away."""
    return bool(Job.objects.filter(pk=pk, held_by=worker).update(held_until=at + LEASE))


def reap(*, at: datetime) -> int:
    """Take running tasks back whose worker went silent; returns how many. The third time a task is given up."""
    silent = DBTaskResult.objects.running().filter(job__held_until__lt=at).select_related("job")
    return sum(take_back(task, at=at) for task in silent)


@transaction.atomic
def take_back(task: DBTaskResult, *, at: datetime) -> bool:
    """Back into the queue, or given up; False where somebody else did it already."""
    held = Job.objects.filter(pk=task.pk, held_by=task.job.held_by, held_until=task.job.held_until)
    if not held.update(held_until=None):
        return False
    problem = "The worker stopped in the middle of this task."
    if task.job.attempts >= MOST_ATTEMPTS:
        return give_up(task, held_by=task.job.held_by, problem=problem, at=at)
    return put_back(task, held_by=task.job.held_by, problem=problem, at=at)


class Heartbeat:
    """Renews the lease from a thread of its own while a task runs.

    A task that never ends would be held for ever, so after ``LONGEST_RUN`` the whole worker process ends; whoever
    watches over it (``manage.py serve``, systemd) starts another, and the lease runs out.
    """

    def __init__(self, pk, worker: str, *, longest: timedelta = LONGEST_RUN) -> None:
        self.pk, self.worker, self.longest = pk, worker, longest
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.beat, name="heartbeat", daemon=True)

    def __enter__(self) -> "Heartbeat":
        self.started_at = timezone.now()
        self.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.over.set()
        self.thread.join()

    def beat(self) -> None:
        while not self.over.wait(BEAT_SECONDS):
            at = timezone.now()
            if at - self.started_at > self.longest:
                os._exit(OUT_OF_TIME)
            try:
                renew(self.pk, self.worker, at=at)
            except DatabaseError:
                connection.close()  # the server may be restarting; the next beat tries again
        connection.close()
