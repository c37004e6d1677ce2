"""A learner's facts as a list: on which shelf each stands, how well it is remembered now, when it comes back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from questions.accounts.models import User
from questions.bank.models import Question
from questions.study.models import Memory
from questions.study.parameters import WeightsByVersion

SETTLED_DAYS = 21  # a fact that is remembered that long is settled


@dataclass(frozen=True, slots=True)
class FactStanding:
    """A memory as its learner sees it: the chance of recall now (None where begun anew), and what holds it back."""

    memory: Memory
    recall: float | None
    is_due: bool
    is_hidden: bool

    @property
    def is_shelved(self) -> bool:
        return self.memory.shelved_at is not None


def conditions(day: date) -> dict[str, Q]:
    """Which memories stand on each shelf that day."""
    awake = Q(shelved_at=None)
    hidden = Q(hidden_until__gt=day)
    return {
        "all": Q(),
        "due": awake & (Q(hidden_until=None) | Q(hidden_until__lte=day)) & Q(due_on__lte=day),
        "settled": awake & Q(stability__gte=SETTLED_DAYS),
        "hard": awake & Q(lapses__gte=2),
        "aside": Q(shelved_at__isnull=False) | hidden,
    }


SHELVES = ("all", "due", "settled", "hard", "aside")


def facts_of_learner(learner: User, *, shelf: str, q: str, day: date) -> QuerySet[Memory]:
    """The memories on a shelf, those that come back soonest first; with ``q`` only those asked about in such words."""
    memories = with_stems(Memory.objects.filter(conditions(day)[shelf], learner=learner))
    for word in q.split():
        memories = memories.filter(Exists(asking_now().filter(stem__icontains=word)))
    return memories.order_by("due_on", "pk")


def with_stems(memories: QuerySet[Memory]) -> QuerySet[Memory]:
    """Each with ``stem`` and ``stem_language`` of a question about it: the fact itself would give the answer away."""
    first = asking_now().order_by("pk")[:1]
    return (
        memories.select_related("fact__article")
        .defer("fact__article__text")
        .annotate(stem=Subquery(first.values("stem")), stem_language=Subquery(first.values("language")))
    )


def asking_now() -> QuerySet[Question]:
    """The published questions about the memory's fact, within a query of memories."""
    return Question.objects.published().filter(fact_id=OuterRef("fact_id"))


def shelf_counts(learner: User, *, day: date) -> dict[str, int]:
    """How many stand on each shelf."""
    counts = {name: Count("pk", filter=where) for name, where in conditions(day).items() if name != "all"}
    return Memory.objects.filter(learner=learner).aggregate(all=Count("pk"), **counts)


def standings_of(learner: User, memories: Iterable[Memory], *, day: date) -> list[FactStanding]:
    weights = WeightsByVersion()
    return [
        FactStanding(
            memory,
            recall=recall_now(memory, weights, learner.memory_parameters, day=day),
            is_due=memory.due_on <= day,
            is_hidden=bool(memory.hidden_until and memory.hidden_until > day),
        )
        for memory in memories
    ]


def recall_now(memory: Memory, weights: WeightsByVersion, version: int, *, day: date) -> float | None:
    """The chance that the fact would be recalled that day."""
    if memory.stability is None:
        return None
    return weights.recall(memory.stability, max(0, (day - memory.reviewed_on) / timedelta(days=1)), version)
