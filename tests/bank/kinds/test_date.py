"""Writing a date: the parts that are asked, any digits, and each part's share of the mark."""

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from questions.bank.kinds import date
from questions.bank.kinds.asked import Asked

DAY = Asked("15 مايو 1992", "1992-05-15", "day")
MONTH = Asked("مايو 1992", "1992-05", "month")
YEAR = Asked("1992", "1992", "year")
BCE = Asked("44 ق.م", "-0043", "year")


def form(asked, **data):
    return date.DateForm(asked, data)


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        (DAY, ["day", "month", "year"]),
        (MONTH, ["month", "year"]),
        (YEAR, ["year"]),
        (Asked("", "1939/1945", "year"), ["year", "year_to"]),
        (Asked("", "1990", "decade"), []),
    ],
    ids=["day", "month", "year", "interval", "decade"],
)
def test_only_what_is_known_is_asked(asked, parts):
    assert list(form(asked).fields) == [*parts, "calendar", "words"]


@pytest.mark.parametrize(
    "digits", ["1992", "١٩٩٢", "۱۹۹۲", "१९९२", " 1992 ", "\u200f1992", "١٩٩٢\u200e"], ids=ascii
)
def test_any_digit_script_is_read(digits):
    sent = form(YEAR, year=digits)

    assert sent.is_valid(), sent.errors
    assert sent.given() == "1992//"


@pytest.mark.parametrize(
    ("asked", "given", "mark"),
    [
        (DAY, "1992/5/15", 1.0),
        (DAY, "1992/5/14", 5 / 6),
        (DAY, "1992/5/13", 2 / 3),
        (DAY, "1993/5/15", 5 / 6),
        (DAY, "1992/6/14", 1 / 3),
        (DAY, "1992//", 1 / 3),
        (DAY, "1990/6/14", 0.0),
        (MONTH, "1992/5/", 1.0),
        (MONTH, "1992/6/", 0.5),
        (YEAR, "1992//", 1.0),
        (YEAR, "1993//", 0.5),
        (YEAR, "1994//", 0.0),
        (BCE, "44//", 1.0),
        (BCE, "43//", 0.5),
        (BCE, "42//", 0.0),
        (DAY, "", 0.0),
    ],
)
def test_each_part_earns_its_share(asked, given, mark):
    assert date.mark(given, asked).mark == pytest.approx(mark)


def test_each_part_has_its_own_verdict():
    parts = date.mark("1992//15", DAY).parts

    assert [(part.name, part.given, part.key, part.is_right) for part in parts] == [
        ("day", "15", "15", True),
        ("month", "", "5", False),
        ("year", "1992", "1992", True),
    ]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"day": "32", "month": "5", "year": "1992"}, "day"),
        ({"day": "0", "month": "5", "year": "1992"}, "day"),
        ({"day": "1", "month": "13", "year": "1992"}, "month"),
        ({"day": "1", "month": "مايو", "year": "1992"}, "month"),
        ({"day": "1", "month": "5", "year": "0"}, "year"),
        ({"day": "1", "month": "5", "year": "-44"}, "year"),
        ({"day": "1", "month": "5", "year": "19925"}, "year"),
        ({"day": "1", "month": "5", "year": "1992.5"}, "year"),
        ({"day": "1", "month": "5", "year": "1" * 5000}, "year"),
        ({"day": "²", "month": "5", "year": "1992"}, "day"),
        ({"day": "", "month": "", "year": ""}, "__all__"),
        ({}, "__all__"),
    ],
)
def test_what_is_no_date_is_refused_beside_its_field(data, field):
    assert list(form(DAY, **data).errors) == [field]


def test_one_part_alone_may_be_sent():
    sent = form(DAY, year="1992")

    assert sent.is_valid()
    assert sent.given() == "1992//"


def test_an_answer_is_described_in_the_order_it_is_asked():
    assert [date.describe(given, DAY) for given in ("1992/5/15", "1992//15", "")] == [
        "15/5/1992",
        "15/–/1992",
        "",
    ]


@given_any(st.integers(1, 9999), st.none() | st.integers(1, 12), st.none() | st.integers(1, 31))
def test_a_kept_answer_fills_the_form_again(year, month, day):
    kept = f"{year}/{month or ''}/{day or ''}"

    again = form(DAY, **date.initial(kept, DAY))

    assert again.is_valid()
    assert again.given() == kept


@given_any(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_the_key_itself_is_always_right(year, month, day):
    asked = Asked("", f"{year:04d}-{month:02d}-{day:02d}", "day")

    assert date.mark(f"{year}/{month}/{day}", asked).mark == 1.0
