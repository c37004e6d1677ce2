"""Putting things in order: credit by pairs, moving one with a button, and an order that gives nothing away."""

import pytest
from django.http import QueryDict
from hypothesis import given as given_any
from hypothesis import strategies as st

from questions.bank.kinds import ordering
from questions.bank.kinds.asked import Asked, Option

PLAIN = Asked("", "", "", tuple(Option(n, f"event {n}", True) for n in (1, 2, 3, 4)), secret="7")
ASKED = ordering.show(PLAIN, "")


def sent(*positions, move=""):
    tokens = {option.position: option.sent for option in ASKED.options}
    data = QueryDict(mutable=True)
    data.setlist("order", [tokens[position] for position in positions])
    if move:
        position, way = move
        data["move"] = f"{tokens[position]}:{way}"
    return ordering.OrderingForm(ASKED, data)


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        ("1 2 3 4", 1),
        ("2 1 3 4", 5 / 6),
        ("4 3 2 1", 0),
        ("2 3 4 1", 0.5),
        ("", 0),
        ("1 2 3", 0),
        ("1 1 2 3", 0),
    ],
)
def test_each_pair_in_order_earns_its_share(given, mark):
    assert ordering.mark(given, ASKED).mark == pytest.approx(mark)


@given_any(st.permutations([1, 2, 3, 4]))
def test_mark_is_the_share_of_pairs_whatever_was_shown(order):
    given = " ".join(map(str, order))
    pairs = sum(order.index(a) < order.index(b) for a in range(1, 5) for b in range(a + 1, 5))

    assert ordering.mark(given, ASKED).mark == pytest.approx(pairs / 6)
    assert ordering.mark(given, ASKED) == ordering.mark(given, PLAIN)


def test_the_parts_say_where_each_thing_was_put():
    parts = ordering.mark("2 1 3 4", ASKED).parts

    assert [(part.name, part.given, part.is_right) for part in parts] == [
        ("event 1", "2", False),
        ("event 2", "1", False),
        ("event 3", "3", True),
        ("event 4", "4", True),
    ]


def test_what_is_sent_is_kept_by_positions():
    form = sent(3, 1, 2, 4)

    assert form.is_valid()
    assert form.given() == "3 1 2 4"


@pytest.mark.parametrize(
    ("move", "order"),
    [
        ((1, "up"), [1, 3, 2, 4]),
        ((1, "down"), [3, 2, 1, 4]),
        ((3, "up"), [3, 1, 2, 4]),
        ((4, "down"), [3, 1, 2, 4]),
    ],
)
def test_a_button_moves_one_thing_and_is_no_answer(move, order):
    form = sent(3, 1, 2, 4, move=move)

    assert form.asks_again
    assert [option.position for option in form.lines()] == order


@pytest.mark.parametrize("positions", [(), (1, 2, 3), (1, 1, 2, 3), (1, 2, 3, 4, 4)])
def test_an_order_that_leaves_out_or_repeats_is_refused(positions):
    assert list(sent(*positions).errors) == ["__all__"]


def test_a_kept_answer_fills_the_form_again():
    form = ordering.OrderingForm(ASKED, initial=ordering.initial("4 2 1 3", ASKED))

    assert [option.position for option in form.lines()] == [4, 2, 1, 3]


def test_the_key_itself_is_always_right():
    assert ordering.mark(ordering.right(ASKED), ASKED).mark == 1
