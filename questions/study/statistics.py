"""What the log and the memories say: reviews a day, what is due on the coming days, recall held against the promise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Avg, Case, Count, F, FloatField, Min, Q, Sum, Value, When

from questions.accounts.models import User
from questions.study.calibration import interval
from questions.study.models import Memory, Rating, Review

WEEKS = 16


@dataclass(frozen=True, slots=True)
class Day:
    """One day and how many reviews it has or will have."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Recall:
    """Study days on which a fact met earlier came back, and on how many its answers were right.

    ``lucky`` of these are to be expected by guessing: for one miss with the chance g there are g / (1 - g), on average
    ``odds``.
    """

    recalled: int
    total: int
    lucky: float = 0.0
    odds: float = 0.0

    @property
    def share(self) -> float | None:
        """The recall behind the answers, (observed - g) / (1 - g) on average; None without any."""
        return max(0.0, (self.recalled - self.lucky) / self.total) if self.total else None

    @property
    def between(self) -> tuple[float, float]:
        """The 95 % interval of the recall: that of the right answers, with the lucky ones left out."""
        low, high = (max(0.0, end - (1 - end) * self.odds) for end in interval(self.recalled, self.total))
        return low, high

    @property
    def width(self) -> float:
        """How wide that interval is."""
        low, high = self.between
        return high - low


def reviews_by_day(learner: User, *, today: date, days: int = WEEKS * 7) -> list[Day]:
    """Reviews of each of the last ``days`` study days, oldest first, days without any included."""
    first = today - timedelta(days=days - 1)
    rows = Review.objects.counted().filter(learner=learner, study_day__gte=first).values_list("study_day")
    return filled(first, days, rows.annotate(count=Count("pk")).order_by("study_day"))


def forecast(learner: User, *, today: date, days: int = 14) -> list[Day]:
    """What is due today (with everything overdue) and on each of the next days."""
    rows = Memory.objects.filter(
        learner=learner, shelved_at=None, due_on__lt=today + timedelta(days=days)
    ).values_list("due_on")
    counted = rows.annotate(count=Count("pk")).order_by("due_on")
    return filled(today, days, [(max(due_on, today), count) for due_on, count in counted])


def filled(first: date, days: int, rows: Sequence[tuple[date, int]]) -> list[Day]:
    """A day for each of ``days`` from ``first``; counts of the same day add up."""
    counts: dict[date, int] = {}
    for day, count in rows:
        counts[day] = counts.get(day, 0) + count
    every = (first + timedelta(days=offset) for offset in range(days))
    return [Day(day, counts.get(day, 0)) for day in every]


def recall(learner: User, *, since: date) -> Recall:
    """How often facts met on an earlier day were recalled since then (true retention); a day counts once a fact."""
    later = Review.objects.counted().filter(learner=learner, study_day__gte=since, days_elapsed__gt=0)
    days = later.values("fact_id", "study_day").annotate(lowest=Min("rating"), chance=Min("guess"))
    missed = When(lowest=Rating.AGAIN, then=F("chance") / (1.0 - F("chance")))
    counts = days.aggregate(
        total=Count("lowest"),
        recalled=Count("lowest", filter=Q(lowest__gte=Rating.HARD)),
        lucky=Sum(Case(missed, default=Value(0.0), output_field=FloatField())),
        odds=Avg(F("chance") / (1.0 - F("chance")), output_field=FloatField()),
    )
    return Recall(counts["recalled"], counts["total"], counts["lucky"] or 0.0, counts["odds"] or 0.0)
