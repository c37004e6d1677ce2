"""Steering reviews towards an exam: what would come back only after it is brought forward to the last days before it.

What comes back earlier is left alone; after its answer the next look decides again. So nobody reviews more than once
for the exam, and what is remembered well enough anyway is not brought forward at all.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db.models import F

from questions.accounts.models import User
from questions.common.writing import short_write
from questions.study.days import today_of
from questions.study.deciding import after_everything, decided
from questions.study.load import due_counts
from questions.study.models import Decision, Memory, MemoryDecision
from questions.study.parameters import weights_of
from questions.study.schedule import retrievability

LAST_DAYS = 7  # the last review before an exam falls into so many days before it
A_DAY = 15  # facts of one exam on one day, before another of the last days is taken as well
FRESH = 0.96  # predicted recall on the day of the exam that needs no further review


def steer(learner: User, facts: Iterable[int], *, exam_on: date, at: datetime) -> int:
    """Bring forward what should be reviewed once more before ``exam_on``; returns how many facts were.

    Call it every day until then: it changes nothing that it has arranged already.
    """
    today = today_of(learner, at=at)
    if today >= exam_on:
        return 0
    memories = list(Memory.objects.filter(learner=learner, fact__in=list(facts)).awake(today))
    late = [one for one in memories if needs_a_review(one, learner, today=today, exam_on=exam_on)]
    if not late:
        return 0
    late.sort(key=lambda one: (recall_on(one, learner, exam_on), one.pk))
    bring(learner, spread(learner, late, days=last_days(today, exam_on, len(late))), at=at)
    return len(late)


def needs_a_review(memory: Memory, learner: User, *, today: date, exam_on: date) -> bool:
    """Whether nothing is planned before the exam although recall would have fallen by then."""
    if memory.stability is None or memory.due_on < exam_on:
        return False
    return recall_on(memory, learner, exam_on) < FRESH


def recall_on(memory: Memory, learner: User, day: date) -> float:
    weights = weights_of(learner.memory_parameters)
    return retrievability(memory.stability, days=(day - memory.reviewed_on).days, weights=weights)


def last_days(today: date, exam_on: date, count: int) -> list[date]:
    """The days among which ``count`` facts are divided: as few as will do, the day before the exam first."""
    wanted = min(LAST_DAYS, max(1, -(-count // A_DAY)))
    days = [exam_on - timedelta(days=before) for before in range(1, wanted + 1)]
    return [day for day in days if day > today] or [today]


def spread(learner: User, memories: Sequence[Memory], *, days: Sequence[date]) -> dict[date, list[Memory]]:
    """The memories by day, each on the one that has least to do."""
    loads = dict(zip(days, due_counts(learner, days), strict=True))
    chosen: dict[date, list[Memory]] = {day: [] for day in days}
    for memory in memories:
        day = min(days, key=lambda one: (loads[one], days.index(one)))
        loads[day] += 1
        chosen[day].append(memory)
    return chosen


def bring(learner: User, by_day: dict[date, list[Memory]], *, at: datetime) -> None:
    """Append the decisions and move the memories, in one transaction."""
    with short_write():
        when, today = after_everything(learner, at), today_of(learner, at=at)
        for day, memories in by_day.items():
            rows = [brought(memory, day, at=when, today=today) for memory in memories]
            MemoryDecision.objects.bulk_create(rows)
            moved = Memory.objects.filter(pk__in=[memory.pk for memory in memories], due_on__gt=day)
            moved.update(due_on=day, version=F("version") + 1)


def brought(memory: Memory, day: date, *, at: datetime, today: date) -> MemoryDecision:
    one = decided(memory, Decision.BRING, at=at, day=today)
    one.due_by = day
    return one
