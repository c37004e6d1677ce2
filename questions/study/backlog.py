"""When more is due than can be done: limits a day, what loses most by waiting, and a plan to catch up."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.core.cache import caches

from questions.accounts.models import User
from questions.common.writing import short_write
from questions.study.days import today_of
from questions.study.deciding import hide, resume_all
from questions.study.models import Memory, MemoryQuerySet, Review
from questions.study.schedule import retrievability

WEIGHED_AT_MOST = 1000
AT_ONCE = 20
KEPT_SECONDS = 600


def expected_loss(stability: float | None, *, waited: int) -> float:
    """How much the chance of recall falls if the fact waits one more day; what is forgotten already loses little."""
    if stability is None:
        return 0.0
    return retrievability(stability, days=waited) - retrievability(stability, days=waited + 1)


def by_loss(memories: Iterable[Memory], *, day: date) -> list[Memory]:
    """Those first that would lose most by waiting; equals in the order of their rows."""

    def loss(memory: Memory) -> tuple[float, int]:
        return -expected_loss(memory.stability, waited=(day - memory.reviewed_on).days), memory.pk

    return sorted(memories, key=loss)


def in_arrears(learner: User, first: Memory, *, day: date) -> bool:
    """Whether the order matters: something is overdue, or a limit may leave something for another day."""
    return learner.daily_reviews is not None or first.due_on < day


def most_to_lose(due: MemoryQuerySet, learner: User, *, day: date) -> Memory | None:
    """Of the WEIGHED_AT_MOST that fell due last (the others have lost most already) the one that would lose most.

    The order is computed once and kept for some minutes, since it hardly changes within them.
    """
    for _try in range(2):
        order = caches["near"].get(order_key(learner, day)) or weighed_order(due, day=day)
        while order:
            found = due.in_bulk(order[:AT_ONCE])
            order = order[next((place for place, pk in enumerate(order) if pk in found), AT_ONCE) :]
            if found:
                caches["near"].set(order_key(learner, day), order, KEPT_SECONDS)
                return found[order[0]]
        forget_order(learner, day=day)
    return None


def weighed_order(due: MemoryQuerySet, *, day: date) -> list[int]:
    """The ids of due memories, those first that would lose most by waiting."""
    latest = due.order_by("-due_on", "pk").only("pk", "stability", "reviewed_on")[:WEIGHED_AT_MOST]
    return [memory.pk for memory in by_loss(latest, day=day)]


def order_key(learner: User, day: date) -> str:
    return f"backlog:{learner.pk}:{day:%Y-%m-%d}"


def forget_order(learner: User, *, day: date) -> None:
    """Weigh anew, since something came back that was answered or put aside."""
    caches["near"].delete(order_key(learner, day))


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
    today = today_of(learner, at=at)
    due = by_loss(Memory.objects.filter(learner=learner).due(today), day=today)
    parts = parts_of(len(due), days)
    place = parts[0]
    with short_write():
        for later, count in enumerate(parts[1:], start=1):
            hide(learner, due[place : place + count], until=today + timedelta(days=later), at=at)
            place += count
    forget_order(learner, day=today)
    return parts


def parts_of(count: int, days: int) -> list[int]:
    """So many facts shared out over the days, the first days taking what does not divide."""
    return [count // days + (place < count % days) for place in range(days)]


def bring_back(learner: User, *, at: datetime) -> int:
    """Give a plan up: all that is hidden until a later day is due when its schedule says. Returns how many came back."""
    today = today_of(learner, at=at)
    hidden = list(Memory.objects.filter(learner=learner, shelved_at=None, hidden_until__gt=today))
    resume_all(learner, hidden, at=at)
    forget_order(learner, day=today)
    return len(hidden)
