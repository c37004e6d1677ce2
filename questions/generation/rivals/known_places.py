"""What we know of places as wrong options: which lie near and are known, which are of one kind, large or capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from questions.languages.gazetteer import Gazetteer, Place, gazetteer
from questions.languages.grammars import get_grammar
from questions.languages.suburbs import is_suburb

NEAREST = 6  # places that are told of first
_KNOWN_CITIES, _FEWEST_TOWNS = 5, 2
# Fewer countries of its own part of the world than these, and far ones would be seen through.
_FEWEST_BESIDE = 3
_LARGE = 300_000


@lru_cache(maxsize=4096)
def known_neighbours(language: str, name: str) -> tuple[str, ...]:
    """Places like this one, near it first; of countries only those that readers know, of capitals those that are told of together."""
    places = gazetteer(language)
    near = places.neighbours(name, 8 * NEAREST)
    place = places.named(name)
    if place is None or place.kind not in ("country", "capital"):
        return near
    if place.kind == "country" and (alike := places.countries_like(place.code)):
        return tuple(dict.fromkeys([*alike, *near]))
    listed = [other for other in get_grammar(language).peers_of(name) if places.named(other) is not None]
    if listed or place.kind == "capital":
        return tuple(listed) or near
    known = [other for other in near if _cities(language).get(places.named(other).code, 0) >= _KNOWN_CITIES]
    beside = [
        other
        for other in near
        if places.named(other).part == place.part and _has_towns(places.named(other), language)
    ]
    if sum(other in known for other in beside) < _FEWEST_BESIDE:
        known = list(dict.fromkeys([*sorted(beside, key=lambda other: other not in known), *known]))
    return tuple(known)


def _has_towns(place: Place, language: str) -> bool:
    """Whether the country has towns that readers know: an island of a few villages is seen through."""
    return _cities(language)[place.code] >= _FEWEST_TOWNS


@lru_cache(maxsize=4)
def _cities(language: str) -> Counter[str]:
    """How many cities the gazetteer knows of each country: a measure of how well known it is."""
    return Counter(place.part for place in gazetteer(language).places if place.kind in ("city", "capital"))


def kind_of(name: str, places: Gazetteer) -> str:
    place = places.named(name)
    return "" if place is None else "city" if place.kind == "capital" else place.kind


def same_kind(name: str, other: str, language: str) -> bool:
    """Whether both are places of one kind, or both are none."""
    places = gazetteer(language)
    return kind_of(name, places) == kind_of(other, places)


def cities_of_country(place: Place, places: Gazetteer) -> list[str]:
    """The large cities of the country of ``place``, the largest first."""
    cities = [
        other
        for other in places.places
        if other.part == place.part
        and other.kind in ("city", "capital")
        and other.population >= _LARGE
        and not is_suburb(other.names[0], other.part)
    ]
    return [
        other.names[0] for other in sorted(cities, key=lambda other: -other.population) if other is not place
    ]


def is_known(name: str, language: str) -> bool:
    """Whether the place is no small town, whose name may be another word of the article, and no island of a few villages."""
    place = gazetteer(language).named(name)
    if place is not None and place.kind == "country":
        return _has_towns(place, language)
    return place is not None and (place.kind not in ("city", "borough") or place.population >= _LARGE)


def capitals_first(names: Sequence[str], places: Gazetteer) -> list[str]:
    """The names in their order, capitals before other cities."""

    def rank(name: str) -> tuple[bool, bool]:
        place = places.named(name)
        return place is None or place.kind != "capital", place is None or place.population < _LARGE

    return sorted(names, key=rank)
