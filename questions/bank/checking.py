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
    """One option, or one accepted answer, as an author writes it; ``fraction`` and ``match`` as in ``Choice``."""

    text: str
    is_key: bool
    reason: str = ""
    fraction: float | None = None
    match: str = ""


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
    if kind in CHECKS:
        yield from CHECKS[kind](choices)
    if kind not in KEY_FROM_CHOICES and not key.strip():
        yield Problem("key", _("Write the answer."))
    if kind not in SAID_IN_STEM and key.strip() and gives_away(stem, key):
        yield Problem("stem", _("The question gives its answer away. Take the answer out of the question."))


def problems_of_choices(choices: tuple[ChoiceText, ...]) -> Iterator[Problem]:
    """Of options one of which is right."""
    if len(choices) < FEWEST_CHOICES:
        yield Problem("choices", _("Give at least two choices."))
    if sum(choice.is_key for choice in choices) != 1:
        yield Problem("choices", _("Mark exactly one choice as the right answer."))
    yield from problems_of_texts(choices)


def problems_of_several(choices: tuple[ChoiceText, ...]) -> Iterator[Problem]:
    """Of options some of which are right."""
    if not 1 <= sum(choice.is_key for choice in choices) < len(choices):
        yield Problem("choices", _("Mark at least one choice as right and leave at least one that is wrong."))
    yield from problems_of_texts(choices)


def problems_of_order(choices: tuple[ChoiceText, ...]) -> Iterator[Problem]:
    """Of things to put in order."""
    if len(choices) < FEWEST_CHOICES:
        yield Problem("choices", _("Give at least two things to put in order."))
    yield from problems_of_texts(choices)


def problems_of_pairs(choices: tuple[ChoiceText, ...]) -> Iterator[Problem]:
    """Of things to match with what belongs to them."""
    pairs = [choice for choice in choices if choice.is_key]
    if len({comparable(pair.match) for pair in pairs}) < FEWEST_CHOICES or not all(p.match for p in pairs):
        yield Problem("choices", _("Give at least two pairs with different matches."))
    yield from problems_of_texts(choices)


def problems_of_texts(choices: tuple[ChoiceText, ...]) -> Iterator[Problem]:
    texts = [comparable(choice.text) for choice in choices]
    if not all(texts):
        yield Problem("choices", _("Every choice needs its text."))
    if len(set(texts)) < len(texts):
        yield Problem("choices", _("Two choices say the same. Change one of them."))


CHECKS = {
    "choice": problems_of_choices,
    "true_false": problems_of_choices,
    "choices": problems_of_several,
    "ordering": problems_of_order,
    "matching": problems_of_pairs,
    "cloze": problems_of_texts,
    "typed": problems_of_texts,
    "number": problems_of_texts,
}
KEY_FROM_CHOICES = {"choice", "true_false", "choices", "ordering", "matching"}
SAID_IN_STEM = {"true_false", "ordering", "matching", "choices"}


def gives_away(stem: str, key: str) -> bool:
    """Whether the stem says the key; a short key only as a whole word, since "6" stands in 1962 too."""
    wanted = re.escape(comparable(key))
    if len(comparable(key)) < WHOLE_WORD_BELOW:
        wanted = rf"(?<!\w){wanted}(?!\w)"
    return re.search(wanted, comparable(stem)) is not None


def comparable(text: str) -> str:
    """Text as it is compared: letters folded, no capitals, single spaces."""
    return " ".join(fold(text).casefold().split())
