"""Tells "his director" from a careless spelling of "director" of a woman, which differ by two dots on the last letter."""

from __future__ import annotations

from questions.languages.ar.tokens import Token, is_definite, words

_OF_PERSONS = ("person_nouns", "roles_of_state", "roles_of_sport", "roles_of_art")


def is_his(token: Token, following: Token | None) -> bool:
    """Whether the last letter is the owner of a man's office, as the adjective behind it tells: "his technical director"."""
    owned = token.text.endswith("ه") and token.folded[:-1] in words(*_OF_PERSONS)
    if not owned or following is None or not is_definite(following):
        return False
    adjective = following.folded.removeprefix("ال")
    return (
        adjective.endswith("ي")
        or adjective in words("common_adjectives")
        or following.folded in words("former")
    )
