"""What a question may call a town that no list knows, by where it lies: a town or city, or perhaps a village; and which are parts of larger ones."""

from __future__ import annotations

import re

from questions.languages.en.facts.regions import parts_of_countries
from questions.languages.en.tokens import words
from questions.languages.gazetteer import gazetteer
from questions.languages.suburbs import is_suburb

# Here also small places are called towns.
_OF_TOWNS = frozenset({"US", "CA", "AU", "NZ"})
# What a sentence says of a place that belongs to a larger one.
_OF_LARGER = re.compile(
    r"\b(?:suburbs?|neighbou?rhood|borough|outskirts|quarter|district of [A-Z]|(?:section|part) of (?:the city of )?[A-Z]|near|just outside|not far from)\b|Washington,? D\.? ?C\b"
)
_REACH = 60


def code_around(name: str) -> str:
    """The code of the country that the name is that of, or of a state, county or province of it; "" where it is none."""
    if name.lower() in words("lands_of_britain"):
        return "GB"
    part = next((part.code[:2] for part, pattern in parts_of_countries() if pattern.fullmatch(name)), "")
    place = gazetteer("en").named(name)
    return part or (place.code if place is not None and place.kind == "country" else "")


def noun_of_town(around: str) -> str:
    """What to call a town of which only the region or country ``around`` it is known."""
    is_american = around in words("states_named_as_well") or around.endswith(" County")
    return "town or city" if is_american or code_around(around) in _OF_TOWNS else "city, town or village"


def is_of_larger(name: str, around: str, text: str, end: int) -> bool:
    """Whether a larger town is right as well: the name, which ends at ``end`` of the text, is that of a suburb, or the words beside it say so."""
    beside = text[max(0, end - len(name) - _REACH) : end + _REACH]
    place = gazetteer("en").named(name)
    is_part = place is not None and place.kind == "borough" or is_suburb(name, code_around(around), around)
    return is_part or _OF_LARGER.search(beside) is not None
