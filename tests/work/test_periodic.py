"""Work that the clock asks for is queued once in each slot, by whichever worker looks first."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from questions.periodic import PERIODIC
from questions.work.models import PeriodicRun
from questions.work.periodic import Periodic, forget_old_work, queue_due
from questions.work.queue import enqueue
from questions.work.worker import Worker
from tests.threads import in_parallel
from tests.work import tasks

NIGHTLY = Periodic("nightly", tasks.note_due, after=timedelta(hours=2))
EVENING = datetime(2024, 5, 31, 22, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.django_db
def test_a_slot_is_queued_once_and_told_its_time():
    assert queue_due([NIGHTLY], at=EVENING) == ["nightly"]
    assert queue_due([NIGHTLY], at=EVENING + timedelta(hours=3)) == []

    Worker().run_ready()

    assert tasks.marks("2024-05-31T02:00:00+00:00") == 1


@pytest.mark.django_db
def test_after_a_pause_only_the_latest_slot_is_made_up_for():
    queue_due([NIGHTLY], at=EVENING)
    queue_due([NIGHTLY], at=EVENING + 9 * DAY)

    assert DBTaskResult.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_workers_that_look_together_queue_a_slot_once():
    in_parallel(lambda: queue_due([NIGHTLY], at=EVENING))

    assert (PeriodicRun.objects.count(), DBTaskResult.objects.count()) == (1, 1)


@pytest.mark.django_db
def test_a_worker_looks_at_its_table():
    Worker(periodic=[NIGHTLY]).run_ready()

    assert tasks.marks(NIGHTLY.latest(timezone.now()).isoformat()) == 1


def test_names_of_the_table_differ():
    names = [entry.name for entry in PERIODIC]

    assert len(set(names)) == len(names)


@pytest.mark.django_db
def test_what_ended_long_ago_is_forgotten():
    old, new = enqueue(tasks.mark, label="old"), enqueue(tasks.mark, label="new")
    Worker().run_ready()
    at = timezone.now()
    DBTaskResult.objects.filter(pk=old.pk).update(finished_at=at - 15 * DAY)

    forget_old_work.call(due=at.isoformat())

    assert [task.pk for task in DBTaskResult.objects.all()] == [new.pk]
