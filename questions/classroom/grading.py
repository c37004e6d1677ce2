"""From attempts to a grade: which attempt counts, what becomes of late answers, and a teacher's own grade. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from statistics import fmean

from questions.classroom.models import Grading, LatePolicy


@dataclass(frozen=True, slots=True)
class Taken:
    """One attempt at an assignment: points of answers in time and of late ones, out of ``total`` questions."""

    attempt_id: int
    number: int
    in_time: float
    late: float
    late_answers: int
    answered: int
    total: int
    started_at: datetime
    finished_at: datetime | None

    @property
    def duration(self) -> timedelta | None:
        return self.finished_at - self.started_at if self.finished_at else None


@dataclass(frozen=True, slots=True)
class Grade:
    """What a learner has for an assignment, in points out of ``total``.

    ``points`` None: nothing handed in (``total`` is then 0 unless a grade was set by hand). ``computed`` is what the
    attempts give where ``by_hand`` stands in their place. ``shown`` is the attempt that a table of answers shows.
    """

    points: float | None
    total: int
    computed: float | None
    attempts: int
    shown: Taken | None
    is_open: bool = False
    is_late: bool = False
    by_hand: bool = False

    @property
    def share(self) -> float | None:
        """Points as a share of the total, 0 to 1; by hand it may be more."""
        return self.points / self.total if self.points is not None and self.total else None


NOTHING = Grade(None, 0, None, 0, None)


def worth_of_late(policy: str, percent: int) -> float:
    """What a late point is worth, 0 to 1."""
    return {LatePolicy.KEEP: 0.0, LatePolicy.COUNT: 1.0}.get(policy, 1 - percent / 100)


def points_of(taken: Taken, *, late_worth: float) -> float:
    return taken.in_time + late_worth * taken.late


def grade_of(attempts: Sequence[Taken], *, grading: str, late_worth: float) -> Grade:
    """The grade from a learner's attempts; those still open count only where there is no other."""
    if not attempts:
        return NOTHING
    done = [taken for taken in attempts if taken.finished_at]
    if not done:
        shown = attempts[-1]
        points = rounded(points_of(shown, late_worth=late_worth))
        return Grade(points, shown.total, points, 0, shown, is_open=True, is_late=shown.late_answers > 0)
    shown = counting(done, grading, late_worth)
    points = points_of(shown, late_worth=late_worth)
    if grading == Grading.MEAN:
        points = shown.total * fmean(share_of(taken, late_worth) for taken in done)
    return Grade(
        rounded(points),
        shown.total,
        rounded(points),
        len(done),
        shown,
        is_late=shown.late_answers > 0,
    )


def counting(done: Sequence[Taken], grading: str, late_worth: float) -> Taken:
    """The attempt that counts; where the mean does, the last is shown."""
    if grading == Grading.FIRST:
        return done[0]
    if grading == Grading.BEST:
        return max(done, key=lambda taken: share_of(taken, late_worth))
    return done[-1]


def share_of(taken: Taken, late_worth: float) -> float:
    return points_of(taken, late_worth=late_worth) / taken.total if taken.total else 0.0


def rounded(points: float) -> float:
    return round(points, 6)


def by_hand(grade: Grade, points: float, *, total: int) -> Grade:
    """The grade that a teacher set in place of the computed one."""
    return replace(grade, points=points, total=grade.total or total, by_hand=True, is_open=False)
