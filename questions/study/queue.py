"""What is left for today: the fact to bring back next, and the question to ask about it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from questions.accounts.models import User
from questions.bank.kinds.asked import Asked
from questions.bank.models import Question
from questions.study.backlog import in_arrears, most_to_lose, new_left, reviews_left
from questions.study.days import today_of
from questions.study.models import Memory, MemoryQuerySet
from questions.study.rotation import wording_for

COUNTED_AT_MOST = 1000


@dataclass(frozen=True, slots=True)
class Left:
    """How many facts are left for today: due, missed today and not right since, and new ones to meet."""

    due: int
    missed: int
    new: int

    @property
    def total(self) -> int:
        return self.due + self.missed + self.new


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to ask, its plain values, and the learner's memory of its fact: None where it is met first."""

    question: Question
    asked: Asked
    memory: Memory | None


def askable_memories(learner: User) -> MemoryQuerySet:
    """The learner's memories of facts that a published question asks about."""
    askable = Question.objects.published().values("fact_id")
    return Memory.objects.filter(learner=learner, fact_id__in=askable)


def due_memories(learner: User, *, at: datetime) -> MemoryQuerySet:
    """The learner's memories that are due at that instant and can be asked, longest overdue first."""
    return askable_memories(learner).due(today_of(learner, at=at))


def unmet_questions(learner: User) -> QuerySet[Question]:
    """Published questions of the sets that the learner meets in reviews, about facts not met yet, in their order."""
    met = Memory.objects.filter(learner=learner).values("fact_id")
    own = Question.objects.published().filter(set_items__question_set__studied_by__learner=learner)
    return own.exclude(fact_id__in=met).order_by(
        "set_items__question_set__studied_by__added_at",
        "set_items__question_set_id",
        "set_items__position",
    )


def left_today(learner: User, *, at: datetime) -> Left:
    """What is left, each part counted up to COUNTED_AT_MOST and within the learner's limits."""
    day = today_of(learner, at=at)
    reviews, new = reviews_left(learner, day=day), new_left(learner, day=day)
    most_due = COUNTED_AT_MOST if reviews is None else min(reviews, COUNTED_AT_MOST)
    most_new = COUNTED_AT_MOST if new is None else min(new, COUNTED_AT_MOST)
    due = askable_memories(learner).due(day)
    unmet = unmet_questions(learner).order_by("fact_id").values("fact_id").distinct()
    return Left(
        due=due.order_by()[:most_due].count(),
        missed=askable_memories(learner).missed(day).filter(due_on__gt=day).count(),
        new=unmet[:most_new].count() if most_new else 0,
    )


def count_due(learner: User, *, at: datetime) -> int:
    """How many facts are left for today."""
    return left_today(learner, at=at).total


def next_memory(learner: User, *, day: date) -> Memory | None:
    """The due memory to ask about: longest overdue first; in arrears, or with a limit a day, what loses most by waiting."""
    if reviews_left(learner, day=day) == 0:
        return None
    due = askable_memories(learner).due(day)
    first = due.first()
    if first is None or not in_arrears(learner, first, day=day):
        return first
    return most_to_lose(due, learner, day=day) or first


def next_asking(learner: User, *, at: datetime) -> Asking | None:
    """The question to ask next, or None when nothing is left for today.

    What is due comes first, then facts that are new, then what was missed today and is not right since.
    """
    day = today_of(learner, at=at)
    memory = next_memory(learner, day=day)
    if memory:
        return asking_about(learner, memory)
    unmet = unmet_questions(learner).first() if new_left(learner, day=day) != 0 else None
    if unmet:
        return asking(wording_of(learner, unmet.fact_id, stability=None, turn=0), None)
    missed = askable_memories(learner).missed(day).first()
    return asking_about(learner, missed) if missed else None


def next_question(learner: User, *, at: datetime) -> Question | None:
    """The question of ``next_asking`` alone."""
    found = next_asking(learner, at=at)
    return found.question if found else None


def asking_about(learner: User, memory: Memory) -> Asking | None:
    """The wording that suits the memory; equals take turns from review to review."""
    wording = wording_of(learner, memory.fact_id, stability=memory.stability, turn=memory.reviews)
    return asking(wording, memory)


def asking(question: Question | None, memory: Memory | None) -> Asking | None:
    return Asking(question, question.asked(), memory) if question else None


def wording_of(learner: User, fact_id: int, *, stability: float | None, turn: int) -> Question | None:
    wordings = Question.objects.published().filter(fact_id=fact_id).with_evidence().order_by("pk")
    return wording_for(list(wordings), stability=stability, language=learner.language, turn=turn)
