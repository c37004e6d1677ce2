"""From attempts to a grade."""

from datetime import timedelta

import pytest

from questions.classroom.grading import NOTHING, Taken, by_hand, grade_of, worth_of_late
from questions.classroom.models import Grading, LatePolicy
from tests.moments import NOON


def taken(number, in_time, *, late=0.0, total=10, finished=True):
    return Taken(
        attempt_id=number,
        number=number,
        in_time=in_time,
        late=late,
        late_answers=int(late > 0),
        answered=total,
        total=total,
        started_at=NOON,
        finished_at=NOON + timedelta(minutes=number) if finished else None,
    )


ATTEMPTS = [taken(1, 4.0), taken(2, 9.0), taken(3, 5.0)]


@pytest.mark.parametrize(
    ("grading", "points", "shown"),
    [(Grading.BEST, 9.0, 2), (Grading.LAST, 5.0, 3), (Grading.FIRST, 4.0, 1), (Grading.MEAN, 6.0, 3)],
)
def test_which_attempt_counts(grading, points, shown):
    grade = grade_of(ATTEMPTS, grading=grading, late_worth=0.0)

    assert (grade.points, grade.total, grade.attempts, grade.shown.number) == (points, 10, 3, shown)


def test_the_mean_is_one_of_shares_where_attempts_asked_different_numbers():
    grade = grade_of([taken(1, 5.0), taken(2, 2.0, total=4)], grading=Grading.MEAN, late_worth=0.0)

    assert (grade.points, grade.total, grade.share) == (2.0, 4, 0.5)


@pytest.mark.parametrize(
    ("policy", "percent", "points"),
    [(LatePolicy.KEEP, 0, 6.0), (LatePolicy.COUNT, 0, 8.0), (LatePolicy.DEDUCT, 25, 7.5)],
)
def test_what_late_answers_are_worth(policy, percent, points):
    grade = grade_of(
        [taken(1, 6.0, late=2.0)], grading=Grading.BEST, late_worth=worth_of_late(policy, percent)
    )

    assert (grade.points, grade.is_late) == (points, True)


def test_an_attempt_under_way_counts_only_alone():
    going = taken(2, 10.0, finished=False)

    alone = grade_of([going], grading=Grading.BEST, late_worth=0.0)
    beside = grade_of([taken(1, 4.0), going], grading=Grading.BEST, late_worth=0.0)

    assert (alone.is_open, alone.attempts) == (True, 0)
    assert (beside.is_open, beside.points) == (False, 4.0)


def test_nothing_handed_in_is_no_grade_of_nought():
    assert grade_of([], grading=Grading.BEST, late_worth=0.0) == NOTHING
    assert NOTHING.share is None


def test_a_grade_by_hand_stands_in_place_of_the_computed_one():
    grade = by_hand(grade_of(ATTEMPTS, grading=Grading.BEST, late_worth=0.0), 10.0, total=10)

    assert (grade.points, grade.computed, grade.by_hand) == (10.0, 9.0, True)
    assert by_hand(NOTHING, 3.0, total=10).share == 0.3
