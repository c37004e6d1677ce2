"""Choosing one option. An answer is kept as the position of the option that was chosen."""

from collections.abc import Mapping
from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.answer_form import AnswerForm
from questions.bank.kinds.asked import Asked, Marked, Option
from questions.bank.kinds.order_shown import as_shown, tokened

NAME = "choice"
LABEL = _("Multiple choice")
ICON = "list-checks"
ONE_KEY = True


class ChoiceForm(AnswerForm):
    """One radio button an option; the value sent says nothing about the key."""

    choice = forms.ChoiceField(
        error_messages={
            "required": _("Choose one of the answers, or say that you don’t know."),
            "invalid_choice": _("Choose one of the answers shown."),
        }
    )

    def __init__(self, asked: Asked, data=None, **kwargs) -> None:
        super().__init__(asked, data, **kwargs)
        self.fields["choice"].choices = [(option.sent, option.text) for option in asked.options]
        self.picks = len(asked.options)

    def given(self) -> str:
        sent = self.cleaned_data["choice"]
        return next(str(option.position) for option in self.asked.options if option.sent == sent)


def read(sent: Mapping[str, str], asked: Asked) -> str | None:
    """The position of the option that was sent."""
    return next((str(one.position) for one in asked.options if one.sent == sent.get("choice")), None)


def show(asked: Asked, shown: str) -> Asked:
    """The options in their own order; in an attempt's own order each goes by a token, since its place may be the key's."""
    if not shown:
        return asked
    return replace(asked, options=as_shown(tokened(asked.options, secret=asked.secret), shown))


def mark(given: str, asked: Asked) -> Marked:
    """1 for the key, 0 for any other option and for no answer."""
    chosen = chosen_option(given, asked)
    if chosen is None or chosen.is_key:
        return Marked(1.0 if chosen else 0.0)
    return Marked(0.0, reasons=(chosen.reason,) if chosen.reason else ())


def describe(given: str, asked: Asked) -> str:
    """The chosen option's words, or "" where none was chosen."""
    chosen = chosen_option(given, asked)
    return chosen.text if chosen else ""


def chosen_option(given: str, asked: Asked) -> Option | None:
    return next((option for option in asked.options if str(option.position) == given), None)


def right(asked: Asked) -> str:
    """The key's position."""
    return next(str(option.position) for option in asked.options if option.is_key)


def guess(asked: Asked) -> float:
    """The chance of a right answer by someone who does not know: one in so many options."""
    return 1 / len(asked.options) if len(asked.options) > 1 else 0.0


def initial(given: str, asked: Asked) -> dict[str, str]:
    """The form's data that would give this answer again."""
    chosen = chosen_option(given, asked)
    return {"choice": chosen.sent if chosen else ""}
