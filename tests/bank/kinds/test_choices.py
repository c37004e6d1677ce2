"""Choosing every right option: partial credit, and nothing for ticking everything."""

import pytest
from django.http import QueryDict
from hypothesis import given as given_any
from hypothesis import strategies as st

from questions.bank.kinds import choices
from questions.bank.kinds.asked import Asked, Option

ASKED = Asked(
    "أ وج",
    "",
    "",
    (Option(1, "أ", True), Option(2, "ب", False, "ليست ب"), Option(3, "ج", True), Option(4, "د", False)),
)


def some_options():
    """Two to six options of which at least one is right and one wrong, with or without an author's fractions."""
    keys = st.lists(st.booleans(), min_size=2, max_size=6).filter(lambda row: 0 < sum(row) < len(row))
    shares = st.lists(st.none() | st.floats(-1, 1), min_size=6, max_size=6)
    return st.builds(
        lambda row, fractions: tuple(
            Option(place, f"option {place}", is_key, fraction=fraction)
            for place, (is_key, fraction) in enumerate(zip(row, fractions, strict=False), start=1)
        ),
        keys,
        shares,
    )


def form(*sent):
    return choices.ChoicesForm(ASKED, QueryDict("&".join(f"choices={one}" for one in sent)))


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        ("1 3", 1),
        ("1", 0.5),
        ("1 2", 0),
        ("1 2 3", 0.5),
        ("1 2 3 4", 0),
        ("2", 0),
        ("2 4", 0),
        ("", 0),
        ("9", 0),
    ],
)
def test_right_ones_earn_and_wrong_ones_take_away(given, mark):
    assert choices.mark(given, ASKED).mark == mark


def test_why_what_was_chosen_is_wrong():
    assert choices.mark("1 2", ASKED).reasons == ("ليست ب",)


def test_an_authors_fractions_divide_the_mark():
    asked = Asked(
        "",
        "",
        "",
        (Option(1, "أ", True, fraction=0.75), Option(2, "ب", True, fraction=0.25), Option(3, "ج", False)),
    )

    assert [choices.mark(given, asked).mark for given in ("1", "2", "1 2", "1 3")] == [0.75, 0.25, 1, 0]


@given_any(some_options())
def test_ticking_everything_earns_nothing(options):
    everything = " ".join(str(option.position) for option in options)

    assert choices.mark(everything, Asked("", "", "", options)).mark == 0


@given_any(some_options(), st.sets(st.integers(1, 6)))
def test_only_the_right_ones_and_no_others_earn_the_whole_mark(options, chosen):
    asked = Asked("", "", "", options)
    chosen &= {option.position for option in options}
    marked = choices.mark(" ".join(map(str, chosen)), asked).mark

    keys = {option.position for option in options if option.is_key}
    assert (marked == 1) == (chosen == keys)
    assert 0 <= marked <= 1


@given_any(some_options(), st.sets(st.integers(1, 6)), st.integers(1, 6))
def test_one_more_right_one_never_takes_away(options, chosen, more):
    asked = Asked("", "", "", options)
    keys = {option.position for option in options if option.is_key}
    if more not in keys:
        return
    before = choices.mark(" ".join(map(str, chosen)), asked).mark
    after = choices.mark(" ".join(map(str, chosen | {more})), asked).mark

    assert after >= before


def test_what_was_not_shown_is_refused_and_so_is_nothing():
    assert [list(form(*sent).errors) for sent in ((), ("9",), ("1", "9"))] == [["choices"]] * 3


def test_ticks_are_kept_in_order_once_each():
    sent = form("3", "1", "3")

    assert sent.is_valid()
    assert sent.given() == "1 3"
