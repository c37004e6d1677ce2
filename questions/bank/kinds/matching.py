"""Matching things with what belongs to them. An answer is kept as ``thing:match`` by positions, parted by spaces.

Each pair that is right earns its share. A row that is no key is a match too many, which belongs to nothing.
"""

from dataclasses import replace
from math import perm

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.answer_form import AnswerForm
from questions.bank.kinds.asked import Asked, Marked, Option, Part
from questions.bank.kinds.order_shown import as_shown, scrambled, tokened

NAME = "matching"
LABEL = _("Matching")
ICON = "link"
ONE_KEY = False


class MatchingForm(AnswerForm):
    """A list to choose from for each thing; one left open is not right, and no mistake beyond that."""

    def __init__(self, asked: Asked, data=None, **kwargs) -> None:
        super().__init__(asked, data, **kwargs)
        matches = [("", _("Choose")), *((match.sent, match.text) for match in asked.matches)]
        for thing in asked.options:
            self.fields[field_of(thing)] = forms.ChoiceField(
                choices=matches,
                required=False,
                label=thing.text,
                error_messages={"invalid_choice": _("Choose among the matches shown.")},
            )

    def lines(self):
        """Each thing with its bound field, as the page shows them."""
        return [(thing, self[field_of(thing)]) for thing in self.asked.options]

    def clean(self) -> dict:
        cleaned = super().clean()
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError(_("Match at least one line, or say that you don’t know."))
        return cleaned

    def given(self) -> str:
        positions = {match.sent: match.position for match in self.asked.matches}
        chosen = {thing.position: self.cleaned_data[field_of(thing)] for thing in self.asked.options}
        return " ".join(
            f"{position}:{positions[token]}" for position, token in sorted(chosen.items()) if token
        )


def field_of(thing: Option) -> str:
    return f"match_{thing.position}"


def show(asked: Asked, shown: str) -> Asked:
    """The things in their order, and what they may belong to by tokens in another."""
    things = tuple(row for row in asked.options if row.is_key)
    return replace(
        asked,
        options=as_shown(things, shown) if shown else things,
        matches=scrambled(tokened(matches_of(asked.options), secret=asked.secret), secret=asked.secret),
    )


def matches_of(rows: tuple[Option, ...]) -> tuple[Option, ...]:
    """Every different match once, as an option of its own; it goes by the position of the first row that has it."""
    texts: dict[str, int] = {}
    for row in sorted(rows, key=lambda row: row.position):
        texts.setdefault(row.match if row.is_key else row.text, row.position)
    return tuple(Option(position, text, is_key=True) for text, position in texts.items())


def mark(given: str, asked: Asked) -> Marked:
    """The share of things that were matched rightly."""
    chosen, texts = chosen_matches(given), {str(match.position): match.text for match in asked.matches}
    parts = tuple(
        part_of(thing, texts.get(chosen.get(str(thing.position), ""), "")) for thing in asked.options
    )
    return Marked(sum(part.share for part in parts) / len(parts) if parts else 0.0, parts, remark="matched")


def part_of(thing: Option, said: str) -> Part:
    is_right = said != "" and said == thing.match
    return Part(thing.text, said, thing.match, is_right, float(is_right))


def chosen_matches(given: str) -> dict[str, str]:
    return dict(pair.split(":", 1) for pair in given.split() if ":" in pair)


def describe(given: str, asked: Asked) -> str:
    """What was matched with what."""
    chosen, texts = chosen_matches(given), {str(match.position): match.text for match in asked.matches}
    return " · ".join(
        f"{thing.text} – {texts[chosen[str(thing.position)]]}"
        for thing in asked.options
        if chosen.get(str(thing.position)) in texts
    )


def right(asked: Asked) -> str:
    """Each thing with its own match."""
    positions = {match.text: match.position for match in asked.matches}
    things = sorted(asked.options, key=lambda thing: thing.position)
    return " ".join(f"{thing.position}:{positions[thing.match]}" for thing in things)


def guess(asked: Asked) -> float:
    """One in as many as there are ways to give each thing a match: one of its own, or any where things share one."""
    things, matches = len(asked.options), len(asked.matches)
    if matches < 2:
        return 0.0
    is_shared = len({thing.match for thing in asked.options}) < things
    return 1 / (matches**things if is_shared else perm(matches, things))


def initial(given: str, asked: Asked) -> dict[str, str]:
    """The form's data that would give this answer again."""
    tokens = {str(match.position): match.sent for match in asked.matches}
    chosen = chosen_matches(given)
    return {field_of(thing): tokens.get(chosen.get(str(thing.position), ""), "") for thing in asked.options}
