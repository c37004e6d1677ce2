"""How the site runs, in figures: its queue, its engine as authors judge it, how much it keeps."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.models import Avg, Count, Q, QuerySet
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from questions.accounts.models import School, User
from questions.articles.models import Article
from questions.bank.decisions import Decision, Verdict
from questions.bank.kinds import KINDS
from questions.bank.models import Fact, Question
from questions.bank.moderation import TRUSTED_FROM
from questions.quizzes.models import Answer
from questions.study.models import Memory, Review

FEWEST_DECISIONS = 20
ROOT = Path(__file__).parents[1]
ENGINE = ("generation", "languages")
KEPT = (User, School, Article, Fact, Question, Answer, Memory, Review)
COUNTED = [Verdict.ACCEPT, Verdict.EDIT, Verdict.REJECT]


@dataclass(frozen=True, slots=True)
class Judged:
    """One way of asking as authors judged it; ``accepted`` is a share, None below ``FEWEST_DECISIONS``."""

    form: str
    language: str
    decisions: int
    accepted: float | None
    promised: float

    @property
    def label(self) -> str:
        return KINDS[self.form].label if self.form in KINDS else self.form


def queue_counts() -> dict[str, int]:
    """How many tasks wait, run, are done and failed."""
    rows = dict(DBTaskResult.objects.order_by().values_list("status").annotate(count=Count("pk")))
    return {status.value: rows.get(status.value, 0) for status in TaskResultStatus}


def queued_tasks() -> QuerySet[DBTaskResult]:
    """Tasks that wait or are at work, the one that was asked for first on top."""
    open_ones = DBTaskResult.objects.filter(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING])
    return open_ones.select_related("job").order_by("enqueued_at")


def failed_tasks() -> QuerySet[DBTaskResult]:
    """Tasks that were given up, the newest first, each with what went wrong."""
    failed = DBTaskResult.objects.filter(status=TaskResultStatus.FAILED)
    return failed.select_related("job").order_by("-finished_at", "-enqueued_at")


def judged_forms() -> list[Judged]:
    """Each way of asking and language with the share accepted unedited, beside the mean confidence it was given."""
    rows = (
        Decision.objects.filter(verdict__in=COUNTED, question__written_by=None)
        .order_by()
        .values("question__form", "question__language")
        .annotate(
            count=Count("pk"),
            accepted=Count("pk", filter=Q(verdict=Verdict.ACCEPT)),
            promised=Avg("confidence"),
        )
        .order_by("-count")
    )
    return [
        Judged(
            form=row["question__form"],
            language=row["question__language"],
            decisions=row["count"],
            accepted=row["accepted"] / row["count"] if row["count"] >= FEWEST_DECISIONS else None,
            promised=row["promised"],
        )
        for row in rows
    ]


@cache
def engine_version() -> str:
    """Seven digits that change with every line of the engine's code, words and weights."""
    found = sha256()
    files = (path for room in ENGINE for path in (ROOT / room).rglob("*"))
    for path in sorted(path for path in files if path.suffix in {".py", ".toml"}):
        found.update(path.read_bytes())
    return found.hexdigest()[:7]


def kept_rows() -> list[tuple[str, int]]:
    """How many of each thing the site keeps, by the thing's name."""
    return [(model._meta.verbose_name_plural, model.objects.count()) for model in KEPT]


def machinery() -> dict[str, str | float]:
    """The database and the engine's threshold, as they are at work."""
    if connection.vendor == "sqlite":
        database = f"SQLite {connection.Database.sqlite_version}, {settings.SQLITE_JOURNAL_MODE}"
    else:
        database = f"PostgreSQL {connection.pg_version // 10000}"
    return {"database": database, "trusted_from": TRUSTED_FROM}
