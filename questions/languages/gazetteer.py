"""Countries, cities, regions, waters and mountains that a reader knows by name, and their neighbours for wrong options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from heapq import nsmallest
from pathlib import Path
from sys import intern

from questions.languages.letters import fold

_PLACES = Path(__file__).parent / "data" / "places.tsv"
_ALIKE = Path(__file__).parent / "data" / "countries_alike.txt"
_BORDERS = Path(__file__).parent / "data" / "borders.txt"
_TERRITORIES = Path(__file__).parent / "data" / "territories.txt"
_LANDLOCKED = Path(__file__).parent / "data" / "landlocked.txt"
_NAME_COLUMNS = {"ar": 4, "en": 5}
_NEAREST = 60
_REMEMBERED = 4096
_CITIES = frozenset({"city", "capital"})
_GENDERS = {"m": "masculine", "f": "feminine"}
_TOLD_TOGETHER = (
    frozenset({"nile", "levant", "gulf"}),
    frozenset({"levant", "gulf", "anatolia_iran"}),
    frozenset({"nile", "maghreb"}),
    frozenset({"central_asia", "caucasus", "eastern_europe"}),
    frozenset({"western_europe", "southern_europe", "northern_europe", "north_america"}),
    frozenset({"east_asia", "south_asia", "south_east_asia"}),
    frozenset({"south_america", "central_america", "caribbean"}),
    frozenset({"east_africa", "middle_africa", "southern_africa"}),
    frozenset({"west_africa", "middle_africa"}),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as one language names it: the first of ``names`` is the usual one.

    ``part`` is the part of the world of a country and the country's code of a city; ``population`` is 0 where unknown.
    """

    kind: str
    code: str
    part: str
    gender: str
    names: tuple[str, ...]
    population: int = 0


