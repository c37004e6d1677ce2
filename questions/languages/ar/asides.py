"""Asides between two commas that an Arabic sentence can do without: what somebody is, who says so, what "which" adds."""

from __future__ import annotations

import re

from questions.languages.ar.gap_words import gap_words
from questions.languages.ar.tokens import tokenise, words

_BETWEEN = re.compile(r"\s*[،,]\s*(?P<aside>[^،,؛:.!؟\"«»\n]{4,90}?)\s*(?P<close>[،,])(?=\s)")
_MOST_WORDS = 12


def asides_between(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of such asides with both their commas."""
    places, at = [], start
    while found := _BETWEEN.search(text, at, end):
        if _can_go(found["aside"]):
            places.append((found.start(), found.end()))
            at = found.end()
        else:
            at = found.start("close")
    return places


def _can_go(aside: str) -> bool:
    """Whether the words open as an aside does: with an office, with "which", or with an account."""
    tokens = tokenise(aside, 0)
    if not tokens or len(tokens) > _MOST_WORDS:
        return False
    first = tokens[0].folded
    plain = first.removeprefix("ال")
    if plain in words("person_nouns") or plain in gap_words("offices_told"):
        return True
    return first in gap_words("aside_relatives", "accounts")
