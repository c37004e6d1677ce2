"""Kinds of answer, one file each: its form, its marking on plain values, its words. KINDS lists them.

A kind is a module with NAME, LABEL, ICON, a form class taking (asked, data), ``mark``, ``describe``, ``right``,
``guess`` and ``initial``; ``templates/bank/kinds/_<name>.html`` asks it and ``_<name>_answered.html`` shows the verdict.
"""

from dataclasses import dataclass
from types import ModuleType

from django import forms

from questions.bank.kinds import choice, date
from questions.bank.kinds.asked import Asked, Marked


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of answer, as the rest of the site sees it."""

    name: str
    label: str
    icon: str
    form: type[forms.Form]
    module: ModuleType

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

    def initial(self, given: str) -> dict[str, str]:
        return self.module.initial(given)


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(choice.NAME, choice.LABEL, choice.ICON, choice.ChoiceForm, choice),
        Kind(date.NAME, date.LABEL, date.ICON, date.DateForm, date),
    )
}


def kind_choices() -> list[tuple[str, str]]:
    """For the model's field: a function, so that a new kind needs no migration."""
    return [(kind.name, kind.label) for kind in KINDS.values()]
