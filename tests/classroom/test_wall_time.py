"""Dates and hours on the wall as moments: on plain days, where midnight is missing, and where an hour comes twice."""

from datetime import UTC, date, datetime, time

import pytest

from questions.classroom.wall_time import Clock, Moment, closing_at, opening_at


def utc(*parts) -> datetime:
    return datetime(*parts, tzinfo=UTC)


PLAIN = [
    ("Riyadh", date(2026, 11, 24), time(8), "Asia/Riyadh", utc(2026, 11, 24, 5)),
    ("Cairo in winter", date(2026, 12, 1), time(23, 59), "Africa/Cairo", utc(2026, 12, 1, 21, 59)),
    ("UTC", date(2026, 11, 24), time(0), "UTC", utc(2026, 11, 24)),
]


@pytest.mark.parametrize(("day", "hour", "zone", "moment"), [p[1:] for p in PLAIN], ids=[p[0] for p in PLAIN])
def test_on_a_plain_day_both_sides_mean_the_same(day, hour, zone, moment):
    expected = Moment(moment, Clock.ONCE)

    assert (opening_at(day, hour, zone), closing_at(day, hour, zone)) == (expected, expected)


MISSING = [
    ("Cairo", date(2026, 4, 24), time(0), "Africa/Cairo", utc(2026, 4, 23, 22)),
    ("Beirut", date(2026, 3, 29), time(0), "Asia/Beirut", utc(2026, 3, 28, 22)),
]


@pytest.mark.parametrize(
    ("day", "hour", "zone", "moment"), [m[1:] for m in MISSING], ids=[m[0] for m in MISSING]
)
def test_a_midnight_that_does_not_exist_is_the_moment_of_the_jump(day, hour, zone, moment):
    expected = Moment(moment, Clock.NEVER)

    assert (opening_at(day, hour, zone), closing_at(day, hour, zone)) == (expected, expected)


TWICE = [
    ("Cairo", date(2026, 10, 29), time(23, 59), "Africa/Cairo", utc(2026, 10, 29, 20, 59)),
    ("Beirut", date(2026, 10, 24), time(23, 59), "Asia/Beirut", utc(2026, 10, 24, 20, 59)),
]


@pytest.mark.parametrize(("day", "hour", "zone", "first"), [t[1:] for t in TWICE], ids=[t[0] for t in TWICE])
def test_of_an_hour_that_comes_twice_an_opening_means_the_first_and_a_deadline_the_second(
    day, hour, zone, first
):
    second = first.replace(hour=first.hour + 1)

    assert opening_at(day, hour, zone) == Moment(first, Clock.TWICE)
    assert closing_at(day, hour, zone) == Moment(second, Clock.TWICE)


def test_a_deadline_at_the_end_of_a_day_is_never_before_its_opening():
    for day in range(1, 31):
        for zone in ("Africa/Cairo", "Asia/Beirut", "Africa/Casablanca", "Asia/Gaza"):
            that = date(2026, 4, day)
            assert opening_at(that, time(0), zone).at < closing_at(that, time(23, 59), zone).at
