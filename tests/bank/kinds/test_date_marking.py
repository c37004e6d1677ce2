"""Dates beyond the boxes: words, the other calendar, ranges, decades, centuries and intervals."""

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from questions.bank.kinds import date
from questions.bank.kinds.asked import Asked
from questions.languages.calendars import day_number, gregorian_from_day_number
from questions.languages.hijri import hijri_parts, hijri_range

DAY = Asked("15 مايو 1992", "1992-05-15", "day")
YEAR = Asked("1992", "1992", "year")
BCE = Asked("44 ق.م", "-0043", "year")
HIJRI = Asked("رمضان 1412", "1412-09", "month", calendar="hijri")
DECADE = Asked("التسعينيات", "1990", "decade")
CENTURY = Asked("القرن السابع", "0601", "century")
WAR = Asked("1939–1945", "1939/1945", "year")
CIRCA = Asked("نحو 1350", "1350", "year", tolerance=5.0)


def mark(given, asked):
    return pytest.approx(date.mark(given, asked).mark)


@pytest.mark.parametrize(
    ("words", "earned"),
    [
        ("15 مايو 1992", 1),
        ("١٥ أيار ١٩٩٢", 1),
        ("15 May 1992", 1),
        ("15/5/1992", 1),
        ("1992-05-15", 1),
        ("May 1992", 2 / 3),
        ("عام 1992", 1 / 3),
        ("16 مايو 1992", 5 / 6),
        ("17 مايو 1992", 2 / 3),
        ("12 ذو القعدة 1412 هـ", 1),
        ("1412 هـ", 1 / 3),
        ("ذو القعدة 1412 هـ", 2 / 3),
        ("كلام", 0),
    ],
)
def test_a_day_in_words_and_in_the_other_calendar(words, earned):
    assert mark(f"w:{words}", DAY) == earned


def test_a_date_one_day_off_over_the_end_of_a_month_is_one_day_off():
    assert mark("1992/4/30", Asked("", "1992-05-01", "day")) == 5 / 6


@pytest.mark.parametrize(
    ("words", "earned"),
    [
        ("حوالي 1992", 1),
        ("about 1992", 1),
        ("1993", 0.5),
        ("between 1990 and 1994", 0.5),
        ("between 1980 and 1994", 0),
        ("التسعينيات", 0),
        ("مايو 1992", 1),
        ("1412", 0),
        ("1412 هـ", 1),
        ("1415 هـ", 0),
    ],
)
def test_a_year_about_a_range_and_what_is_more_exact(words, earned):
    assert mark(f"w:{words}", YEAR) == earned


@pytest.mark.parametrize(("words", "earned"), [("44 ق.م", 1), ("44", 1), ("45 ق.م", 0.5), ("عام 44 م", 1)])
def test_a_year_before_the_common_era(words, earned):
    assert mark(f"w:{words}", BCE) == earned


@pytest.mark.parametrize(
    ("given", "earned"),
    [
        ("h1412/9/", 1),
        ("h1412/8/", 0.5),
        ("h1411/9/", 0.75),
        ("w:رمضان 1412", 1),
        ("w:مارس 1992", 1),
        ("w:1992", 0.5),
        ("1992/3/", 1),
    ],
)
def test_a_hijri_fact_takes_either_calendar(given, earned):
    assert mark(given, HIJRI) == earned


@pytest.mark.parametrize(
    ("words", "asked", "earned"),
    [
        ("التسعينيات", DECADE, 1),
        ("1995", DECADE, 1),
        ("the 1990s", DECADE, 1),
        ("1989", DECADE, 0.5),
        ("1985", DECADE, 0),
        ("between 1988 and 1993", DECADE, 0.5),
        ("القرن العشرين", DECADE, 0),
        ("القرن السابع", CENTURY, 1),
        ("7", CENTURY, 1),
        ("650", CENTURY, 1),
        ("القرن الأول الهجري", CENTURY, 0.5),
        ("القرن الثامن", CENTURY, 0),
        ("705", CENTURY, 0.5),
    ],
)
def test_of_a_decade_or_century_every_date_in_it_is_right(words, asked, earned):
    assert mark(f"w:{words}", asked) == earned


@pytest.mark.parametrize(
    ("given", "earned"),
    [
        ("1939//..1945//", 1),
        ("1939//..1944//", 0.75),
        ("1938//..1944//", 0.5),
        ("1914//..1918//", 0),
        ("w:1939-1945", 1),
        ("w:من 1939 إلى 1945", 1),
        ("w:1941", 0.5),
        ("w:1950", 0),
    ],
)
def test_of_an_interval_each_end_earns_half(given, earned):
    assert mark(given, WAR) == earned


@pytest.mark.parametrize(("year", "earned"), [(1345, 1), (1355, 1), (1356, 0), (1344, 0)])
def test_a_year_known_about_leaves_its_room(year, earned):
    assert mark(f"{year}//", CIRCA) == earned


@given_any(st.integers(1, 3_000_000))
def test_days_go_to_the_hijra_and_back(number):
    day = gregorian_from_day_number(1_948_440 + number)

    assert hijri_range(*hijri_parts(day)) == (day, day)
    assert day_number(day) == 1_948_440 + number


@given_any(st.dates())
def test_a_day_converted_to_the_other_calendar_is_right(day):
    year, month, number = hijri_parts(day.isoformat()) if day.year > 622 else (0, 0, 0)
    if year < 1:
        return
    assert mark(f"h{year}/{month}/{number}", Asked("", day.isoformat(), "day")) == 1


@given_any(st.text(max_size=50))
def test_any_words_can_be_marked(words):
    for asked in (DAY, YEAR, BCE, HIJRI, DECADE, CENTURY, WAR):
        assert 0 <= date.mark(f"w:{words}", asked).mark <= 1


@pytest.mark.parametrize("asked", [DAY, YEAR, BCE, HIJRI, WAR, CENTURY], ids=lambda asked: asked.value)
def test_the_key_itself_is_right_in_its_own_form(asked):
    assert mark(date.right(asked), asked) == 1


@pytest.mark.parametrize(
    ("data", "given"),
    [
        ({"year": "1412", "calendar": "hijri"}, "h1412//"),
        ({"month": "h9", "year": "1412"}, "h1412/9/"),
        ({"words": "حوالي 1992"}, "w:حوالي 1992"),
        ({"year": "1992", "words": "شيء"}, None),
        ({"month": "5", "year": "1412", "calendar": "hijri"}, None),
    ],
)
def test_what_the_form_keeps(data, given):
    form = date.DateForm(DAY, data)

    assert (form.given() if form.is_valid() else None) == given
