"""Days around the schedule's own: within FSRS's bounds, the same each time, and the lightest of them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.study.fuzz import MOST_CANDIDATES, bounds, candidates, lightest, moved_interval
from questions.study.load import due_counts, lightest_interval
from questions.study.models import Memory
from tests.factories.study import MemoryFactory, ReviewFactory
from tests.moments import DAY, TODAY

INTERVALS = st.integers(1, 36_500)


@pytest.mark.parametrize(
    ("interval", "reach"),
    [(1, (1, 1)), (2, (2, 2)), (3, (2, 4)), (7, (5, 9)), (20, (17, 23)), (100, (93, 107)), (365, (345, 385))],
)
def test_the_bounds_are_those_of_fsrs(interval, reach):
    assert bounds(interval) == reach


@given(INTERVALS, st.integers(1, 36_500))
def test_a_pass_never_comes_back_sooner_than_the_last_time_where_the_bounds_allow(interval, previous):
    lowest, highest = bounds(interval, previous=previous)

    assert 1 <= lowest <= highest
    assert lowest >= min(previous, highest) or previous > highest


@given(INTERVALS, st.integers(-99, 99))
def test_what_is_moved_stays_in_bounds(interval, moved):
    lowest, highest = bounds(interval)

    assert lowest <= moved_interval(interval, moved) <= highest


@given(INTERVALS, st.integers(1, 10**9), st.integers(1, 999))
def test_candidates_are_few_different_within_bounds_and_the_same_each_time(interval, fact_id, number):
    lowest, highest = bounds(interval)
    found = candidates(lowest, highest, fact_id=fact_id, number=number)

    assert found == candidates(lowest, highest, fact_id=fact_id, number=number)
    assert len(set(found)) == len(found) == min(MOST_CANDIDATES, highest - lowest + 1)
    assert lowest <= min(found) <= max(found) <= highest


def test_facts_learned_together_are_spread_evenly():
    first = Counter(candidates(17, 23, fact_id=fact_id, number=3)[0] for fact_id in range(7000))

    assert min(first.values()) > 900
    assert max(first.values()) < 1100


def test_the_lightest_day_is_taken_and_among_equals_the_first():
    assert lightest([9, 8, 7], [4.0, 2.0, 2.0]) == 8


@pytest.mark.django_db
def test_a_fact_comes_back_on_the_lightest_day_and_rather_not_on_an_easy_one(learner):
    review = ReviewFactory(learner=learner)
    for days in (5, 6, 8, 9):
        MemoryFactory(learner=learner, due_on=TODAY + days * DAY)
    assert lightest_interval(learner, review, number=1, between=(5, 9)) == 7

    learner.easy_days = str((TODAY + 7 * DAY).weekday())
    assert lightest_interval(learner, review, number=1, between=(5, 9)) != 7


@pytest.mark.django_db
def test_the_counts_by_hand_are_those_of_the_orm(learner):
    days = [TODAY + offset * DAY for offset in range(4)]
    for day in (*days, days[1]):
        MemoryFactory(learner=learner, due_on=day)
        MemoryFactory(due_on=day)

    assert due_counts(learner, days) == [
        Memory.objects.filter(learner=learner, due_on=day).count() for day in days
    ]
