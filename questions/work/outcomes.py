"""How a task ends: done, refused for a reason that a person can mend, tried again later, or given up.

Each is one conditional update: a worker that lost its task to another changes nothing any more.
"""

from datetime import datetime, timedelta
from traceback import format_exception
from typing import Any

from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from questions.work.models import Job

MOST_ATTEMPTS = 3
FIRST_PAUSE = timedelta(seconds=5)
PAUSE_GROWS = 6
LONGEST_PROBLEM = 500


def pause_before_next(attempts: int) -> timedelta:
    """How long a task rests after that many tries: 5 seconds, then 30."""
    return FIRST_PAUSE * PAUSE_GROWS ** max(attempts - 1, 0)


def succeed(task: DBTaskResult, value: Any, *, held_by: str, at: datetime) -> bool:
    """Keep what a task gave back."""
    return end(
        task,
        held_by=held_by,
        job={"held_by": "", "held_until": None, "key": ""},
        status=TaskResultStatus.SUCCESSFUL,
        return_value=value,
        finished_at=at,
        exception_class_path="",
        traceback="",
    )


def refuse(task: DBTaskResult, error: Exception, *, held_by: str, at: datetime) -> bool:
    """End a task for a reason that trying again will not change; its words are for the person who asked for it."""
    return give_up(task, held_by=held_by, problem=str(error), at=at, **described(error))


def try_again(task: DBTaskResult, error: Exception, *, held_by: str, at: datetime) -> bool:
    """Back into the queue after a pause, or given up after ``MOST_ATTEMPTS``."""
    attempts = Job.objects.get(pk=task.pk).attempts
    problem = f"{type(error).__name__}: {error}"
    ending = give_up if attempts >= MOST_ATTEMPTS else put_back
    return ending(task, held_by=held_by, problem=problem, at=at, **described(error))


def give_up(task: DBTaskResult, *, held_by: str, problem: str, at: datetime, **fields: str) -> bool:
    """Mark a task as failed; it stays on the list of failed tasks until somebody retries it."""
    job = {"held_by": "", "held_until": None, "key": "", "problem": problem[:LONGEST_PROBLEM]}
    return end(task, held_by=held_by, job=job, status=TaskResultStatus.FAILED, finished_at=at, **fields)


def put_back(task: DBTaskResult, *, held_by: str, problem: str, at: datetime, **fields: str) -> bool:
    """Let a task wait for its next try."""
    attempts = Job.objects.get(pk=task.pk).attempts
    job = {"held_by": "", "held_until": None, "problem": problem[:LONGEST_PROBLEM]}
    run_after = at + pause_before_next(attempts)
    return end(task, held_by=held_by, job=job, status=TaskResultStatus.READY, run_after=run_after, **fields)


def described(error: Exception) -> dict[str, str]:
    return {
        "exception_class_path": f"{type(error).__module__}.{type(error).__qualname__}",
        "traceback": "".join(format_exception(error)),
    }


@transaction.atomic
def end(task: DBTaskResult, *, held_by: str, job: dict[str, Any], **fields: Any) -> bool:
    """Change a running task and its job, if ``held_by`` still holds it."""
    if not Job.objects.filter(pk=task.pk, held_by=held_by).update(**job):
        return False
    running = DBTaskResult.objects.filter(pk=task.pk, status=TaskResultStatus.RUNNING)
    return bool(running.update(**fields))


@transaction.atomic
def retry(task: DBTaskResult) -> bool:
    """Put a failed task into the queue again with fresh tries; False where it is not failed (any more)."""
    failed = DBTaskResult.objects.filter(pk=task.pk, status=TaskResultStatus.FAILED)
    if not failed.update(status=TaskResultStatus.READY, run_after=get_date_max(), finished_at=None):
        return False
    Job.objects.update_or_create(task_id=task.pk, defaults={"attempts": 0, "problem": ""})
    return True
