"""Choosing one option: what may be sent, and what it is worth."""

import pytest

from questions.bank.kinds import choice
from questions.bank.kinds.asked import Asked, Option

ASKED = Asked("طشقند", "طشقند", "", (Option(1, "مينسك", False, "بعيدة"), Option(2, "طشقند", True)))


def form(**data):
    return choice.ChoiceForm(ASKED, data)


def test_the_key_earns_a_whole_mark():
    assert choice.mark("2", ASKED).mark == 1.0


@pytest.mark.parametrize("given", ["1", "", "3", "0", "-1", "طشقند", "2 ", "٢", "1,2"])
def test_anything_else_earns_nothing(given):
    assert choice.mark(given, ASKED).mark == 0.0


def test_a_shown_option_may_be_sent():
    sent = form(choice="2")

    assert sent.is_valid()
    assert sent.given() == "2"


@pytest.mark.parametrize(
    "data", [{}, {"choice": ""}, {"choice": "3"}, {"choice": "0"}, {"choice": "2' OR 1=1"}]
)
def test_what_was_not_shown_is_refused(data):
    assert list(form(**data).errors) == ["choice"]


def test_an_answer_is_described_by_the_words_of_the_option():
    assert [choice.describe(given, ASKED) for given in ("1", "2", "", "9")] == ["مينسك", "طشقند", "", ""]


def test_a_kept_answer_fills_the_form_again():
    assert form(**choice.initial("1", ASKED)).data == {"choice": "1"}
