"""Putting things in order. An answer is kept as their positions (in the right order) in the order given.

The mark is the share of pairs that stand in their right order: of four things there are six pairs.
"""

from dataclasses import replace
from itertools import combinations
from math import factorial

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.answer_form import AnswerForm
from questions.bank.kinds.asked import Asked, Marked, Option, Part
from questions.bank.kinds.order_shown import as_shown, scrambled, tokened

NAME = "ordering"
LABEL = _("Put in order")
ICON = "arrow-down-up"
ONE_KEY = False

UP, DOWN = "up", "down"


class OrderingForm(AnswerForm):
    """The things as they lie, first to last. A button sends the whole order with the one thing that moves."""

    order = forms.Field(required=False)
    move = forms.CharField(required=False)

    def __init__(self, asked: Asked, data=None, **kwargs) -> None:
        super().__init__(asked, data, **kwargs)
        sent = data.getlist("order") if hasattr(data, "getlist") else (data or {}).get("order")
        self.sent = list(sent or kwargs.get("initial", {}).get("order") or [])
        self.moved = ""

    @property
    def asks_again(self) -> bool:
        """Whether one thing was moved, which is no answer yet."""
        return bool(self.is_bound and self.data.get("move"))

    def lines(self) -> list[Option]:
        """The things in the order in which the page shows them: as shown at first, or as they were sent."""
        options = {option.sent: option for option in self.asked.options}
        order = [token for token in dict.fromkeys(self.sent) if token in options]
        order += [token for token in options if token not in order]
        return [options[token] for token in self.with_move(order)]

    def with_move(self, order: list[str]) -> list[str]:
        token, _colon, way = str(self.data.get("move", "")).partition(":")
        if token not in order or way not in (UP, DOWN):
            return order
        self.moved = token
        place = order.index(token)
        other = place - 1 if way == UP else place + 1
        if 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
        return order

    def clean(self) -> dict:
        if sorted(self.sent) != sorted(option.sent for option in self.asked.options):
            raise forms.ValidationError(_("Put every line in its place once, or say that you don’t know."))
        return super().clean()

    def given(self) -> str:
        positions = {option.sent: option.position for option in self.asked.options}
        return " ".join(str(positions[token]) for token in self.sent)


def show(asked: Asked, shown: str) -> Asked:
    """The things by tokens, never in their right order."""
    options = tokened(asked.options, secret=asked.secret)
    ordered = as_shown(options, shown) if shown else scrambled(options, secret=asked.secret)
    return replace(asked, options=ordered)


def mark(given: str, asked: Asked) -> Marked:
    """The share of pairs in their right order; the parts say for each thing where it was put."""
    right_order = in_order(asked)
    places = {position: place for place, position in enumerate(given.split(), start=1)}
    if len(places) != len(right_order) or any(str(option.position) not in places for option in right_order):
        return Marked(0.0)
    put = [places[str(option.position)] for option in right_order]
    pairs = list(combinations(put, 2))
    share = sum(first < second for first, second in pairs) / len(pairs) if pairs else 1.0
    parts = tuple(
        Part(option.text, str(place), str(number), place == number, float(place == number))
        for number, (option, place) in enumerate(zip(right_order, put, strict=True), start=1)
    )
    return Marked(share, parts, remark="" if share == 1 else "pairs")


def in_order(asked: Asked) -> list[Option]:
    return sorted(asked.options, key=lambda option: option.position)


def describe(given: str, asked: Asked) -> str:
    """The things in the order given."""
    texts = {str(option.position): option.text for option in asked.options}
    return " · ".join(texts[position] for position in given.split() if position in texts)


def right(asked: Asked) -> str:
    """The positions in their own order."""
    return " ".join(str(option.position) for option in in_order(asked))


def guess(asked: Asked) -> float:
    """One in as many as there are orders."""
    return 1 / factorial(len(asked.options)) if len(asked.options) > 1 else 0.0


def initial(given: str, asked: Asked) -> dict[str, list[str]]:
    """The form's data that would give this answer again."""
    tokens = {str(option.position): option.sent for option in asked.options}
    return {"order": [tokens[position] for position in given.split() if position in tokens]}
