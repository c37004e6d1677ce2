"""Asides between commas behind the date that opens an Arabic sentence: "In 1025, under the reign of its bishop, the town drew ..."."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.tokens import Token, is_preposition, words
from questions.languages.ar.verbs import find_verb, opening_particles
from questions.languages.reading import Span

_LONGEST = 7
_COMMAS = frozenset("،,")


def opening_aside(clause: list[Token], dates: Sequence[Span]) -> int:
    """Index behind "In the year 1025, under the reign of X,", which opens the clause; 0 where it does not stand there."""
    first = _comma_behind_date(clause, dates)
    if not first or first + 1 >= len(clause) or not is_preposition(clause[first + 1]):
        return 0
    for index in range(first + 2, min(first + 2 + _LONGEST, len(clause))):
        token = clause[index]
        if token.text in _COMMAS:
            return index + 1
        if _dated(token, dates) or _tells(token):
            return 0
    return 0


def _comma_behind_date(clause: list[Token], dates: Sequence[Span]) -> int:
    """Index of the comma before which nothing but a date stands; 0 for none."""
    comma = next((index for index, token in enumerate(clause) if token.text in _COMMAS), 0)
    before = clause[:comma]
    leads = words("date_leads", "times_of_year") | opening_particles()
    alone = all(_dated(token, dates) or {token.folded, token.folded[1:]} & leads for token in before)
    return comma if alone and any(_dated(token, dates) for token in before) else 0


def _tells(token: Token) -> bool:
    """Whether the word is a verb or leads one in ("before he returned"), so that the date may be that deed's."""
    form = find_verb(token.text)
    return token.folded in words("relatives", "subordinate") or form is not None and not form.also_noun


def _dated(token: Token, dates: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in dates)
