"""What a learner may decide about a memory: put the fact aside, hide it, call it known, begin anew.

Each is a row of its own and a change of the memory, so that the memory can be made anew from the rows.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db.models import Max

from questions.common.writing import short_write
from questions.study.models import Decision, Memory, MemoryDecision, Review
from questions.study.rebuilding import rebuild_memory
from questions.study.schedule import study_day

MOMENT = timedelta(microseconds=1)


def suspend(memory: Memory, *, at: datetime) -> None:
    """Ask the fact no more until it is taken up again."""
    decide([memory], Decision.SUSPEND, at=at)


def mark_known(memory: Memory, *, at: datetime) -> None:
    """The learner is sure of the fact: ask it no more until it is taken up again."""
    decide([memory], Decision.KNOWN, at=at)


def resume(memory: Memory, *, at: datetime) -> None:
    """Ask a fact again that was put aside, called known or hidden; it is due when its schedule says."""
    decide([memory], Decision.RESUME, at=at)


def bury(memory: Memory, *, at: datetime) -> None:
    """Ask the fact no more on this study day."""
    hide([memory], until=study_day(at, memory.learner.time_zone) + timedelta(days=1), at=at)


def reset(memory: Memory, *, at: datetime) -> None:
    """Forget what was learned: the fact is due at once and its next answer is a first meeting."""
    decide([memory], Decision.RESET, at=at)


def hide(memories: Iterable[Memory], *, until: date, at: datetime) -> None:
    """Ask these facts no sooner than on that study day."""
    decide(memories, Decision.HIDE, at=at, until=until)


def decide(
    memories: Iterable[Memory], decision: Decision, *, at: datetime, until: date | None = None
) -> None:
    """Append the decision about each of one learner's memories and change them."""
    with short_write():
        for memory in memories:
            day = max(study_day(at, memory.learner.time_zone), memory.reviewed_on)
            MemoryDecision.objects.create(
                learner_id=memory.learner_id,
                fact_id=memory.fact_id,
                decision=decision,
                decided_at=after_all_else(memory, at),
                study_day=day,
                hidden_until=until,
            )
            rebuild_memory(memory.learner_id, memory.fact_id)


def after_all_else(memory: Memory, at: datetime) -> datetime:
    """``at``, or the moment after the last that was answered or decided about the fact, where a clock went back."""
    about = {"learner_id": memory.learner_id, "fact_id": memory.fact_id}
    answered = Review.objects.counted().filter(**about).aggregate(last=Max("reviewed_at"))["last"]
    decided = MemoryDecision.objects.filter(**about).aggregate(last=Max("decided_at"))["last"]
    return max([at, *(last + MOMENT for last in (answered, decided) if last)])
