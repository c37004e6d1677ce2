"""What a learner remembers now, and what they would have forgotten by a day if they stopped reviewing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from questions.accounts.models import User
from questions.study.facts import SETTLED_DAYS, with_stems
from questions.study.models import Memory
from questions.study.parameters import weights_of
from questions.study.schedule import retrievability

LOOKED_AT = 2000
NAMED = 5


@dataclass(frozen=True, slots=True)
class Slipping:
    """A fact and the chance that it is recalled on the chosen day."""

    memory: Memory
    recall: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """Expected shares over all facts that were met, and the facts most likely lost between today and the chosen day.

    ``facts`` counts all, ``settled`` those remembered for three weeks and more. None where nothing was met.
    """

    facts: int
    settled: int
    now: float | None
    then: float | None
    most_lost: tuple[Slipping, ...] = ()

    @property
    def lost(self) -> int:
        """How many of the facts known today would be forgotten."""
        if self.now is None or self.then is None:
            return 0
        return round(self.facts * (self.now - self.then))

    @property
    def known(self) -> int:
        """How many facts are known today."""
        return round(self.facts * (self.now or 0.0))


def outlook(learner: User, *, day: date, by: date) -> Outlook:
    """The learner's outlook, from up to LOOKED_AT memories (the latest reviewed) where there are more."""
    met = Memory.objects.filter(learner=learner, stability__isnull=False)
    count = met.count()
    memories = list(met.order_by("-reviewed_on", "pk")[:LOOKED_AT])
    if not memories:
        return Outlook(count, 0, None, None)
    now, then = recalls(learner, memories, on=day), recalls(learner, memories, on=by)
    order = sorted(range(len(memories)), key=lambda place: then[place] - now[place])[:NAMED]
    named = with_stems(Memory.objects.filter(learner=learner)).in_bulk(
        [memories[place].pk for place in order]
    )
    return Outlook(
        facts=count,
        settled=met.filter(stability__gte=SETTLED_DAYS).count(),
        now=sum(now) / len(now),
        then=sum(then) / len(then),
        most_lost=tuple(Slipping(named[memories[place].pk], then[place]) for place in order),
    )


def recalls(learner: User, memories: Sequence[Memory], *, on: date) -> list[float]:
    weights = weights_of(learner.memory_parameters)
    return [
        retrievability(memory.stability, days=max(0, (on - memory.reviewed_on).days), weights=weights)
        for memory in memories
    ]