@dataclass(frozen=True)
class Gazetteer:
    """The places of one language, found by their folded names, a word at a time."""

    places: tuple[Place, ...]
    by_words: dict[tuple[str, ...], Place]
    longest: dict[str, int]
    near: dict[Place, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    known: dict[str, Place | None] = field(default_factory=dict, repr=False, compare=False)

    def find(self, words: Sequence[str], at: int, first: str | None = None) -> tuple[Place | None, int]:
        """The place with the longest name at ``words[at]`` and how many words it takes; ``first`` replaces that word."""
        start = words[at] if first is None else first
        for length in range(self.longest.get(start, 0), 0, -1):
            place = self.by_words.get((start, *words[at + 1 : at + length]))
            if place is not None and at + length <= len(words):
                return place, length
        return None, 0

    def named(self, name: str) -> Place | None:
        """The place of this name in any spelling."""
        if name not in self.known:
            if len(self.known) >= _REMEMBERED:
                self.known.clear()
            self.known[name] = self.by_words.get(tuple(fold(name).lower().split()))
        return self.known.get(name)

    def within(self, words: Sequence[str]) -> Iterator[Place]:
        """The places whose names are some of the words that stand beside one another, or all."""
        runs = (
            " ".join(words[at:last]) for at in range(len(words)) for last in range(at + 1, len(words) + 1)
        )
        return (place for run in runs if (place := self.named(run)) is not None)

    def is_territory(self, name: str) -> bool:
        """Whether what stands among the countries by this name is a part of another one: no answer to "in which country"."""
        place = self.named(name)
        return place is not None and place.code in _territories()

    def country(self, code: str) -> str:
        """The usual name of the country of this code; "" where it is none that we know."""
        return self._countries.get(code, "")

    def countries_like(self, code: str) -> tuple[str, ...]:
        """Usual names of countries whose own names are of one sort with those of this one, the likest first; () where none are told."""
        return tuple(name for other in _alike().get(code, ()) if (name := self.country(other)))

    def towns_of(self, code: str) -> int:
        """How many towns of the country we know."""
        return self._cities.get(code, 0)

    def neighbours(self, name: str, count: int = 12) -> tuple[str, ...]:
        """Usual names of the places most like ``name``: of its kind, near it first, none of them another name of it."""
        place = self.named(name)
        if place is None:
            return ()
        if place not in self.near:
            alike = (other for other in self.places if other is not place and self._is_alike(other, place))
            nearest = nsmallest(_NEAREST, alike, key=lambda other: self._distance(place, other))
            self.near[place] = tuple(other.names[0] for other in nearest)
        return self.near[place][:count]

    def apart(self, name: str, other: str) -> int:
        """How far apart two places lie: 0 in one country or part of the world, 1 in parts told of together, else 2."""
        first, second = self.named(name), self.named(other)
        if first is None or second is None or not first.part or not second.part or first.part == second.part:
            return 0
        return parts_apart(
            *(place.part if place.kind == "country" else self._world_part(place) for place in (first, second))
        )

    def _is_alike(self, other: Place, place: Place) -> bool:
        if place.kind in _CITIES:
            return other.kind in _CITIES
        return other.kind == place.kind

    def _distance(self, place: Place, other: Place) -> tuple[int, bool, bool, int]:
        """Near before far; then a capital beside a capital; then the larger."""
        far = other.part != place.part
        apart = parts_apart(self._world_part(other), self._world_part(place))
        if place.kind == "capital":
            return apart + (3 if other.kind != "capital" else 0), far, False, -other.population
        if place.kind in _CITIES and far:
            return apart + 1, True, other.kind != place.kind, -other.population
        if place.kind in _CITIES:
            return 0, False, other.kind != place.kind, -other.population
        return parts_apart(place.part, other.part), far, other.kind != place.kind, -self._cities[other.code]

    def _world_part(self, place: Place) -> str:
        return self._parts.get(place.part, "")

    @cached_property
    def _cities(self) -> Counter[str]:
        """How many cities we know of each country, by its code: a measure of how well known it is."""
        return Counter(place.part for place in self.places if place.kind in _CITIES)

    @cached_property
    def _countries(self) -> dict[str, str]:
        countries = (place for place in reversed(self.places) if place.kind == "country")
        return {place.code: place.names[0] for place in countries}

    @cached_property
    def _parts(self) -> dict[str, str]:
        """The part of the world by the code of a country."""
        return {place.code: place.part for place in self.places if place.kind == "country"}


@lru_cache(maxsize=2048)
def is_one_place(name: str, title: str) -> bool:
    """Whether both name one place, each in whatever language."""
    found = [{_identity(place) for place in _named_anywhere(each)} for each in (name, title)]
    return bool(found[0] & found[1])


def _named_anywhere(name: str) -> list[Place]:
    places = (gazetteer(language).named(name) for language in _NAME_COLUMNS)
    return [place for place in places if place is not None]


def _identity(place: Place) -> tuple[str, str, str, int]:
    """What tells a country or a city in every language; nothing of a landmark but its name, so that none is another."""
    told = place.kind in _CITIES or place.kind == "country"
    return (
        (place.kind, place.code, place.part, place.population)
        if told
        else (place.kind, *place.names[:1], "", 0)
    )


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """By the code of a country those that stand in rows with it, the nearest first, of its first row before the others."""
    lines = _ALIKE.read_text(encoding="utf-8").splitlines()
    beside: dict[str, dict[str, None]] = {}
    for row in (line.split() for line in lines if not line.startswith("#")):
        for at, code in enumerate(row):
            near = sorted(range(len(row)), key=lambda place, at=at: (abs(place - at), place))
            beside.setdefault(code, {}).update(dict.fromkeys(row[place] for place in near if place != at))
    return {code: tuple(others) for code, others in beside.items()}


@cache
def standing_since() -> dict[str, int]:
    """By the code of a country of which large parts became others the year since which it stands as it is."""
    rows = (line.split() for line in _BORDERS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {code: int(year) for code, year in rows}


@cache
def _territories() -> frozenset[str]:
    lines = _TERRITORIES.read_text(encoding="utf-8").splitlines()
    return frozenset(code for line in lines if line[:1] != "#" for code in line.split())


@cache
def landlocked() -> frozenset[str]:
    """The codes of the countries that lie at no sea."""
    rows = (line for line in _LANDLOCKED.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return frozenset(code for row in rows for code in row.split())


def parts_apart(one: str, other: str) -> int:
    """0 for one part of the world, 1 for two that are told of together, else 2."""
    together = any(one in parts and other in parts for parts in _TOLD_TOGETHER)
    return 0 if one == other else 1 if together else 2


@cache
def gazetteer(language: str) -> Gazetteer:
    """The gazetteer in the words of ``language``."""
    places = tuple(_read(_NAME_COLUMNS[language]))
    by_words: dict[tuple[str, ...], Place] = {}
    longest: dict[str, int] = {}
    for place in places:
        for name in place.names:
            words = tuple(map(intern, fold(name).lower().split()))
            by_words.setdefault(words, place)
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Gazetteer(places, by_words, longest)


def _read(column: int) -> Iterator[Place]:
    for line in _PLACES.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not cells[column]:
            continue
        kind, code, part, gender = cells[:4]
        population = int(code or 0) if kind in _CITIES else 0
        yield Place(
            intern(kind),
            intern(code),
            intern(part),
            _GENDERS[gender],
            tuple(cells[column].split("|")),
            population,
        )
