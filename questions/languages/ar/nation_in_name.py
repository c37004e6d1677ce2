"""Whether a person's name says of which people the person is: "Cech" is spelled like the land of the Czechs."""

from __future__ import annotations

from functools import cache

from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_ENDINGS, _SHORTEST = ("ية", "ي"), 3


def says_people(name: str, code: str) -> bool:
    """Whether a word of the name is the adjective of the people of that land, what the adjective is made of, or the land itself."""
    return any(fold(word).removeprefix("ال") in _words_of(code) for word in name.split())


@cache
def _words_of(code: str) -> frozenset[str]:
    adjectives = {word.removeprefix("ال") for word, land in nationalities("ar").items() if land == code}
    made_of = {
        word.removesuffix(ending) for word in adjectives for ending in _ENDINGS if word.endswith(ending)
    }
    lands = {fold(name).removeprefix("ال") for name in _names_of(code)}
    return frozenset(word for word in adjectives | made_of | lands if len(word) >= _SHORTEST)


def _names_of(code: str) -> list[str]:
    places = gazetteer("ar").places
    return [
        name for place in places if place.kind == "country" and place.code == code for name in place.names
    ]
