"""The checks that every question passes before it is kept by hand, with words for the author."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from questions.common.errors import UserError
from questions.languages.letters import fold

FEWEST_CHOICES = 2


@dataclass(frozen=True, slots=True)
class ChoiceText:
    """One option as an author writes it."""

    text: str
    is_key: bool
    reason: str = ""


def check_question(*, stem: str, key: str, choices: tuple[ChoiceText, ...], kind: str) -> None:
    """Raise UserError with the first thing that is wrong with a question."""
    for problem in problems_of(stem=stem, key=key, choices=choices, kind=kind):
        raise UserError(problem)


def problems_of(*, stem: str, key: str, choices: tuple[ChoiceText, ...], kind: str) -> Iterator[str]:
    """Everything that is wrong with a question, as sentences that say what to do."""
    if not stem.strip():
        yield _("Write the question.")
    if not key.strip():
        yield _("Write the answer.")
    elif fold(key) in fold(stem):
        yield _("The question gives its answer away. Take the answer out of the question.")
    if kind == "choice":
        yield from problems_of_choices(key, choices)


def problems_of_choices(key: str, choices: tuple[ChoiceText, ...]) -> Iterator[str]:
    texts = [fold(choice.text) for choice in choices]
    keys = [choice for choice in choices if choice.is_key]
    if len(choices) < FEWEST_CHOICES:
        yield _("Give at least two choices.")
    if len(keys) != 1:
        yield _("Mark exactly one choice as the right answer.")
    if any(not text for text in texts):
        yield _("Every choice needs its text.")
    if len(set(texts)) < len(texts):
        yield _("Two choices say the same. Change one of them.")
