"""How much a learner has to do on coming days, so that a fact comes back on the lightest day that will do."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from django.db import connection

from questions.accounts.models import User
from questions.study.fuzz import candidates, lightest
from questions.study.models import Memory, Review

COUNTED_AT_MOST = 100  # facts a day; a day with more is full, whatever the number
EASY_DAY = 3.0  # a fact on an easy day weighs as much as so many on another


def due_counts(learner: User, days: Sequence[date]) -> list[int]:
    """How many facts are due on each of the days, each counted up to COUNTED_AT_MOST, in one query.

    By hand, since the ORM has no limit within a sum and a learner may have thousands due on a day.
    """
    table = Memory._meta.db_table
    one = f"(SELECT COUNT(*) FROM (SELECT 1 FROM {table} WHERE learner_id = %s AND due_on = %s AND shelved_at IS NULL LIMIT {COUNTED_AT_MOST}) AS day)"
    values = [value for day in days for value in (learner.pk, connection.ops.adapt_datefield_value(day))]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join([one] * len(days))}", values)
        return list(cursor.fetchone())


def lightest_interval(
    learner: User,
    review: Review,
    *,
    number: int,
    between: tuple[int, int],
    counts: Callable[[User, Sequence[date]], list[int]] = due_counts,
) -> int:
    """The interval within the bounds whose day has the least to do; alone in its bounds it needs no look."""
    lowest, highest = between
    if lowest == highest:
        return lowest
    intervals = candidates(lowest, highest, fact_id=review.fact_id, number=number)
    days = [review.study_day + timedelta(days=interval) for interval in intervals]
    due = counts(learner, days)
    weights = [weight_of(day, learner.easy_days) for day in days]
    return lightest(intervals, [weight * (count + 1) for count, weight in zip(due, weights, strict=True)])


def weight_of(day: date, easy_days: str) -> float:
    return EASY_DAY if str(day.weekday()) in easy_days else 1.0
