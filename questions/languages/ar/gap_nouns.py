"""Definite nouns of an Arabic sentence with a gap that only its article explains: "the study", "the club"."""

from __future__ import annotations

from questions.languages.ar.gap_tokens import NAMED, UNTOLD, in_title, plain
from questions.languages.ar.gap_words import gap_words
from questions.languages.ar.tokens import Token, is_definite, words
from questions.languages.nationalities import nationalities

_NEAR = 3


def is_loose(tokens: list[Token], place: int, title: str) -> bool:
    """Whether a definite noun stands there that neither what follows nor the title explains ("the study")."""
    noun = plain(tokens[place])
    before = tokens[place - 1].folded if place else ""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if noun in words("count_words"):
        return following is None or not following.folded.startswith(("الت", "الذ"))
    if noun in gap_words("known_to_all") or before in gap_words("some_of"):
        return False
    if noun not in UNTOLD or in_title(noun, title):
        return False
    if following is None:
        return True
    after = tokens[place + 2] if place + 2 < len(tokens) else None
    if following.folded.startswith(NAMED):
        return noun.removeprefix("ال") not in words("person_nouns", "titles_of_men")
    if following.folded in gap_words("relatives"):
        return False
    if is_definite(following):
        return not _is_told_by_adjectives(tokens[place + 1 : place + 1 + _NEAR])
    return not (
        after is not None and following.folded in ("في", "من", "ب") and after.folded.startswith(NAMED)
    )


def _is_told_by_adjectives(following: list[Token]) -> bool:
    """Whether the adjectives behind a noun tell which one: its people's among them, or a name behind them."""
    for token in following:
        if NAMED in token.folded or token.folded in nationalities("ar"):
            return True
        if not is_definite(token):
            return False
    return False
