"""Filling a gap in a sentence: with one of the options where wrong ones are listed, else with words of one's own.

What is chosen is kept as the position of the option, what is written as it was written.
"""

from collections.abc import Mapping
from types import ModuleType

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds import choice, typed
from questions.bank.kinds.asked import Asked, Marked

NAME = "cloze"
LABEL = _("Fill the gap")
ICON = "highlighter"
ONE_KEY = False


class ClozeForm:
    """The form of a choice or of a typed answer, as the question asks for it."""

    def __new__(cls, asked: Asked, data=None, **kwargs) -> forms.Form:
        form = choice.ChoiceForm if asked.options else typed.TypedForm
        return form(asked, data, **kwargs)


def way(asked: Asked) -> ModuleType:
    """The kind of answer that fills this gap."""
    return choice if asked.options else typed


def read(sent: Mapping[str, str], asked: Asked) -> str | None:
    return choice.read(sent, asked) if asked.options else None


def show(asked: Asked, shown: str) -> Asked:
    """The options where some are wrong; answers that are all right are accepted and stay out of sight."""
    if all(option.is_key for option in asked.options):
        return typed.show(asked, shown)
    return choice.show(asked, shown)


def mark(given: str, asked: Asked) -> Marked:
    return way(asked).mark(given, asked)


def describe(given: str, asked: Asked) -> str:
    return way(asked).describe(given, asked)


def right(asked: Asked) -> str:
    return way(asked).right(asked)


def guess(asked: Asked) -> float:
    return way(asked).guess(asked)


def initial(given: str, asked: Asked) -> dict[str, str]:
    return way(asked).initial(given, asked)
