"""Kinds of answer, one file each: its form, its marking on plain values, its words. KINDS lists them.

A kind is a module with NAME, LABEL, ICON, ONE_KEY, a form class taking (asked, data), ``show``, ``mark``,
``describe``, ``right``, ``guess`` and ``initial``, and ``read`` where forms would cost most of an answer's time; ``templates/bank/kinds/_<name>.html`` asks it and
``_<name>_answered.html`` shows the verdict.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from django import forms

from questions.bank.kinds import (
    choice,
    choices,
    cloze,
    date,
    matching,
    number,
    ordering,
    true_false,
    typed,
)
from questions.bank.kinds.asked import Asked, Marked


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of answer, as the rest of the site sees it."""

    module: ModuleType
    form: type[forms.Form]

    @property
    def name(self) -> str:
        return self.module.NAME

    @property
    def label(self) -> str:
        return self.module.LABEL

    @property
    def icon(self) -> str:
        return self.module.ICON

    @property
    def has_one_key(self) -> bool:
        """Whether exactly one of its choices is right, which the database then holds."""
        return self.module.ONE_KEY

    def read(self, sent: Mapping[str, str], asked: Asked) -> str | None:
        """The answer as it is kept, where what was sent is an ordinary one; None where the form has to look at it."""
        read = getattr(self.module, "read", None)
        return read(sent, asked) if read else None

    def show(self, asked: Asked, *, shown: str = "") -> Asked:
        """What was asked, with its options in the order shown: that of ``shown``, else the one for everybody."""
        return self.module.show(asked, shown)

    def mark(self, given: str, asked: Asked) -> Marked:
        return self.module.mark(given, asked)

    def describe(self, given: str, asked: Asked) -> str:
        return self.module.describe(given, asked)

    def right(self, asked: Asked) -> str:
        """The answer that earns the whole mark, as it would be kept."""
        return self.module.right(asked)

    def guess(self, asked: Asked) -> float:
        """The chance of earning the whole mark without knowing, 0 to 1."""
        return self.module.guess(asked)

    def initial(self, given: str, asked: Asked) -> dict:
        """The form's data that would give this answer again."""
        return self.module.initial(given, asked)


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(choice, choice.ChoiceForm),
        Kind(choices, choices.ChoicesForm),
        Kind(true_false, true_false.TrueFalseForm),
        Kind(date, date.DateForm),
        Kind(number, number.NumberForm),
        Kind(typed, typed.TypedForm),
        Kind(cloze, cloze.ClozeForm),
        Kind(ordering, ordering.OrderingForm),
        Kind(matching, matching.MatchingForm),
    )
}


def kind_choices() -> list[tuple[str, str]]:
    """For the model's field: a function, so that a new kind needs no migration."""
    return [(kind.name, kind.label) for kind in KINDS.values()]
