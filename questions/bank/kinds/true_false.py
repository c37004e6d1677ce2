"""Judging a statement: two options in the question's own language. Kept and marked as one option chosen."""

from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.choice import (
    ChoiceForm,
    chosen_option,
    describe,
    guess,
    initial,
    mark,
    read,
    right,
    show,
)

__all__ = ["TrueFalseForm", "chosen_option", "describe", "guess", "initial", "mark", "read", "right", "show"]

NAME = "true_false"
LABEL = _("True or false")
ICON = "contrast"
ONE_KEY = True


class TrueFalseForm(ChoiceForm):
    """One radio button for true and one for false."""
