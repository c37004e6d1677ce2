"""What is due: the next fact to bring back, and the question to ask about it."""

from datetime import datetime

from questions.accounts.models import User
from questions.bank.models import Question
from questions.study.models import Memory
from questions.study.schedule import study_day

COUNTED_AT_MOST = 1000


def due_memories(learner: User, *, at: datetime):
    """The learner's memories that are due at that instant and can be asked, longest overdue first."""
    askable = Question.objects.published().values("fact_id")
    return Memory.objects.filter(learner=learner, fact_id__in=askable).due(study_day(at, learner.time_zone))


def count_due(learner: User, *, at: datetime) -> int:
    """How many facts are due, counted up to COUNTED_AT_MOST."""
    return due_memories(learner, at=at)[:COUNTED_AT_MOST].count()


def next_question(learner: User, *, at: datetime) -> Question | None:
    """A published question about the fact that is longest overdue, or None when nothing is due.

    Among several wordings the one in the learner's language comes first, then each in its turn.
    """
    memory = due_memories(learner, at=at).first()
    if memory is None:
        return None
    wordings = list(
        Question.objects.published().filter(fact_id=memory.fact_id).with_evidence().order_by("pk")
    )
    own = [wording for wording in wordings if wording.language == learner.language] or wordings
    return own[memory.reviews % len(own)]
