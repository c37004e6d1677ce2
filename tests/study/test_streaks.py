"""A run of days in which rest is no failure."""

import pytest

from questions.study.streaks import Streak, streak_of
from tests.moments import DAY, TODAY


def days_ago(*numbers):
    return [TODAY - number * DAY for number in numbers]


@pytest.mark.parametrize(
    ("active", "easy", "expected"),
    [
        ((), "", Streak(0, 0)),
        ((0,), "", Streak(1, 0)),
        ((1, 2, 3), "", Streak(3, 0)),
        ((0, 1, 3, 4), "", Streak(4, 1)),
        ((0, 1, 4, 5), "", Streak(2, 0)),
        ((0, 2, 4, 5, 6), "", Streak(2, 1)),
        ((0, 2, 3, 4, 5, 6, 7, 8, 10), "", Streak(9, 2)),
        ((0, 1, 4, 5), "34", Streak(2, 0)),
        ((0, 1, 4, 5), str((TODAY - 2 * DAY).weekday()) + str((TODAY - 3 * DAY).weekday()), Streak(4, 2)),
    ],
    ids=[
        "nothing",
        "today",
        "today is still open",
        "one rest",
        "two days missed",
        "two rests in a week",
        "a rest each week",
        "other easy days",
        "easy days",
    ],
)
def test_a_run_of_days(active, easy, expected):
    assert streak_of(days_ago(*active), today=TODAY, easy_days=easy) == expected
