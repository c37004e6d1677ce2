"""The worker: claims tasks one after the other, runs them under a heartbeat, and looks after the queue in between."""

import logging
import secrets
import socket
import threading
from collections.abc import Sequence
from datetime import timedelta

from django.db import DatabaseError, InterfaceError, close_old_connections, connection
from django.utils import timezone
from django_tasks.base import TaskContext
from django_tasks_db.models import DBTaskResult

from questions.common.errors import UserError
from questions.work.leases import Heartbeat, claim, reap
from questions.work.outcomes import refuse, succeed, try_again
from questions.work.periodic import Periodic, queue_due

logger = logging.getLogger(__name__)

LOOK_SECONDS = 0.2
TIDY_EVERY = timedelta(seconds=5)
AFTER_TROUBLE_SECONDS = 2.0


def new_worker_name() -> str:
    """A name that no other worker has, and that says where it runs."""
    return f"{socket.gethostname()[:40]}-{secrets.token_hex(6)}"


class Worker:
    """One process's work on the queue; ``stop`` lets it end after the task in hand."""

    def __init__(self, *, periodic: Sequence[Periodic] = (), name: str | None = None) -> None:
        self.name = name or new_worker_name()
        self.periodic = periodic
        self.stopping = threading.Event()
        self.tidied_at = None

    def stop(self) -> None:
        self.stopping.set()

    def run(self) -> None:
        """Work until stopped. A database that is away for a while is waited for."""
        while not self.stopping.is_set():
            close_old_connections()
            try:
                busy = self.step()
            except (DatabaseError, InterfaceError) as error:
                logger.warning("The database did not answer (%s); trying again.", error)
                connection.close()
                self.stopping.wait(AFTER_TROUBLE_SECONDS)
                continue
            if not busy:
                self.stopping.wait(LOOK_SECONDS)

    def run_ready(self) -> int:
        """Run what is due until nothing is; returns how many tasks ran."""
        count = 0
        while not self.stopping.is_set() and self.step():
            count += 1
        return count

    def step(self) -> bool:
        """Tidy up where it is time, and run one task; False where none was due."""
        self.tidy()
        task = claim(self.name, at=timezone.now())
        if task is None:
            return False
        self.run_task(task)
        return True

    def tidy(self) -> None:
        """Take tasks of dead workers back and queue periodic work."""
        at = timezone.now()
        if self.tidied_at and at - self.tidied_at < TIDY_EVERY:
            return
        self.tidied_at = at
        reap(at=at)
        queue_due(self.periodic, at=at)

    def run_task(self, task: DBTaskResult) -> None:
        """Run a claimed task to one of its ends. Whatever a task raises stays inside: the worker goes on."""
        with Heartbeat(task.pk, self.name):
            try:
                value = call(task)
            except UserError as error:
                refuse(task, error, held_by=self.name, at=timezone.now())
            except Exception as error:
                logger.exception("Task %s failed (%s)", task.pk, task.task_path)
                try_again(task, error, held_by=self.name, at=timezone.now())
            else:
                succeed(task, value, held_by=self.name, at=timezone.now())


def call(task: DBTaskResult) -> object:
    """Call the function of a task with its arguments."""
    result = task.task_result
    context = (TaskContext(task_result=result),) if result.task.takes_context else ()
    return result.task.call(*context, *result.args, **result.kwargs)
