"""The walk of life that Arabic tells of a person right before the name, and which names a reader knows alone."""

from __future__ import annotations

from questions.languages.ar.naming import listed
from questions.languages.ar.tokens import PUNCTUATION, tokenise, words
from questions.languages.ar.topics import is_strange
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


def _is_first_name(before: str) -> bool:
    """Whether the word before a name is no word that we know, and so may be the first name."""
    tokens = tokenise(before, 0)
    return len(tokens) == 1 and is_strange(tokens[0])


def stands_alone(name: str, before: str, behind: str = "") -> bool:
    """Whether a reader knows whom the name means without its article: a full name, a famous one, one beside its title; a storm's name is no person's."""
    if " " in name or fold(name) in words("counts") or _is_first_name(before):
        return True
    if fold(behind) in listed("suffix_titles"):
        return True
    return fold(before) in listed("titles") | words("storms") or person_named(name, "ar") is not None
