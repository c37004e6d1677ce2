"""The rows of the editor's form: the options of a question, as many as are filled and a few more."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from questions.bank.checking import ChoiceText
from questions.bank.models import Choice
from questions.common.number_fields import DecimalNumberField
from questions.common.numbers import row_number

ROWS = 26
FEWEST_ROWS, SPARE_ROWS, MORE_ROWS = 4, 2, 4
MORE = "more_rows"
ONE, SOME, EVERY = "one", "some", "every"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the rows of a kind are: which of them are keys, which columns they have, and how many where that is fixed."""

    keys: str
    label: str
    hint: str
    reasons: bool = False
    matches: bool = False
    shares: bool = False
    fixed: int = 0


LAYOUTS: dict[str, Layout] = {
    "choice": Layout(
        ONE, _("Choices"), _("Mark the correct one. Leave a row empty to drop it."), reasons=True
    ),
    "true_false": Layout(ONE, _("Choices"), _("Mark the correct one."), reasons=True, fixed=2),
    "choices": Layout(
        SOME, _("Choices"), _("Mark all that are correct. Leave a row empty to drop it."), reasons=True
    ),
    "ordering": Layout(EVERY, _("In the right order"), _("Learners get them mixed.")),
    "matching": Layout(
        EVERY, _("Pairs"), _("What belongs together. Learners get the right side mixed."), matches=True
    ),
    "typed": Layout(
        EVERY,
        _("Also accepted"),
        _("Other answers, with the share of the mark that they earn in percent; empty earns it all."),
        shares=True,
    ),
    "cloze": Layout(
        SOME,
        _("Options of the gap"),
        _("Mark the one that is right. Where all are marked, they are accepted and not shown."),
        reasons=True,
    ),
    "number": Layout(EVERY, _("Also accepted"), _("Other numbers that are right too."), shares=True),
}
LONGEST = {name: Choice._meta.get_field(name).max_length for name in ("text", "reason", "match")}


@dataclass(frozen=True, slots=True)
class Row:
    """The bound fields of one option."""

    number: int
    text: forms.BoundField
    reason: forms.BoundField
    match: forms.BoundField
    share: forms.BoundField
    is_key: bool


def row_fields() -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {}
    for number in range(1, ROWS + 1):
        fields |= {
            f"text_{number}": forms.CharField(required=False, max_length=LONGEST["text"]),
            f"reason_{number}": forms.CharField(required=False, max_length=LONGEST["reason"]),
            f"match_{number}": forms.CharField(required=False, max_length=LONGEST["match"]),
            f"share_{number}": DecimalNumberField(required=False, min_value=0, max_value=100),
        }
    numbers = [(str(number), str(number)) for number in range(1, ROWS + 1)]
    fields["right"] = forms.MultipleChoiceField(choices=numbers, required=False)
    return fields


class RowsForm(type("RowFields", (forms.Form,), row_fields())):
    """Options as rows of fields; rows left empty are no options.

    Those that are filled are shown with SPARE_ROWS empty ones, FEWEST_ROWS in all at least; a form that is sent with
    MORE comes back with MORE_ROWS more than it had.
    """

    layout: Layout | None = None

    def rows(self) -> Iterator[Row]:
        marked = {str(value) for value in self["right"].value() or ()}
        for number in range(1, self.shown_rows() + 1):
            names = (f"{part}_{number}" for part in ("text", "reason", "match", "share"))
            yield Row(number, *(self[name] for name in names), is_key=str(number) in marked)

    def shown_rows(self) -> int:
        filled = [number for number in range(1, ROWS + 1) if self[f"text_{number}"].value()]
        if self.layout and self.layout.fixed:
            return max([self.layout.fixed, *filled])
        asked = row_number(self.data.get(MORE, "")) or 0
        return min(ROWS, max(FEWEST_ROWS, asked, max(filled, default=0) + SPARE_ROWS))

    def keep_unchecked(self) -> None:
        """Show what was typed without saying what is wrong with it yet."""
        self._errors, self.cleaned_data = ErrorDict(), {}

    def more_rows(self) -> int:
        """How many rows there are when more are asked for; 0 where there cannot be more."""
        shown = self.shown_rows()
        return 0 if shown == ROWS or (self.layout and self.layout.fixed) else min(ROWS, shown + MORE_ROWS)

    def choices(self) -> tuple[ChoiceText, ...]:
        """The options as written, in order; none for a date."""
        if self.layout is None:
            return ()
        marked = set(self.cleaned_data.get("right") or ())
        return tuple(
            self.choice(number, is_key=self.layout.keys == EVERY or str(number) in marked)
            for number in range(1, ROWS + 1)
            if self.cleaned_data.get(f"text_{number}")
            or (self.layout.keys != EVERY and str(number) in marked)
        )

    def choice(self, number: int, *, is_key: bool) -> ChoiceText:
        share = self.cleaned_data.get(f"share_{number}")
        return ChoiceText(
            text=self.cleaned_data.get(f"text_{number}") or "",
            is_key=is_key,
            reason="" if is_key else self.cleaned_data.get(f"reason_{number}") or "",
            fraction=None if share is None or not self.layout.shares else share / 100,
            match=self.cleaned_data.get(f"match_{number}") or "" if self.layout.matches else "",
        )
