"""How old somebody was when the report appeared, told right behind the full name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.names_beside import name_before, shown
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.verbs import fold

_YOUNGEST, _OLDEST, _OFTEN, _OTHERS = 16, 99, 2, 3
_FEWEST = 3
_COMMAS = frozenset("،,")
_AGED = (("البالغ", "من", "العمر"), ("البالغه", "من", "العمر"))


def ages(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The years counted before the word at ``at``, in brackets, between commas or behind "aged", of the person named before them."""
    before = (
        _place_behind_name(tokens, at) if page.when and tokens[at].folded in listed("ages", "units") else 0
    )
    named = name_before(tokens, before) if before else None
    number = int(tokens[at - 1].text) if named is not None else 0
    if named is None or not _YOUNGEST <= number <= _OLDEST:
        return
    name = shown(tokens[named[0] : named[1]])
    last = rf"(?<!\w)[وبلف]?{re.escape(fold(name.split()[-1]))}(?!\w)"
    others = _others(number, page)
    if len(re.findall(last, page.text)) < _OFTEN or len(others) < _OTHERS:
        return
    unit = told_table("ages")["unit"]
    yield Asking(
        "report_age", stem("age", name=name, when=page.when), f"{number} {unit}", tokens[at - 1].start,
        tokens[at].end, name, tuple(f"{other} {unit}" for other in others),
    )  # fmt: skip


def _place_behind_name(tokens: Sequence[Token], at: int) -> int:
    """The place behind which the name ends whose age is told in the word at ``at`` and the one before; 0 where none is."""
    if at < _FEWEST or not tokens[at - 1].text.isdigit():
        return 0
    before, after = tokens[at - 2].text, tokens[at + 1].text if at + 1 < len(tokens) else ""
    if before == "(" and after == ")" or before in _COMMAS and after in _COMMAS:
        return at - 2
    start = at - 1 - len(_AGED[0])
    said = tuple(token.folded for token in tokens[max(0, start) : at - 1])
    return start if start > 0 and said in _AGED else 0


def _others(number: int, page: Page) -> tuple[int, ...]:
    """Ages near this one, on both sides of it, that the report does not tell."""
    steps = told_table("ages")["steps"]
    start = number % len(steps)
    near = (number + step for step in (*steps[start:], *steps[:start]))
    free = [one for one in near if one >= _YOUNGEST and not re.search(rf"(?<!\d){one}(?!\d)", page.text)]
    return tuple(free[:_OTHERS])
