"""Tasks run, are tried again, are given up, and survive a worker that dies in the middle."""

import signal
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from questions.work.leases import LEASE, claim, reap, renew
from questions.work.models import Job
from questions.work.outcomes import MOST_ATTEMPTS, pause_before_next, retry, succeed
from questions.work.queue import enqueue, task_of
from questions.work.worker import Worker
from tests.threads import in_parallel
from tests.work import tasks
from tests.work.processes import command, wait_until

in_processes = pytest.mark.django_db(transaction=True)
SECOND = timedelta(seconds=1)


def wake(job: Job) -> None:
    """Let the pause before the next try be over."""
    DBTaskResult.objects.filter(pk=job.pk).update(run_after=timezone.now())


def status(job: Job) -> str:
    return task_of(job).status


@pytest.mark.django_db
def test_a_task_runs_and_keeps_what_it_gave_back():
    job = enqueue(tasks.mark, label="one")

    assert Worker().run_ready() == 1

    assert (status(job), task_of(job).return_value, tasks.marks("one")) == ("SUCCESSFUL", "one", 1)


@pytest.mark.django_db
def test_work_with_the_same_key_waits_once():
    first = enqueue(tasks.mark, key="article 7", label="key")

    assert enqueue(tasks.mark, key="article 7", label="key") == first
    assert Worker().run_ready() == 1


@pytest.mark.django_db
def test_a_key_is_free_again_when_its_work_is_done():
    first = enqueue(tasks.mark, key="article 7", label="again")
    Worker().run_ready()

    assert enqueue(tasks.mark, key="article 7", label="again") != first


@in_processes
def test_threads_that_queue_the_same_key_together_get_one_task():
    jobs = in_parallel(lambda: enqueue(tasks.mark, key="together", label="together").pk)

    assert len(set(jobs)) == 1
    assert DBTaskResult.objects.count() == 1


@in_processes
def test_workers_that_meet_never_claim_one_task_together():
    for _number in range(5):
        enqueue(tasks.mark, label="claimed")

    claims = in_parallel(lambda: claim(Worker().name, at=timezone.now()))

    held = [task.pk for task in claims if task]
    assert len(held) == len(set(held)) == 5


@pytest.mark.django_db
def test_a_task_that_breaks_rests_longer_each_time_and_is_given_up():
    job = enqueue(tasks.break_down)
    tries = 0
    while status(job) == "READY":
        wake(job)
        tries += Worker().run_ready()

    job.refresh_from_db()
    assert (tries, status(job), job.problem) == (MOST_ATTEMPTS, "FAILED", "ZeroDivisionError: on purpose")
    assert "ZeroDivisionError" in task_of(job).traceback
    assert [pause_before_next(n).seconds for n in (1, 2)] == [5, 30]


@pytest.mark.django_db
def test_a_task_at_rest_is_not_claimed():
    enqueue(tasks.break_down)
    Worker().run_ready()

    assert claim("w", at=timezone.now()) is None
    assert claim("w", at=timezone.now() + 6 * SECOND) is not None


@pytest.mark.django_db
def test_what_a_person_can_mend_is_not_tried_again():
    job = enqueue(tasks.refuse_politely)
    Worker().run_ready()

    job.refresh_from_db()
    assert (status(job), job.problem, job.attempts) == ("FAILED", "Send a shorter text.", 1)


@pytest.mark.django_db
def test_a_failed_task_can_be_retried_with_fresh_tries():
    job = enqueue(tasks.refuse_politely)
    Worker().run_ready()

    assert retry(task_of(job))
    assert not retry(task_of(job))

    job.refresh_from_db()
    assert (status(job), job.attempts, job.problem) == ("READY", 0, "")


@in_processes
def test_a_killed_workers_task_is_taken_back_and_its_effect_kept_once():
    job = enqueue(tasks.mark_once, label="killed", hang=True)
    with command("work") as worker:
        wait_until(lambda: tasks.marks("killed") == 1)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    assert status(job) == "RUNNING"
    assert reap(at=timezone.now()) == 0

    assert reap(at=timezone.now() + LEASE + SECOND) == 1
    wake(job)
    Worker().run_ready()

    assert (status(job), task_of(job).return_value, tasks.marks("killed")) == ("SUCCESSFUL", False, 1)


@in_processes
def test_twin_without_the_door_that_opens_once_the_effect_doubles():
    job = enqueue(tasks.mark_each_time, label="doubled")
    with command("work") as worker:
        wait_until(lambda: tasks.marks("doubled") == 1)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    reap(at=timezone.now() + LEASE + SECOND)
    wake(job)
    Worker().run_ready()

    assert tasks.marks("doubled") == 2


@pytest.mark.django_db
def test_a_task_that_kills_its_workers_is_given_up_in_the_end():
    job = enqueue(tasks.mark, label="poison")
    for _attempt in range(MOST_ATTEMPTS):
        wake(job)
        at = timezone.now()
        claim("doomed", at=at)
        reap(at=at + LEASE + SECOND)

    job.refresh_from_db()
    assert status(job) == "FAILED"
    assert job.problem == "The worker stopped in the middle of this task."


@pytest.mark.django_db
def test_a_renewed_lease_is_not_taken_back():
    enqueue(tasks.mark, label="beating")
    at = timezone.now()
    task = claim("alive", at=at)

    assert renew(task.pk, "alive", at=at + LEASE)
    assert reap(at=at + LEASE + SECOND) == 0


@pytest.mark.django_db
def test_a_worker_that_wakes_too_late_changes_nothing():
    job = enqueue(tasks.mark, label="late")
    at = timezone.now()
    task = claim("late", at=at)
    reap(at=at + LEASE + SECOND)
    wake(job)
    claim("quick", at=timezone.now())

    assert not renew(task.pk, "late", at=at)
    assert not succeed(task, "late", held_by="late", at=at)
    assert succeed(task, "quick", held_by="quick", at=at)
    assert task_of(job).return_value == "quick"


@in_processes
def test_a_worker_asked_to_stop_ends_by_itself():
    with command("work") as worker:
        job = enqueue(tasks.mark, label="stopping")
        wait_until(lambda: status(job) == TaskResultStatus.SUCCESSFUL)
        worker.send_signal(signal.SIGINT)

        assert worker.wait(timeout=60) == 0


@in_processes
def test_work_once_runs_what_is_due_and_ends():
    enqueue(tasks.mark, label="batch")
    with command("work", "--once") as worker:
        assert worker.wait(timeout=60) == 0

    assert tasks.marks("batch") == 1
