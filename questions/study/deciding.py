"""What a learner may decide about a memory: put the fact aside, hide it, call it known, begin anew.

Each is a row of its own and a change of the memory, so that the memory can be made anew from the rows.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db.models import F, Max

from questions.accounts.models import User
from questions.common.writing import short_write
from questions.study.days import today_of
from questions.study.models import Decision, Memory, MemoryDecision, Review
from questions.study.rebuilding import rebuild_memory

MOMENT = timedelta(microseconds=1)


def suspend(memory: Memory, *, at: datetime) -> MemoryDecision:
    """Ask the fact no more until it is taken up again."""
    return decide(memory, Decision.SUSPEND, at=at)


def mark_known(memory: Memory, *, at: datetime) -> MemoryDecision:
    """The learner is sure of the fact: ask it no more until it is taken up again."""
    return decide(memory, Decision.KNOWN, at=at)


def resume(memory: Memory, *, at: datetime) -> MemoryDecision:
    """Ask a fact again that was put aside, called known or hidden; it is due when its schedule says."""
    return decide(memory, Decision.RESUME, at=at)


def bury(memory: Memory, *, at: datetime) -> MemoryDecision:
    """Ask the fact no more on this study day."""
    until = today_of(memory.learner, at=at) + timedelta(days=1)
    return decide(memory, Decision.HIDE, at=at, until=until)


def reset(memory: Memory, *, at: datetime) -> MemoryDecision:
    """Forget what was learned: the fact is due at once and its next answer is a first meeting."""
    return decide(memory, Decision.RESET, at=at)


ACTIONS = {
    "suspend": suspend,
    "known": mark_known,
    "resume": resume,
    "bury": bury,
    "reset": reset,
}


def decide(memory: Memory, decision: Decision, *, at: datetime, until: date | None = None) -> MemoryDecision:
    """Append the decision and make the memory anew."""
    with short_write():
        day = today_of(memory.learner, at=at)
        one = decided(memory, decision, at=after_all_else(memory, at), day=day, until=until)
        one.save(force_insert=True)
        rebuild_memory(memory.learner_id, memory.fact_id)
    return one


def decided(
    memory: Memory, decision: Decision, *, at: datetime, day: date, until: date | None = None
) -> MemoryDecision:
    """The decision, unsaved."""
    return MemoryDecision(
        learner_id=memory.learner_id,
        fact_id=memory.fact_id,
        decision=decision,
        decided_at=at,
        study_day=max(day, memory.reviewed_on),
        hidden_until=until,
    )


def hide(learner: User, memories: Sequence[Memory], *, until: date, at: datetime) -> None:
    """Ask these facts of the learner no sooner than on that study day: many at once, in three queries."""
    decide_all(learner, memories, Decision.HIDE, at=at, until=until)


def resume_all(learner: User, memories: Sequence[Memory], *, at: datetime) -> None:
    """Ask these hidden facts again when their schedule says."""
    decide_all(learner, memories, Decision.RESUME, at=at)


def decide_all(
    learner: User, memories: Sequence[Memory], decision: Decision, *, at: datetime, until: date | None = None
) -> None:
    """Append the same decision about memories that are asked, and change them; it concerns only when they are asked."""
    with short_write():
        when, day = after_everything(learner, at), today_of(learner, at=at)
        MemoryDecision.objects.bulk_create(
            [decided(memory, decision, at=when, day=day, until=until) for memory in memories], batch_size=500
        )
        Memory.objects.filter(pk__in=[memory.pk for memory in memories]).update(
            hidden_until=until, version=F("version") + 1
        )


def after_all_else(memory: Memory, at: datetime) -> datetime:
    """``at``, or the moment after the last that was answered or decided about the fact, where a clock went back."""
    return after_last(at, learner_id=memory.learner_id, fact_id=memory.fact_id)


def after_everything(learner: User, at: datetime) -> datetime:
    """As ``after_all_else``, over all of the learner's facts."""
    return after_last(at, learner_id=learner.pk)


def after_last(at: datetime, **about: int) -> datetime:
    answered = Review.objects.filter(**about).aggregate(last=Max("reviewed_at"))["last"]
    decided_at = MemoryDecision.objects.filter(**about).aggregate(last=Max("decided_at"))["last"]
    return max([at, *(last + MOMENT for last in (answered, decided_at) if last)])
