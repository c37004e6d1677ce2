"""Whether the opening of an article tells of which country its topic is, so that towns of other countries are seen through."""

from __future__ import annotations

from collections.abc import Sequence

from questions.generation.drafts import OptionDraft
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Material
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_OPENING, _PAIR = 2, 2


def tells_country_of(key: str, rivals: Sequence[OptionDraft], material: Material) -> bool:
    """Whether the people of the key's country is told there, and not one of the wrong towns lies in it."""
    places = gazetteer(material.article.language)
    town = places.named(key)
    others = [places.named(rival.text) for rival in rivals]
    if town is None or not others or any(one is not None and one.part == town.part for one in others):
        return False
    return town.part in material.once("countries of the opening", lambda: _countries_told(material))


def _countries_told(material: Material) -> frozenset[str]:
    """The codes of the countries whose people the first sentences name: "a Sri Lankan cricketer"."""
    codes = nationalities(material.article.language)
    told: set[str] = set()
    for scene in material.scenes[:_OPENING]:
        said = plain_words(scene.sentence.text)
        pairs = [" ".join(said[at : at + _PAIR]) for at in range(len(said) - 1)]
        told |= {codes.get(word, "") for word in (*said, *pairs)}
    return frozenset(told - {""})
