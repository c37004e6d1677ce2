"""Matching things with what belongs to them."""

import pytest

from questions.bank.kinds import matching
from questions.bank.kinds.asked import Asked, Option

ROWS = (
    Option(1, "المعاهدة", True, match="طشقند"),
    Option(2, "الميثاق", True, match="كيشيناو"),
    Option(3, "القمة", True, match="طشقند"),
    Option(4, "موسكو", False),
)
ASKED = matching.show(Asked("", "", "", ROWS, secret="9"), "")


def token(text):
    return next(match.sent for match in ASKED.matches if match.text == text)


def form(**chosen):
    return matching.MatchingForm(
        ASKED, {f"match_{number[1:]}": token(text) for number, text in chosen.items()}
    )


def test_every_match_is_shown_once_with_those_that_belong_to_nothing():
    assert sorted(match.text for match in ASKED.matches) == sorted(["طشقند", "كيشيناو", "موسكو"])
    assert [thing.text for thing in ASKED.options] == ["المعاهدة", "الميثاق", "القمة"]


@pytest.mark.parametrize(
    ("given", "mark"),
    [("1:1 2:2 3:1", 1), ("1:1 2:4 3:1", 2 / 3), ("1:2 2:1 3:2", 0), ("1:1", 1 / 3), ("", 0), ("1:9 x", 0)],
)
def test_each_pair_earns_its_share(given, mark):
    assert matching.mark(given, ASKED).mark == pytest.approx(mark)


def test_what_is_sent_is_kept_by_positions():
    sent = form(_1="طشقند", _3="موسكو")

    assert sent.is_valid()
    assert sent.given() == "1:1 3:4"


def test_nothing_chosen_is_refused_and_so_is_what_was_not_shown():
    assert list(form().errors) == ["__all__"]
    assert list(matching.MatchingForm(ASKED, {"match_1": "99"}).errors) == ["match_1"]


def test_the_key_itself_is_always_right():
    assert matching.mark(matching.right(ASKED), ASKED).mark == 1


def test_a_kept_answer_fills_the_form_again():
    sent = matching.MatchingForm(ASKED, matching.initial("1:1 2:4", ASKED))

    assert sent.is_valid()
    assert sent.given() == "1:1 2:4"


def test_things_that_share_a_match_can_be_guessed_too_however_few_matches_there_are():
    two_of_three = matching.show(Asked("", "", "", ROWS[:3], secret="9"), "")

    assert matching.guess(two_of_three) == 1 / 2**3
    assert matching.guess(ASKED) == 1 / 3**3


def test_where_each_thing_has_a_match_of_its_own_none_is_guessed_twice():
    own = matching.show(Asked("", "", "", (ROWS[0], ROWS[1], ROWS[3]), secret="9"), "")

    assert matching.guess(own) == 1 / (3 * 2)
