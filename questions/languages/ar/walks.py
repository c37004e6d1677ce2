"""The walk of life that Arabic tells of a person right before the name, and which names a reader knows alone."""

from __future__ import annotations

from questions.languages.ar.naming import listed
from questions.languages.ar.tokens import PUNCTUATION, tokenise, words
from questions.languages.ar.verbs import fold
from questions.languages.people import person_named

_WALKS = ("roles_of_state", "roles_of_sport", "roles_of_art")
_NEAR_NAME, _TITLE_REACH = 40, 3


def needs_walk() -> bool:
    """Whether persons of the article are rivals only where it tells one walk of life of both."""
    return True


def walk_of_life(text: str, start: int, end: int) -> str:
    """What the title or trade right before the name says of the person's walk of life."""
    before = tokenise(text[max(0, start - _NEAR_NAME) : start], 0)[-_TITLE_REACH:]
    for token in reversed(before):
        plain = token.folded.removeprefix("و").removeprefix("ال").removeprefix("لل")
        plain = plain if plain in words("person_nouns") else plain.removesuffix("ة")
        group = next((name for name in _WALKS if plain in words(name)), "")
        if group or plain in words("person_nouns"):
            return group or plain
        if token.text in PUNCTUATION:
            return ""
    return ""


def stands_alone(name: str, before: str) -> bool:
    """Whether a reader knows whom the name means without its article: a full name, a famous one, one behind its title."""
    return " " in name or fold(before) in listed("titles") or person_named(name, "ar") is not None
