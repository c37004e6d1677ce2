"""The form by which a question is answered: what every kind's form has."""

import re

from django import forms

from questions.bank.kinds.asked import Asked

CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


def plain(text: str) -> str:
    """What was typed, without characters that nobody types."""
    return CONTROLS.sub(" ", text).strip()


class AnswerForm(forms.Form):
    """Fields for one question's answer. ``given`` is the answer as it is kept, once the form is valid.

    ``asks_again`` says that what was sent is no answer yet but a step towards one (an event moved up or down), so that
    the question is shown again with it. ``picks`` is how many options the digit keys choose from.
    """

    asks_again = False
    picks = 0

    def __init__(self, asked: Asked, data=None, **kwargs) -> None:
        super().__init__(data, **kwargs)
        self.asked = asked

    def given(self) -> str:
        raise NotImplementedError
