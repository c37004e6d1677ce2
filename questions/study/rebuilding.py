"""Memories made anew from their logs: after an answer was taken back, and to prove that what is stored is true."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from django.db.models import F

from questions.accounts.models import User
from questions.common.writing import short_write
from questions.study.models import Memory, MemoryDecision, Review
from questions.study.replay import Standing, agree, replayed, standing_of

AT_ONCE = 500
LogRow = TypeVar("LogRow", Review, MemoryDecision)


@dataclass(frozen=True, slots=True)
class Difference:
    """A memory that is not what its log makes; None where there is none."""

    learner_id: int
    fact_id: int
    stored: Standing | None
    true: Standing | None


def true_standing(learner_id: int, fact_id: int) -> Standing | None:
    """What the log makes of the memory."""
    about = {"learner_id": learner_id, "fact_id": fact_id}
    return replayed(
        Review.objects.counted().filter(**about), MemoryDecision.objects.counted().filter(**about)
    )


def rebuild_memory(learner_id: int, fact_id: int) -> Standing | None:
    """Store what the log makes of the memory; call it inside a transaction.

    A memory without a log goes, and what was decided about it: it never was.
    """
    standing = true_standing(learner_id, fact_id)
    memories = Memory.objects.filter(learner_id=learner_id, fact_id=fact_id)
    if standing is None:
        memories.delete()
        MemoryDecision.objects.filter(learner_id=learner_id, fact_id=fact_id).delete()
    elif not memories.update(version=F("version") + 1, **standing.fields()):
        Memory.objects.create(learner_id=learner_id, fact_id=fact_id, **standing.fields())
    return standing


def rebuild_memories(learner: User, fact_ids: Iterable[int]) -> None:
    """Store what the log makes of many memories of one learner, in few queries; call it inside a transaction."""
    waiting = sorted(fact_ids)
    for start in range(0, len(waiting), AT_ONCE):
        rebuild_some(learner, waiting[start : start + AT_ONCE])


def rebuild_some(learner: User, fact_ids: Sequence[int]) -> None:
    about = {"learner": learner, "fact_id__in": fact_ids}
    reviews, decisions = (
        by_fact(Review.objects.counted().filter(**about)),
        by_fact(MemoryDecision.objects.counted().filter(**about)),
    )
    stored = {memory.fact_id: memory for memory in Memory.objects.filter(**about)}
    true = {fact_id: replayed(reviews.get(fact_id, ()), decisions.get(fact_id, ())) for fact_id in fact_ids}
    gone = [fact_id for fact_id, standing in true.items() if standing is None]
    Memory.objects.filter(learner=learner, fact_id__in=gone).delete()
    MemoryDecision.objects.filter(learner=learner, fact_id__in=gone).delete()
    new, changed = [], []
    for fact_id, standing in true.items():
        if standing and fact_id in stored:
            changed.append(changed_memory(stored[fact_id], standing))
        elif standing:
            new.append(Memory(learner=learner, fact_id=fact_id, **standing.fields()))
    Memory.objects.bulk_create(new)
    Memory.objects.bulk_update(changed, ["version", *Standing().fields()], batch_size=100)


def changed_memory(memory: Memory, standing: Standing) -> Memory:
    for name, value in standing.fields().items():
        setattr(memory, name, value)
    memory.version += 1
    return memory


def by_fact(rows: Iterable[LogRow]) -> dict[int, list[LogRow]]:
    groups: dict[int, list[LogRow]] = {}
    for row in rows:
        groups.setdefault(row.fact_id, []).append(row)
    return groups


def differences(learner: User) -> Iterator[Difference]:
    """The learner's memories that are not what their log makes, in two queries and one pass."""
    stored = {memory.fact_id: standing_of(memory) for memory in Memory.objects.filter(learner=learner)}
    decisions: dict[int, list[MemoryDecision]] = {}
    for one in MemoryDecision.objects.counted().filter(learner=learner):
        decisions.setdefault(one.fact_id, []).append(one)
    log = Review.objects.counted().filter(learner=learner).order_by("fact_id", "pk")
    for fact_id, reviews in groupby(log.iterator(), key=lambda review: review.fact_id):
        true, kept = replayed(reviews, decisions.get(fact_id, ())), stored.pop(fact_id, None)
        if not agree(kept, true):
            yield Difference(learner.pk, fact_id, kept, true)
    for fact_id, kept in stored.items():
        yield Difference(learner.pk, fact_id, kept, None)


def repair(difference: Difference) -> None:
    """Store what is true; read again, since an answer may have come meanwhile."""
    with short_write():
        rebuild_memory(difference.learner_id, difference.fact_id)
