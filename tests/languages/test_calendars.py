"""The Hijri calendar against dates that history books give."""

import pytest

from questions.languages.calendars import gregorian_from_day_number, is_day, month_length
from questions.languages.hijri import hijri_range


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1, 1, 1), "0622-07-19"),
        ((656, 2, 4), "1258-02-17"),
        ((1445, 9, 1), "2024-03-11"),
        ((1400, 1, 1), "1979-11-21"),
    ],
)
def test_a_hijri_day_is_its_gregorian_day(hijri, gregorian):
    assert hijri_range(*hijri) == (gregorian, gregorian)


def test_a_hijri_year_is_a_range_that_the_next_year_follows():
    assert hijri_range(1343) == ("1924-08-02", "1925-07-21")
    assert hijri_range(1344)[0] == "1925-07-22"


def test_every_hijri_month_has_twenty_nine_or_thirty_days():
    lengths = {
        (hijri_range(year, month)[0], hijri_range(year, month)[1])
        for year in range(1420, 1450)
        for month in range(1, 13)
    }

    assert len(lengths) == 30 * 12


@pytest.mark.parametrize(("number", "iso"), [(2_451_545, "2000-01-01"), (1_721_120, "0000-03-01")])
def test_a_day_number_is_its_gregorian_day(number, iso):
    assert gregorian_from_day_number(number) == iso


@pytest.mark.parametrize(("year", "length"), [(1900, 28), (2000, 29), (2023, 28), (2024, 29)])
def test_february_follows_the_leap_years(year, length):
    assert month_length(year, 2) == length
    assert is_day(year, 2, length + 1) is False
