"""How the site runs: figures of the queue and of the engine, failed tasks put back."""

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from questions.bank.decisions import Decision
from questions.office.running import FEWEST_DECISIONS, engine_version, judged_forms, queue_counts
from tests.conftest import client_of
from tests.factories.accounts import AdminFactory
from tests.factories.bank import QuestionFactory
from tests.factories.work import JobFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


def judge(verdicts):
    question = QuestionFactory(confidence=0.9)
    for verdict in verdicts:
        Decision.objects.create(
            question=question,
            verdict=verdict,
            before="draft",
            after="published",
            version=1,
            at=NOON,
            confidence=0.9,
            stem=question.stem,
            key=question.key,
        )


def test_tasks_are_counted_by_state():
    JobFactory()
    JobFactory(task__status="FAILED", task__finished_at=NOON)

    counts = queue_counts()

    assert (counts["READY"], counts["FAILED"], counts["RUNNING"]) == (1, 1, 0)


def test_a_share_is_shown_from_enough_decisions_on():
    judge(["accept"] * (FEWEST_DECISIONS - 1))

    assert judged_forms()[0].accepted is None


def test_the_share_accepted_counts_edits_as_not_accepted():
    judge(["accept"] * 15 + ["edit"] * 3 + ["reject"] * 2 + ["undo"])

    row = judged_forms()[0]

    assert (row.decisions, row.accepted) == (20, 0.75)


def test_a_failed_task_is_put_back_into_the_queue():
    job = JobFactory(task__status="FAILED", task__finished_at=NOON)
    client = client_of(AdminFactory())

    client.post(reverse("office:retry", args=[job.task_id]))

    assert DBTaskResult.objects.get(pk=job.task_id).status == "READY"


def test_tasks_that_wait_are_listed_with_how_far_they_are():
    JobFactory(task__task_path="questions.bank.tasks.read_arrival", done=2, total=3)

    page = client_of(AdminFactory()).get(reverse("office:running")).content.decode()

    assert ("read_arrival" in page, "2/3" in page) == (True, True)


def test_the_engine_at_work_is_named():
    version = engine_version()

    page = client_of(AdminFactory()).get(reverse("office:running")).content.decode()

    assert (len(version), version in page) == (7, True)
