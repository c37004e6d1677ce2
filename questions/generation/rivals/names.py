"""Names that could stand in the place of the key: of its kind, from the article first, then from its neighbourhood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from questions.generation.chance import pick_order
from questions.generation.drafts import FactDraft, OptionDraft
from questions.generation.rivals.around import names_around
from questions.generation.rivals.fairness import is_fair, of_one_walk_first, time_told, was_there_then
from questions.generation.rivals.known_places import (
    NEAREST,
    capitals_first,
    cities_of_country,
    is_known,
    kind_of,
    known_neighbours,
)
from questions.generation.rivals.namesakes import may_lie_elsewhere
from questions.generation.scenes import Finding, Material
from questions.languages.gazetteer import Gazetteer, gazetteer
from questions.languages.letters import fold
from questions.languages.reading import NameValue
from questions.languages.young_towns import stood_in

_FAR, _NEAR = 2, 1
_CITIES_STOOD = 1500
_MANY_WORDS = 3


def rival_places(
    key: str,
    finding: Finding,
    findings: Sequence[Finding],
    material: Material,
    *,
    at_home: bool = False,
) -> list[OptionDraft]:
    """Three other places of the kind of ``key``; none of those that its own sentence names.

    ``at_home`` puts large cities of the key's own country first: where somebody was born, a foreign capital is seen through.
    """
    places = gazetteer(material.article.language)
    named = places.named(key)
    if named is None:
        return []
    said = fold(finding.scene.sentence.text).lower()
    year = time_told(finding, material)
    known = [
        name
        for name in known_neighbours(material.article.language, key)
        if fold(name).lower() not in said and stood_in(name, year)
    ]
    others = _others(finding, findings, "place", material)
    elsewhere = may_lie_elsewhere(key, others, places)
    known = [] if elsewhere or named.kind != "country" and _is_of_old(finding, material) else known
    near, far = pick_order(known[:NEAREST], key), known[NEAREST:]
    told = (
        other
        for other in others
        if kind_of(other, places) == kind_of(key, places)
        and places.apart(other, key) < (_FAR if _may_be_far(other, named.kind, known) else _NEAR)
        and is_known(other, material.article.language)
    )
    if at_home and not elsewhere and named.kind in ("city", "capital"):
        home = [name for name in told if places.named(name).part == named.part]
        told = [
            name
            for name in dict.fromkeys([*home, *cities_of_country(named, places)])
            if places.named(name) is not named and stood_in(name, year)
        ]
        near = [*pick_order(told[:NEAREST], key), *near]
        told = iter(())
    elif named.kind == "capital":
        return _options(key, capitals_first([*told, *near, *far], places), finding, material)
    return _options(key, chain(told, near, far), finding, material)


def _may_be_far(name: str, kind: str, known: Sequence[str]) -> bool:
    """Whether the place may lie in a part of the world beside the key's: countries and capitals only where they are told together."""
    return kind not in ("capital", "country") or name in known[:NEAREST]


def rival_persons(
    key: str,
    finding: Finding,
    findings: Sequence[Finding],
    neighbours: Sequence[FactDraft],
    material: Material,
) -> list[OptionDraft]:
    """Three other persons, of this article or of its neighbours; none that the key's sentence names."""
    told = (name for name in _others(finding, findings, "person", material) if _alike(name, key))
    told = of_one_walk_first((name for name in told if material.grammar.is_plain_person(name)), key, material)
    known = (
        fact.value.text
        for fact in neighbours
        if isinstance(fact.value, NameValue) and fact.value.type == "person"
    )
    return _options(key, chain(told, (name for name in known if _alike(name, key))), finding, material)


def rival_named(
    key: str, finding: Finding, findings: Sequence[Finding], material: Material
) -> list[OptionDraft]:
    """Three other names of the article that are of the key's type, gender and form."""
    alike = (
        other.fact.value.text
        for other in names_around(finding, findings, material)
        if other.fact.kind == finding.fact.kind
        and other.span.features.get("gender") == finding.span.features.get("gender")
        and abs(len(other.fact.value.text.split()) - len(key.split())) <= 1
        and material.grammar.are_alike(other.fact.value.text, key, finding.fact.kind)
        and not material.grammar.suspicions(other.fact.value.text)
    )
    return _options(key, alike, finding, material)


def _is_of_old(finding: Finding, material: Material) -> bool:
    """Whether the sentence, or most of the article, tells of times in which few of the cities that we know mattered."""
    year = time_told(finding, material)
    return year is not None and year < _CITIES_STOOD


def _others(finding: Finding, findings: Sequence[Finding], kind: str, material: Material) -> dict[str, None]:
    """Names of one type that other sentences of the article tell of, each once, nearest first."""
    around = names_around(finding, findings, material)
    return dict.fromkeys(other.fact.value.text for other in around if other.fact.kind == kind)


def _alike(name: str, key: str) -> bool:
    """Whether two persons are named in the same manner: full names beside full names."""
    return (len(name.split()) > 1) == (len(key.split()) > 1)


def _options(key: str, names: Iterable[str], finding: Finding, material: Material) -> list[OptionDraft]:
    """The first three of ``names`` that are certainly not the key and not in its sentence."""
    told = fold(finding.scene.sentence.text).lower()
    taken = [fold(key).lower()]
    places = gazetteer(material.article.language)
    options = []
    for name in names:
        plain = fold(name).lower()
        if len(options) == 3:
            break
        if places.named(name) is not None and places.named(name) is places.named(key):
            continue
        if plain in told or not is_fair(name, key, finding.fact.kind, material):
            continue
        if not was_there_then(name, finding, material) or _is_part_of_town(name, places):
            continue
        if places.is_territory(name) and not places.is_territory(key):
            continue
        if any(
            places.named(name) is not None and places.named(name) is places.named(other) for other in taken
        ):
            continue
        if any(_shares_words(plain, other) for other in taken) or _is_far_longer(name, key):
            continue
        taken.append(plain)
        options.append(
            OptionDraft(name, False, material.wording.reasons["other_name"].format(option=name, key=key))
        )
    return options


def _is_part_of_town(name: str, places: Gazetteer) -> bool:
    """Whether the name is that of another town and a word more: its new or old part."""
    place, head = places.named(name), places.named(name.partition(" ")[0])
    return place is not None and place.kind == "city" and " " in name and head not in (None, place)


def _is_far_longer(name: str, key: str) -> bool:
    """Whether the name stands out beside the key by its many words: "Halden am See" beside "Marland"."""
    return len(name.split()) >= _MANY_WORDS > len(key.split()) + 1


def _shares_words(first: str, second: str) -> bool:
    """Whether one may be a fuller or another form of the other ("Ali", "Muhammad Ali Pasha")."""
    return bool(set(first.split()) & set(second.split()))
