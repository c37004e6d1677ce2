"""Choosing every option that is right. An answer is kept as the positions chosen, in order, parted by spaces.

Each right option earns its share and each wrong one takes one away; what is left below nothing is nothing. Ticking
everything therefore earns nothing, and only the right options and no others earn the whole mark.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.answer_form import AnswerForm
from questions.bank.kinds.asked import Asked, Marked, Option
from questions.bank.kinds.choice import show

__all__ = ["ChoicesForm", "describe", "guess", "initial", "mark", "right", "show"]

NAME = "choices"
LABEL = _("Several answers")
ICON = "check-check"
ONE_KEY = False


class ChoicesForm(AnswerForm):
    """One tick box an option."""

    choices = forms.MultipleChoiceField(
        error_messages={
            "required": _("Tick the right answers, or say that you don’t know."),
            "invalid_choice": _("Choose among the answers shown."),
        }
    )

    def __init__(self, asked: Asked, data=None, **kwargs) -> None:
        super().__init__(asked, data, **kwargs)
        self.fields["choices"].choices = [(option.sent, option.text) for option in asked.options]
        self.picks = len(asked.options)

    def given(self) -> str:
        sent = set(self.cleaned_data["choices"])
        return kept(option for option in self.asked.options if option.sent in sent)


def mark(given: str, asked: Asked) -> Marked:
    """The shares of the right options chosen less those of the wrong ones chosen, 0 to 1."""
    chosen = chosen_options(given, asked)
    share = sum(gains(asked)[option.position] for option in chosen)
    reasons = tuple(option.reason for option in chosen if option.reason and not option.is_key)
    return Marked(min(1.0, max(0.0, round(share, 9))), reasons=reasons)


def gains(asked: Asked) -> dict[int, float]:
    """What each option adds: the right ones 1 together, the wrong ones -1 together (or what is left of none).

    Fractions that an author gave say how the 1 is divided; an option without one has an equal part.
    """
    keys = [option for option in asked.options if option.is_key]
    wrong = [option for option in asked.options if not option.is_key]
    return divided(keys, 1.0) | divided(wrong, -1.0)


def divided(options: list[Option], whole: float) -> dict[int, float]:
    weights = {option.position: abs(option.fraction or 0.0) for option in options}
    if not all(weights.values()):
        weights = dict.fromkeys(weights, 1.0)
    total = sum(weights.values())
    return {position: whole * weight / total for position, weight in weights.items()}


def describe(given: str, asked: Asked) -> str:
    """The chosen options' words, as a list."""
    return " · ".join(option.text for option in chosen_options(given, asked))


def chosen_options(given: str, asked: Asked) -> list[Option]:
    positions = set(given.split())
    return sorted(
        (option for option in asked.options if str(option.position) in positions),
        key=lambda option: option.position,
    )


def right(asked: Asked) -> str:
    """The positions of the keys."""
    return kept(option for option in asked.options if option.is_key)


def kept(options) -> str:
    return " ".join(str(position) for position in sorted(option.position for option in options))


def guess(asked: Asked) -> float:
    """One in as many as there are ways to tick something."""
    return 1 / (2 ** len(asked.options) - 1) if len(asked.options) > 1 else 0.0


def initial(given: str, asked: Asked) -> dict[str, list[str]]:
    """The form's data that would give this answer again."""
    return {"choices": [option.sent for option in chosen_options(given, asked)]}
