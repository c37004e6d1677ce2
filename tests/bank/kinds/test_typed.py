"""Writing words: what spelling leaves open, listed answers, and one slip."""

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from questions.bank.kinds import cloze, typed
from questions.bank.kinds.asked import Asked, Option
from questions.languages.spelling import is_one_letter_off, is_one_slip, same_words

NAME = Asked(
    "أحمد بن طولون", "", "", accepted=(Option(1, "ابن طولون", True), Option(2, "طولون", True, fraction=0.5))
)
TOWN = Asked("القاهرة", "", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("القاهرة", "القاهره"),
        ("القاهرة", "قاهرة"),
        ("مُصْطَفَى", "مصطفي"),
        ("إسلام", "اسلام"),
        ("آسيا", "اسيا"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هييه"),
        ("بغـــداد", "بغداد"),
        ("\u200fبغداد\u200e", "بغداد"),
        ("عبد الله", "عبدالله"),
        ("١٩٩٢", "1992"),
        ("«طشقند»", "طشقند"),
        ("The Hague", "hague"),
        ("São Paulo", "Sao Paulo"),
        ("ＴＡＳＨＫＥＮＴ", "Tashkent"),
        ("  two   words ", "Two words."),
    ],
    ids=ascii,
)
def test_what_spelling_leaves_open_counts_for_nothing(one, other):
    assert same_words(one, other)
    assert same_words(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("", ""), ("", "a"), ("..", ".."), ("كلب", "قلب"), ("1992", "1993")]
)
def test_other_words_are_other_words(one, other):
    assert not same_words(one, other)


@pytest.mark.parametrize(
    ("given", "mark", "remark", "spelling"),
    [
        ("أحمد بن طولون", 1, "", ""),
        ("احمد بن طولون", 1, "", "أحمد بن طولون"),
        ("ابن طولون", 1, "", ""),
        ("طولون", 0.5, "", ""),
        ("أحمد بن طولن", 0.8, "almost", "أحمد بن طولون"),
        ("أحمد بن طلوون", 0.8, "almost", "أحمد بن طولون"),
        ("حسن الثاني", 0, "", ""),
        ("", 0, "", ""),
    ],
)
def test_listed_answers_earn_their_share_and_a_slip_costs_little(given, mark, remark, spelling):
    marked = typed.mark(given, NAME)

    assert (marked.mark, marked.remark, marked.spelling) == (mark, remark, spelling)


def test_a_known_mistake_is_told_why_it_is_wrong():
    asked = Asked("القاهرة", "", "", accepted=(Option(1, "الفسطاط", False, "هي المدينة الأقدم."),))

    marked = typed.mark("فسطاط", asked)

    assert (marked.mark, marked.reasons) == (0, ("هي المدينة الأقدم.",))


@pytest.mark.parametrize(
    ("given", "right"), [("سام", "شام"), ("1992", "1993"), ("قاهرات", "القاهرة"), ("ab", "abc")]
)
def test_a_slip_in_a_short_word_or_a_number_is_no_slip(given, right):
    assert not is_one_slip(given, right)


@given_any(st.text("abcdefgh", min_size=5, max_size=9), st.integers(0, 8), st.sampled_from("xyz"))
def test_one_changed_letter_is_one_off_and_two_are_not(word, place, letter):
    place = place % len(word)
    changed = word[:place] + letter + word[place + 1 :]

    assert is_one_letter_off(changed, word)
    assert not is_one_letter_off(changed + "zz", word)


@given_any(st.text(max_size=40))
def test_any_text_can_be_marked_and_the_key_is_right_in_any_dress(written):
    assert 0 <= typed.mark(written, NAME).mark <= 1
    assert typed.mark(f"\u200f{TOWN.key}\u0640 ", TOWN).mark == 1


@pytest.mark.parametrize("written", ["", "   ", "...", "\u200f", "x" * 301])
def test_what_holds_no_word_is_refused_beside_its_field(written):
    assert list(typed.TypedForm(TOWN, {"text": written}).errors) == ["text"]


def test_a_gap_is_chosen_where_wrong_options_are_listed_and_else_written():
    options = (Option(1, "أحلاف", True), Option(2, "أسواق", False))
    chosen = cloze.show(Asked("أحلاف", "", "", options), "")
    written = cloze.show(Asked("أحلاف", "", "", options[:1]), "")

    assert [list(cloze.ClozeForm(asked).fields) for asked in (chosen, written)] == [["choice"], ["text"]]
    assert (cloze.mark("1", chosen).mark, cloze.mark("احلاف", written).mark) == (1, 1)
    assert written.options == ()
