"""The checks that every question passes, each with a question that fails it alone."""

import pytest

from questions.bank.checking import ChoiceText, check_question, problems_of
from questions.common.errors import UserError

RIGHT, WRONG, OTHER = ChoiceText("طشقند", True), ChoiceText("مينسك", False), ChoiceText("باكو", False)
GOOD = {"stem": "أين وُقّعت المعاهدة؟", "key": "طشقند", "choices": (RIGHT, WRONG, OTHER), "kind": "choice"}


def parts(**changes):
    return [problem.part for problem in problems_of(**(GOOD | changes))]


def test_a_good_question_passes():
    assert parts() == []


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"stem": "  "}, "stem"),
        ({"kind": "date", "key": " "}, "key"),
        ({"stem": "أين طشقند؟"}, "stem"),
        ({"stem": "أين طَشْقَند؟"}, "stem"),
        ({"choices": (RIGHT,)}, "choices"),
        ({"choices": (WRONG, OTHER)}, "choices"),
        ({"choices": (RIGHT, ChoiceText("موسكو", True))}, "choices"),
        ({"choices": (RIGHT, WRONG, ChoiceText(" ", False))}, "choices"),
        ({"choices": (RIGHT, WRONG, ChoiceText("مِينسك", False))}, "choices"),
        ({"choices": (RIGHT, ChoiceText("Baku", False), ChoiceText("baku ", False))}, "choices"),
    ],
    ids=["stem", "key", "given away", "in marks", "one", "no key", "two keys", "blank", "marks", "case"],
)
def test_one_fault_is_found_and_only_that(changes, part):
    assert parts(**changes) == [part]


def test_a_short_key_inside_a_longer_number_gives_nothing_away():
    choices = (ChoiceText("6", True), ChoiceText("7", False))

    assert parts(stem="كم دولة وقّعت في 1962؟", key="6", choices=choices) == []
    assert parts(stem="كم دولة من 6 دول؟", key="6", choices=choices) == ["stem"]


def test_a_fault_is_told_to_the_author():
    with pytest.raises(UserError):
        check_question(**(GOOD | {"stem": ""}))
