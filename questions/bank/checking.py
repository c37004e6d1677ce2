"""The checks that every question passes before it is kept by hand, with words for the author."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from questions.common.errors import UserError
from questions.languages.letters import fold

FEWEST_CHOICES = 2
WHOLE_WORD_BELOW = 4


@dataclass(frozen=True, slots=True)
class ChoiceText:
    """One option as an author writes it."""

    text: str
    is_key: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a question: the part it is about (stem, key or choices) and what to do."""

    part: str
    text: str


def check_question(*, stem: str, key: str, choices: tuple[ChoiceText, ...], kind: str) -> None:
    """Raise UserError with the first thing that is wrong with a question."""
    for problem in problems_of(stem=stem, key=key, choices=choices, kind=kind):
        raise UserError(problem.text)


def problems_of(*, stem: str, key: str, choices: tuple[ChoiceText, ...], kind: str) -> Iterator[Problem]:
    """Everything that is wrong with a question, as sentences that say what to do."""
    if not stem.strip():
        yield Problem("stem", _("Write the question."))
    if kind == "choice":
        yield from problems_of_choices(choices)
    elif not key.strip():
        yield Problem("key", _("Write the answer."))
    if key.strip() and gives_away(stem, key):
        yield Problem("stem", _("The question gives its answer away. Take the answer out of the question."))


def problems_of_choices(choices: tuple[ChoiceText, ...]) -> Iterator[Problem]:
    texts = [comparable(choice.text) for choice in choices]
    if len(choices) < FEWEST_CHOICES:
        yield Problem("choices", _("Give at least two choices."))
    if sum(choice.is_key for choice in choices) != 1:
        yield Problem("choices", _("Mark exactly one choice as the right answer."))
    if not all(texts):
        yield Problem("choices", _("Every choice needs its text."))
    if len(set(texts)) < len(texts):
        yield Problem("choices", _("Two choices say the same. Change one of them."))


def gives_away(stem: str, key: str) -> bool:
    """Whether the stem says the key; a short key only as a whole word, since "6" stands in 1962 too."""
    wanted = re.escape(comparable(key))
    if len(comparable(key)) < WHOLE_WORD_BELOW:
        wanted = rf"(?<!\w){wanted}(?!\w)"
    return re.search(wanted, comparable(stem)) is not None


def comparable(text: str) -> str:
    """Text as it is compared: letters folded, no capitals, single spaces."""
    return " ".join(fold(text).casefold().split())
