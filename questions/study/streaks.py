"""A run of days on which somebody reviewed, in which rest is no failure. Pure.

Easy days never break a run, and of any seven days one more may be missed: nobody starts again from nothing because
they were ill or travelling.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

REST_EACH = 7  # days within which one missed day is forgiven
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Streak:
    """``days`` with a review, and the ``rests`` between them that did not break the run; today may still come."""

    days: int
    rests: int


def streak_of(active: Collection[date], *, today: date, easy_days: str = "") -> Streak:
    """The run that ends today or is still open today; ``easy_days`` are days of the week in digits, 0 is Monday."""
    active = set(active)
    days = rests = waiting = 0
    last_missed: date | None = None
    for before in range(LONGEST):
        day = today - timedelta(days=before)
        if day in active:
            days, rests, waiting = days + 1, rests + waiting, 0
        elif day == today:
            continue
        elif str(day.weekday()) in easy_days:
            waiting += 1
        elif last_missed is None or (last_missed - day).days >= REST_EACH:
            last_missed, waiting = day, waiting + 1
        else:
            break
    return Streak(days, rests)
