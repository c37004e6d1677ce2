"""A class's memory: how likely each pupil still knows each fact they were given, today or on the day of an exam."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import fmean
from typing import NamedTuple

from django.db.models import CharField
from django.db.models.functions import Cast

from questions.bank.models import Fact, Question
from questions.classroom.gradebook import Pupil, pupils_of
from questions.classroom.models import Classroom
from questions.study.models import Memory
from questions.study.parameters import WeightsByVersion
from questions.study.schedule import study_day

FADING = 0.7  # below this a fact counts as being forgotten
MOST_FACTS = 200


class Kept(NamedTuple):
    """What is kept of one memory: FSRS's state and two study days; ``version`` is of the learner's parameters."""

    stability: float
    difficulty: float
    reviewed_on: date
    due_on: date
    version: int

    def recall(self, day: date, weights: WeightsByVersion) -> float:
        """The chance of recall on that day, if nothing is reviewed until then."""
        return weights.recall(self.stability, max(0, (day - self.reviewed_on).days), self.version)


@dataclass(frozen=True, slots=True)
class PupilMemory:
    """A pupil's recall of each fact (None: not met), the mean of it, and how far behind they are."""

    pupil: Pupil
    recalls: tuple[float | None, ...]
    mean: float | None
    fading: int
    overdue: int
    last_day: date | None
    idle_days: int | None


@dataclass(frozen=True, slots=True)
class FactMemory:
    """A fact: the mean recall of those who met it, how many did, and how many are forgetting it."""

    fact: Fact
    mean: float | None
    met: int
    fading: int

    @property
    def share_fading(self) -> float:
        return self.fading / self.met if self.met else 0.0


@dataclass(frozen=True, slots=True)
class ClassMemory:
    """The map: pupils down, facts across; ``day`` is the day that it speaks of, ``today`` the class's own."""

    today: date
    day: date
    pupils: tuple[PupilMemory, ...]
    facts: tuple[FactMemory, ...]
    kept: dict[tuple[int, int], Kept]

    @property
    def mean(self) -> float | None:
        means = [one.mean for one in self.pupils if one.mean is not None]
        return fmean(means) if means else None

    @property
    def fading(self) -> int:
        """How many times a fact is being forgotten, over all pupils."""
        return sum(one.fading for one in self.pupils)

    @property
    def pairs(self) -> int:
        return len(self.kept)

    @property
    def needing_help(self) -> list[PupilMemory]:
        """Pupils whose mean recall is below the line, the lowest first."""
        low = [one for one in self.pupils if one.mean is not None and one.mean < FADING]
        return sorted(low, key=lambda one: one.mean)

    @property
    def fading_facts(self) -> list[FactMemory]:
        """Facts that somebody is forgetting, those of most pupils first."""
        found = [one for one in self.facts if one.fading]
        return sorted(found, key=lambda one: (-one.fading, one.mean))


def class_day(classroom: Classroom, at: datetime) -> date:
    """The study day where the class is."""
    return study_day(at, classroom.time_zone)


def memory_of(classroom: Classroom, *, day: date, at: datetime) -> ClassMemory:
    """The class's memory on that day; queries do not grow with pupils or facts."""
    today = class_day(classroom, at)
    pupils, facts = pupils_of(classroom), facts_of(classroom)
    kept = kept_of([pupil.pk for pupil in pupils], [fact.pk for fact in facts])
    weights = WeightsByVersion()
    recalls = {place: one.recall(day, weights) for place, one in kept.items()}
    rows = tuple(pupil_memory(pupil, facts, kept, recalls, today=today) for pupil in pupils)
    columns = zip(*(row.recalls for row in rows), strict=True) if rows else [()] * len(facts)
    return ClassMemory(
        today, day, rows, tuple(fact_memory(f, c) for f, c in zip(facts, columns, strict=True)), kept
    )


def facts_of(classroom: Classroom) -> list[Fact]:
    """The facts that the class was asked about in its assignments, in their order, newest assignment last."""
    asked = (
        Question.objects.filter(
            set_items__question_set__assignment__classroom=classroom,
            set_items__question_set__assignment__withdrawn_at=None,
        )
        .order_by("set_items__question_set__assignment__made_at", "set_items__position")
        .values_list("fact_id", flat=True)
    )
    order = list(dict.fromkeys(asked))[-MOST_FACTS:]
    facts = Fact.objects.select_related("article").defer("article__text").in_bulk(order)
    return [facts[pk] for pk in order]


def kept_of(learners: Sequence[int], facts: Sequence[int]) -> dict[tuple[int, int], Kept]:
    """The memories of these learners and facts, without those that were begun anew and not met since."""
    rows = Memory.objects.filter(learner__in=learners, fact__in=facts, stability__isnull=False).values_list(
        "learner_id",
        "fact_id",
        "stability",
        "difficulty",
        Cast("reviewed_on", CharField()),
        Cast("due_on", CharField()),
        "learner__memory_parameters",
    )
    days = Days()
    return {
        (learner, fact): Kept(stability, difficulty, days[reviewed_on], days[due_on], version)
        for learner, fact, stability, difficulty, reviewed_on, due_on, version in rows
    }


class Days(dict[str, date]):
    """Dates by the text that the database has of them: a class has thousands of memories and few different days."""

    def __missing__(self, text: str) -> date:
        self[text] = date.fromisoformat(text)
        return self[text]


def pupil_memory(
    pupil: Pupil,
    facts: Sequence[Fact],
    kept: dict[tuple[int, int], Kept],
    recalls: dict[tuple[int, int], float],
    *,
    today: date,
) -> PupilMemory:
    own = tuple(recalls.get((pupil.pk, fact.pk)) for fact in facts)
    met = [recall for recall in own if recall is not None]
    memories = [kept[pupil.pk, fact.pk] for fact in facts if (pupil.pk, fact.pk) in kept]
    last_day = max((one.reviewed_on for one in memories), default=None)
    return PupilMemory(
        pupil=pupil,
        recalls=own,
        mean=fmean(met) if met else None,
        fading=sum(recall < FADING for recall in met),
        overdue=sum(one.due_on < today for one in memories),
        last_day=last_day,
        idle_days=max(0, (today - last_day).days) if last_day else None,
    )


def fact_memory(fact: Fact, column: Sequence[float | None]) -> FactMemory:
    met = [recall for recall in column if recall is not None]
    return FactMemory(fact, fmean(met) if met else None, len(met), sum(recall < FADING for recall in met))


def forgotten_by_days(memory: ClassMemory, *, days: Sequence[int]) -> list[tuple[int, float]]:
    """The mean recall of the class so many days from today, if nobody reviews anything."""
    weights = WeightsByVersion()
    found = []
    for later in days:
        day = memory.today + timedelta(days=later)
        recalls = [one.recall(day, weights) for one in memory.kept.values()]
        found.append((later, fmean(recalls) if recalls else 0.0))
    return found
