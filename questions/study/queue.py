"""What is due: the next fact to bring back, and the question to ask about it."""

from datetime import datetime

from django.db.models import Q

from questions.accounts.models import User
from questions.bank.models import Question
from questions.study.backlog import most_to_lose, reviews_left
from questions.study.models import Memory
from questions.study.schedule import study_day

COUNTED_AT_MOST = 1000


def askable_memories(learner: User):
    """The learner's memories of facts that a published question asks about."""
    askable = Question.objects.published().values("fact_id")
    return Memory.objects.filter(learner=learner, fact_id__in=askable)


def due_memories(learner: User, *, at: datetime):
    """The learner's memories that are due at that instant and can be asked, longest overdue first."""
    return askable_memories(learner).due(study_day(at, learner.time_zone))


def count_due(learner: User, *, at: datetime) -> int:
    """How many facts are left for today, counted up to COUNTED_AT_MOST; what was missed today is left too."""
    day = study_day(at, learner.time_zone)
    left = askable_memories(learner).awake(day).filter(Q(due_on__lte=day) | Q(missed_on=day))
    if learner.daily_reviews is None:
        return left[:COUNTED_AT_MOST].count()
    missed = askable_memories(learner).missed(day).count()
    due = due_memories(learner, at=at)[: reviews_left(learner, day=day)].count()
    return missed + due


def next_memory(learner: User, *, at: datetime) -> Memory | None:
    """The memory to ask about: what is due, longest overdue first, then what was missed today and not right since.

    With a limit a day those come first that would lose most by waiting.
    """
    day = study_day(at, learner.time_zone)
    due = due_memories(learner, at=at)
    if learner.daily_reviews is None:
        memory = due.first()
    else:
        memory = most_to_lose(due, day=day) if reviews_left(learner, day=day) else None
    return memory or askable_memories(learner).missed(day).first()


def next_question(learner: User, *, at: datetime) -> Question | None:
    """A published question about the memory that is next, or None when nothing is left for today.

    Among several wordings the one in the learner's language comes first, then each in its turn.
    """
    memory = next_memory(learner, at=at)
    if memory is None:
        return None
    wordings = list(
        Question.objects.published().filter(fact_id=memory.fact_id).with_evidence().order_by("pk")
    )
    own = [wording for wording in wordings if wording.language == learner.language] or wordings
    return own[memory.reviews % len(own)]
