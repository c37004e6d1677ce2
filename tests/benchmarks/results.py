"""Processor milliseconds of a teacher's pages: a class of 100 learners and 20 questions, two attempts each.

    .venv/bin/python -m tests.benchmarks.results [postgres://...]

A request is answered inside this process (middleware, session, view, queries, template), so the figure is the whole
of the server's time; on PostgreSQL the database's own time comes on top and is printed beside it.
"""

import os
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from random import Random
from statistics import median

if __name__ == "__main__":
    folder = tempfile.mkdtemp(prefix="hashiya-bench-")
    os.environ["HASHIYA_VAR_DIR"] = folder
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.benchmarks.settings"
    os.environ["DATABASE_URL"] = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder}/bench.sqlite3"

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client, override_settings  # noqa: E402
from django.urls import reverse  # noqa: E402

from questions.classroom.models import Assignment, Submission  # noqa: E402
from questions.quizzes.item_analysis import analyse  # noqa: E402
from questions.quizzes.item_report import report_on  # noqa: E402
from questions.quizzes.models import Answer, Attempt, AttemptItem  # noqa: E402
from questions.study.models import Memory  # noqa: E402
from tests.benchmarks.server import cpu_of_postgres  # noqa: E402
from tests.classroom.results import assigned, pupil_of  # noqa: E402
from tests.moments import DAY, NOON, TODAY  # noqa: E402

LEARNERS, QUESTIONS, ATTEMPTS = 100, 20, 2
WARM_UP, RUNS = 3, 15


def fill() -> Assignment:
    """One assignment, answered twice by everybody, with a memory of every fact."""
    random, assignment = Random(7), assigned(questions=QUESTIONS, attempts_allowed=None)
    questions = list(assignment.question_set.questions.order_by("set_items__position"))
    for _learner in range(LEARNERS):
        learner, ability = pupil_of(assignment), random.gauss(0.5, 1)
        for number in range(1, ATTEMPTS + 1):
            attempt = Attempt.objects.create(
                question_set=assignment.question_set,
                learner=learner,
                occasion=f"assignment-{assignment.pk}",
                number=number,
                started_at=NOON,
                finished_at=NOON + timedelta(minutes=9),
            )
            items = AttemptItem.objects.bulk_create(
                AttemptItem(attempt=attempt, question=question, position=place)
                for place, question in enumerate(questions, start=1)
            )
            Answer.objects.bulk_create(
                answer_to(item, place, ability, random) for place, item in enumerate(items)
            )
            Submission.objects.create(assignment=assignment, learner=learner, attempt=attempt, number=number)
        Memory.objects.bulk_create(memory_of(learner, question, random) for question in questions)
    return assignment


def answer_to(item: AttemptItem, place: int, ability: float, random: Random) -> Answer:
    right = random.random() < 1 / (1 + 2.7 ** (place / 6 - 1.5 - ability))
    return Answer(
        item=item,
        client_id=uuid.UUID(int=random.getrandbits(128)),
        given="2" if right else random.choice("134"),
        mark=float(right),
        answered_at=NOON + timedelta(seconds=25 * place + random.randint(1, 20)),
    )


def memory_of(learner, question, random: Random) -> Memory:
    return Memory(
        learner=learner,
        fact_id=question.fact_id,
        stability=random.choice([1.0, 5.0, 20.0, 60.0]),
        difficulty=5.0,
        reviewed_on=TODAY - random.randint(0, 20) * DAY,
        due_on=TODAY + random.randint(-5, 20) * DAY,
        reviews=2,
    )


def milliseconds(call: Callable[[], object]) -> tuple[float, float, float]:
    """Median and fastest processor time of this process, and the database server's per call."""
    for _run in range(WARM_UP):
        call()
    taken, database = [], cpu_of_postgres()
    for _run in range(RUNS):
        started = time.process_time()
        call()
        taken.append(1000 * (time.process_time() - started))
    return median(taken), min(taken), 1000 * (cpu_of_postgres() - database) / RUNS


def page(client: Client, path: str) -> Callable[[], object]:
    def get() -> object:
        response = client.get(path)
        if response.status_code != 200:
            raise SystemExit(f"{path}: {response.status_code}")
        return response

    return get


def cases(assignment: Assignment) -> dict[str, Callable[[], object]]:
    client = Client()
    client.force_login(assignment.classroom.teachers.get())
    room, attempts = (
        assignment.classroom_id,
        list(assignment.submissions.values_list("attempt_id", flat=True)),
    )
    matrix = [
        [float((learner * 7 + place * 3) % 5 > 1) for place in range(QUESTIONS)]
        for learner in range(LEARNERS * ATTEMPTS)
    ]
    names = [f"Q{place}" for place in range(QUESTIONS)]
    return {
        "class page (memory map of 100 x 20)": page(client, reverse("classroom:memory", args=[room])),
        "class page (pupils and work)": page(client, reverse("classroom:class", args=[room])),
        "gradebook": page(client, reverse("classroom:gradebook", args=[room])),
        "gradebook question by question": page(client, reverse("classroom:report", args=[assignment.pk])),
        "the same, all rows": page(client, reverse("classroom:report", args=[assignment.pk]) + "?show=all"),
        "item analysis, figures of 200 x 20": lambda: analyse(matrix, names=names, maxima=[1.0] * QUESTIONS),
        "item analysis, with its queries": lambda: report_on(attempts),
        "item analysis page, 200 attempts": page(
            client, reverse("classroom:items", args=[assignment.pk]) + "?attempts=all"
        ),
    }


def main() -> None:
    call_command("migrate", verbosity=0)
    with ExitStack() as stack:
        storages = settings.STORAGES | {
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
        }
        stack.enter_context(override_settings(STORAGES=storages, ALLOWED_HOSTS=["*"]))
        assignment = fill()
        sys.stdout.write(f"{'':40}{'median':>9}{'fastest':>9}{'database':>10}   processor ms\n")
        for name, call in cases(assignment).items():
            middle, fastest, database = milliseconds(call)
            sys.stdout.write(f"{name:40}{middle:9.1f}{fastest:9.1f}{database:10.1f}\n")


if __name__ == "__main__":
    main()
