"""Writing a number: any script, words, units, tolerance, and what is near."""

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from questions.bank.kinds import number
from questions.bank.kinds.asked import Asked, Option

PLAIN = Asked("700", "", "", number=700.0)
KM = Asked("700 كم", "", "", number=700.0, unit="كم")
LOOSE = Asked("4000", "", "", number=4000.0, unit="جندي", tolerance=100.0)
ABOUT = Asked("نحو 4000", "", "", number=4000.0, bound="about")


@pytest.mark.parametrize(
    "written",
    [
        "700",
        "٧٠٠",
        "۷۰۰",
        "700.0",
        "+700",
        " 700 ",
        "\u200f٧٠٠\u200e",
        "سبعمئة",
        "سبعمائة",
        "seven hundred",
        "7e2",
        "٧٠٠٫٠",
    ],
    ids=ascii,
)
def test_one_number_in_many_writings(written):
    assert number.mark(written, PLAIN).mark == 1


@pytest.mark.parametrize(
    ("written", "mark", "remark"),
    [
        ("700 كيلومتر", 1, ""),
        ("700 km", 1, ""),
        ("700000 م", 1, ""),
        ("700", 1, ""),
        ("700 كغ", 0.5, "unit"),
        ("710", 0.5, "near"),
        ("720", 0, ""),
        ("", 0, ""),
        ("كثير", 0, ""),
    ],
)
def test_units_are_converted_and_a_wrong_one_costs_half(written, mark, remark):
    marked = number.mark(written, KM)

    assert (marked.mark, marked.remark) == (mark, remark)


@pytest.mark.parametrize(
    ("written", "mark"),
    [("4100", 1), ("3900", 1), ("4101", 0.5), ("4200", 0.5), ("4201", 0), ("4000 جنود", 0.5)],
)
def test_within_the_tolerance_whole_and_within_twice_half(written, mark):
    assert number.mark(written, LOOSE).mark == mark


def test_about_gives_a_twentieth_of_room():
    assert [number.mark(given, ABOUT).mark for given in ("4200", "4300", "4401")] == [1, 0.5, 0]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("مليونان ونصف", 2.5e6),
        ("2.5 million", 2.5e6),
        ("-5", -5),
        ("1,234.5", 1234.5),
        ("١٬٢٣٤", 1234),
        ("1992", 1992),
        ("40%", 40),
    ],
)
def test_numbers_as_people_write_them(written, value):
    assert number.read_number(written, language="ar").number == value


def test_a_further_accepted_number_earns_its_share():
    asked = Asked("700", "", "", number=700.0, accepted=(Option(1, "650", True, fraction=0.5),))

    assert number.mark("650", asked).mark == 0.5


@given_any(st.floats(-1e12, 1e12, allow_nan=False))
def test_the_key_itself_is_always_right(value):
    asked = Asked("", "", "", number=value)

    assert number.mark(number.right(asked), asked).mark == 1


@given_any(st.integers(0, 10**9), st.integers(0, 10**9), st.floats(0, 100))
def test_farther_off_never_earns_more(near, far, tolerance):
    asked = Asked("", "", "", number=0.0, tolerance=tolerance)
    near, far = sorted((near, far))

    assert number.mark(str(near), asked).mark >= number.mark(str(far), asked).mark


@pytest.mark.parametrize("written", ["", "كلمة", "x" * 201, "--", "NaN", "inf", "1e999"])
def test_what_is_no_number_is_refused_beside_its_field(written):
    assert list(number.NumberForm(PLAIN, {"number": written}).errors) == ["number"]


@given_any(st.text(max_size=60))
def test_any_text_can_be_marked(written):
    assert 0 <= number.mark(written, KM).mark <= 1
