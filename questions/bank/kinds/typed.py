"""Writing a word or a few. What spelling leaves open counts for nothing (``languages.spelling``); it is kept as written.

A listed answer earns what its author gave it, the whole mark unless said otherwise. One slip in a long word is almost
right: it earns ALMOST of that, and the right spelling is shown.
"""

from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.answer_form import AnswerForm, plain
from questions.bank.kinds.asked import Asked, Marked, Option
from questions.languages.spelling import is_one_slip, same_words, spelled

NAME = "typed"
LABEL = _("Typed answer")
ICON = "square-pen"
ONE_KEY = False

ALMOST = 0.8
LONGEST = 300


class TypedForm(AnswerForm):
    """One line."""

    text = forms.CharField(
        max_length=LONGEST,
        error_messages={
            "required": _("Write an answer, or say that you don’t know."),
            "max_length": _("Write a shorter answer: a word or a few are enough."),
        },
    )

    def clean_text(self) -> str:
        written = plain(self.cleaned_data["text"])
        if not spelled(written):
            raise forms.ValidationError(_("Write an answer in letters or digits."))
        return written

    def given(self) -> str:
        return self.cleaned_data["text"]


def show(asked: Asked, shown: str) -> Asked:
    """Nothing is shown but the line; what is accepted stays out of sight."""
    return replace(asked, options=(), accepted=asked.options)


def mark(given: str, asked: Asked) -> Marked:
    """The share of the listed answer that this is, less a little for a slip."""
    for answer in listed(asked):
        if same_words(given, answer.text):
            share = share_of(answer)
            reasons = (answer.reason,) if answer.reason and share < 1 else ()
            return Marked(
                share, spelling=answer.text if given.strip() != answer.text else "", reasons=reasons
            )
    for answer in listed(asked):
        if share_of(answer) and is_one_slip(given, answer.text):
            return Marked(share_of(answer) * ALMOST, remark="almost", spelling=answer.text)
    return Marked(0.0)


def listed(asked: Asked) -> list[Option]:
    """Every answer with a share, best first; the key itself is always one of them."""
    key = Option(0, asked.key, is_key=True)
    return sorted((key, *asked.accepted), key=share_of, reverse=True)


def share_of(answer: Option) -> float:
    if not answer.is_key:
        return max(answer.fraction or 0.0, 0.0)
    return 1.0 if answer.fraction is None else max(answer.fraction, 0.0)


def describe(given: str, asked: Asked) -> str:
    """The words as they were written."""
    return given


def right(asked: Asked) -> str:
    """The key as people read it."""
    return asked.key


def guess(asked: Asked) -> float:
    """Nobody guesses a word: no chance worth counting."""
    return 0.0


def initial(given: str, asked: Asked) -> dict[str, str]:
    """The form's data that would give this answer again."""
    return {"text": given}
