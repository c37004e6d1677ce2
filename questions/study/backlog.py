"""When more is due than can be done: limits a day, what loses most by waiting, and a plan to catch up."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from questions.accounts.models import User
from questions.study.deciding import hide
from questions.study.models import Memory, MemoryQuerySet, Review
from questions.study.schedule import retrievability, study_day

WEIGHED_AT_MOST = 1000


def expected_loss(memory: Memory, *, day: date) -> float:
    """How much the chance of recall falls if the fact waits one more day; what is forgotten already loses little."""
    if memory.stability is None:
        return 0.0
    waited = (day - memory.reviewed_on).days
    return retrievability(memory.stability, days=waited) - retrievability(memory.stability, days=waited + 1)


def by_loss(memories: Iterable[Memory], *, day: date) -> list[Memory]:
    """Those first that would lose most by waiting; equals in the order of their rows."""
    return sorted(memories, key=lambda memory: (-expected_loss(memory, day=day), memory.pk))


def most_to_lose(due: MemoryQuerySet, *, day: date) -> Memory | None:
    """Of the WEIGHED_AT_MOST that fell due last (the others have lost most already) the one that would lose most."""
    latest = due.order_by("-due_on", "pk")[:WEIGHED_AT_MOST]
    return next(iter(by_loss(latest, day=day)), None)


def reviews_left(learner: User, *, day: date) -> int | None:
    """How many due facts the learner's limit leaves for the day; None without a limit. Asking a miss again is free."""
    if learner.daily_reviews is None:
        return None
    return max(0, learner.daily_reviews - facts_of(learner, day=day, met_before=True))


def new_left(learner: User, *, day: date) -> int | None:
    """How many new facts the learner's limit leaves for the day; None without a limit."""
    if learner.daily_new is None:
        return None
    return max(0, learner.daily_new - facts_of(learner, day=day, met_before=False))


def facts_of(learner: User, *, day: date, met_before: bool) -> int:
    """Facts answered on that day that were met on an earlier one, or that were not."""
    today = Review.objects.counted().filter(learner=learner, study_day=day)
    return today.filter(days_elapsed__isnull=not met_before).values("fact_id").distinct().count()


def catch_up(learner: User, *, days: int, at: datetime) -> list[int]:
    """Spread all that is due over so many days, what would lose most first; gives the number for each day.

    Raises ValueError for less than one day.
    """
    if days < 1:
        raise ValueError(f"days must be at least 1: {days}")
    today = study_day(at, learner.time_zone)
    due = by_loss(Memory.objects.filter(learner=learner).select_related("learner").due(today), day=today)
    share = -(-len(due) // days)
    parts = [due[place * share : (place + 1) * share] for place in range(days)]
    for later, part in enumerate(parts[1:], start=1):
        hide(part, until=today + timedelta(days=later), at=at)
    return [len(part) for part in parts]
