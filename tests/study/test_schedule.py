"""The one door to FSRS: what holds for every memory, rating and pause, and where a study day begins."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from questions.study.schedule import (
    EPOCH,
    LONGEST_STABILITY,
    SCHEDULER,
    MemoryState,
    card_of,
    next_step,
    retrievability,
    study_day,
)

STATES = st.none() | st.builds(
    MemoryState, st.floats(0.001, LONGEST_STABILITY), st.floats(1, 10, allow_nan=False)
)
RATINGS = st.integers(1, 4)
DAYS = st.integers(0, 4000)
GUESSES = st.sampled_from([0.0, 1 / 4, 1 / 3, 1 / 2])
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = [
    "Asia/Riyadh",
    "Africa/Cairo",
    "Asia/Beirut",
    "Africa/Casablanca",
    "America/New_York",
    "Pacific/Apia",
]


@given(STATES, RATINGS, DAYS, GUESSES)
def test_due_always_lies_ahead(state, rating, days, guess):
    assert next_step(state, rating=rating, days=days, guess=guess).interval >= 1


@given(STATES, DAYS, GUESSES)
def test_a_better_rating_is_never_due_earlier(state, days, guess):
    intervals = [next_step(state, rating=rating, days=days, guess=guess).interval for rating in (1, 2, 3, 4)]

    assert intervals == sorted(intervals)


@given(STATES, RATINGS, DAYS, GUESSES)
def test_the_numbers_stay_in_their_bounds(state, rating, days, guess):
    after = next_step(state, rating=rating, days=days, guess=guess).state

    assert 0 < after.stability <= LONGEST_STABILITY
    assert 1 <= after.difficulty <= 10


@given(STATES, RATINGS, DAYS)
def test_the_same_review_gives_the_same_step(state, rating, days):
    assert next_step(state, rating=rating, days=days) == next_step(state, rating=rating, days=days)


@given(st.floats(0.1, 1000), st.integers(0, 500), st.integers(1, 500))
def test_recall_falls_with_time(stability, days, later):
    assert 0 <= retrievability(stability, days=days + later) <= retrievability(stability, days=days) <= 1


@given(STATES, RATINGS, DAYS)
def test_without_guessing_the_day_is_the_librarys_own(state, rating, days):
    card, _log = SCHEDULER.review_card(card_of(state), Rating(rating), EPOCH + timedelta(days=days))
    theirs = (card.due - EPOCH).days - days

    assert abs(next_step(state, rating=rating, days=days).interval - theirs) <= (theirs >= 10_000)


@given(STATES, DAYS, st.floats(0.7, 0.96))
def test_more_recall_is_never_due_later(state, days, retention):
    less, more = (next_step(state, rating=3, days=days, retention=one) for one in (retention, 0.97))

    assert more.interval <= less.interval


@given(st.floats(0.1, 1000), st.integers(0, 4000))
def test_the_forgetting_curve_is_the_librarys(stability, days):
    card = card_of(MemoryState(stability, 5.0))
    theirs = SCHEDULER.get_card_retrievability(card, EPOCH + timedelta(days=days))

    assert retrievability(stability, days=days) == pytest.approx(theirs, rel=1e-9)


@pytest.mark.parametrize("rating", [0, 5, -1])
def test_an_unknown_rating_is_refused(rating):
    with pytest.raises(ValueError, match="Rating"):
        next_step(None, rating=rating, days=0)


def test_time_does_not_run_backwards():
    with pytest.raises(ValueError, match="negative"):
        next_step(None, rating=3, days=-1)


def test_a_pass_twice_in_a_row_waits_longer():
    first = next_step(None, rating=3, days=0)
    second = next_step(first.state, rating=3, days=first.interval)

    assert second.interval > first.interval


@pytest.mark.parametrize(
    ("wall_clock", "day"),
    [
        ("2026-11-24 03:59", "2026-11-23"),
        ("2026-11-24 04:00", "2026-11-24"),
        ("2026-11-25 00:00", "2026-11-24"),
    ],
)
def test_a_study_day_begins_at_four(wall_clock, day):
    at = datetime.fromisoformat(wall_clock).replace(tzinfo=ZoneInfo("Asia/Riyadh"))

    assert study_day(at, "Asia/Riyadh") == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("zone", "wall_clock", "day"),
    [
        ("Africa/Cairo", "2026-04-24 01:30", "2026-04-23"),
        ("Africa/Cairo", "2026-04-24 04:00", "2026-04-24"),
        ("Africa/Cairo", "2026-10-29 23:30", "2026-10-29"),
        ("Asia/Beirut", "2026-03-29 01:00", "2026-03-28"),
        ("Asia/Beirut", "2026-10-24 23:59", "2026-10-24"),
        ("America/New_York", "2026-03-08 03:30", "2026-03-07"),
        ("America/New_York", "2026-11-01 01:30", "2026-10-31"),
        ("Africa/Casablanca", "2026-02-15 03:59", "2026-02-14"),
        ("Asia/Riyadh", "2028-03-01 03:59", "2028-02-29"),
        ("Pacific/Apia", "2011-12-31 03:59", "2011-12-30"),
    ],
    ids=lambda value: value.replace(" ", "T"),
)
@pytest.mark.parametrize("fold", [0, 1])
def test_a_study_day_survives_the_change_of_clocks(zone, wall_clock, day, fold):
    at = datetime.fromisoformat(wall_clock).replace(tzinfo=ZoneInfo(zone), fold=fold)

    assert study_day(at.astimezone(UTC), zone) == date.fromisoformat(day)


@given(MOMENTS, st.sampled_from(ZONES))
def test_a_study_day_is_today_or_yesterday_by_the_wall_clock(at, zone):
    local = at.astimezone(ZoneInfo(zone))

    assert study_day(at, zone) == (local.date() if local.hour >= 4 else local.date() - timedelta(days=1))


@given(MOMENTS, st.integers(0, 60 * 24 * 400), st.sampled_from(ZONES))
def test_later_is_never_an_earlier_study_day(at, minutes, zone):
    later = at + timedelta(minutes=minutes)

    assert study_day(later, zone) >= study_day(at, zone)
