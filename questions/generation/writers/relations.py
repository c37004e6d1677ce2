"""Asks for the names by which an article tells what its topic is: where it was born or lies, who founded or wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.plain_words import plain_words
from questions.generation.rivals.doers import rival_doers
from questions.generation.rivals.homes import tells_country_of
from questions.generation.rivals.names import rival_places
from questions.generation.rivals.namesakes import is_namesake
from questions.generation.rivals.peoples import peoples_near
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.frames import Turn
from questions.languages.gazetteer import gazetteer, standing_since
from questions.languages.letters import fold
from questions.languages.people import person_named
from questions.languages.reading import DateValue, NameValue, Span
from questions.languages.swaps import altered

# The country told by an adjective of its people: the adjective itself is asked for, or the country.
# Whose people somebody is of, the first sentences tell; later ones may tell it of a father.
# Nobody had a nationality before there were nations, and of the states of today few stood before.
_OPENING, _STATES_STOOD, _NATIONS_STOOD = 3, 1500, 1800
# A town that may not be called a city is asked for as either.
_TOWN_STEMS = ("where_city", "where_town")
# What is typed where no three fair options are found: beside a maker whom nobody knows the famous are seen through.
_TYPED = frozenset({"person"})
_PLACES = frozenset({"place", "region"})
_OF_PEOPLES = frozenset({"nation", "people"})
# The country and the people itself; what follows are the peoples that the language puts beside it.
_TOLD_OF_PEOPLE = 2


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice, or a name to type, for every such name in a sentence that speaks of the topic."""
    by_place = {(finding.fact.answer_start, finding.fact.answer_end): finding for finding in findings}
    asked: set[str] = set()
    told: list[tuple[Turn, Candidate]] = []
    towns: dict[str, set[str]] = {}
    for number, scene in enumerate(material.scenes):
        about = scene.about or material.grammar.defined_topic(scene.sentence, material.topic)
        if about is None:
            continue
        for turn in material.grammar.find_relations(scene.sentence, scene.spans, about):
            if turn.kind == "people" and number >= _OPENING:
                continue
            if turn.stem == "where_country" and about.is_person and _is_of_other_borders(turn, material):
                continue
            if turn.kind == "people" and _is_before(_NATIONS_STOOD, material):
                continue
            towns.setdefault(turn.words.get("clause", ""), set()).add(_town(turn, material))
            known = by_place.get((turn.start, turn.end)) if turn.kind not in _OF_PEOPLES else None
            finding = known or _inner(turn, scene, material)
            candidate = _candidate(turn, replace(finding, frame=None), findings, material)
            if candidate is None or about.is_person and not candidate.draft.context:
                continue
            if candidate.draft.stem not in asked:
                asked.add(candidate.draft.stem)
                told.append((turn, candidate))
    agreed = [(turn, one) for turn, one in told if not _told_otherwise(turn, towns)]
    yield from _without_larger(agreed, material.article.language)


def _town(turn: Turn, material: Material) -> str:
    """The town that is told, by its usual name; "" where it is no town."""
    place = gazetteer(material.article.language).named(material.article.text[turn.start : turn.end])
    return place.names[0] if turn.stem in _TOWN_STEMS and place is not None else ""


def _told_otherwise(turn: Turn, towns: Mapping[str, set[str]]) -> bool:
    """Whether the article tells of another town as well where the same was so: born in two towns."""
    return turn.stem in _TOWN_STEMS and len(towns.get(turn.words["clause"], set()) - {""}) > 1


def _is_of_other_borders(turn: Turn, material: Material) -> bool:
    """Whether the country of a birth was another, or none, when the person was born."""
    place = gazetteer(material.article.language).named(material.article.text[turn.start : turn.end])
    stands = standing_since().get(place.code, _STATES_STOOD) if place is not None else _STATES_STOOD
    return _is_before(stands, material)


def _is_before(year: int, material: Material) -> bool:
    """Whether the first sentences tell of a time before that year."""
    years = (span.value.start for scene in material.scenes[:_OPENING] for span in scene.of(DateValue))
    return any(start.startswith("-") or int(start[:4]) < year for start in years)


def _without_larger(told: list[tuple[Turn, Candidate]], language: str) -> Iterator[Candidate]:
    """Of what is told by town, country and people no country that the town, or the people, gives away."""
    places = gazetteer(language)
    towns = {turn.words["clause"] for turn, _ in told if turn.stem in _TOWN_STEMS}
    of_people = {id(places.named(turn.others[0])) for turn, _ in told if turn.kind == "people"}
    named = {_place_told(turn, one) for turn, one in told if turn.stem in _TOWN_STEMS}
    ruled = {id(places.named(turn.words["name"])) for turn, _ in told if turn.stem == "capital"}
    for turn, candidate in told:
        if turn.kind == "region" and _place_told(turn, candidate) in named:
            continue
        of_person = candidate.finding.scene.about is not None and candidate.finding.scene.about.is_person
        own = of_person and id(places.named(candidate.draft.key)) in of_people
        own = own or not of_person and id(places.named(candidate.draft.key)) in ruled
        if turn.stem != "where_country" or not (own or turn.words["clause"] in towns):
            yield candidate


def _place_told(turn: Turn, candidate: Candidate) -> tuple[str, str]:
    """What is asked and the last word of the place's name, which a province has of its town."""
    return turn.words["clause"], plain_words(candidate.draft.key)[-1]


def _inner(turn: Turn, scene: Scene, material: Material) -> Finding:
    """The fact of a place inside other words: Iraq in "the north of Iraq", Spain in "a Spanish town"."""
    text = turn.others[0] if turn.kind in _OF_PEOPLES else material.article.text[turn.start : turn.end]
    span = Span(NameValue(text, "place"), turn.start, turn.end)
    return found_fact(material, scene, span, kind="place", confidence=0.8)


def _candidate(
    turn: Turn, finding: Finding, findings: Sequence[Finding], material: Material
) -> Candidate | None:
    key = turn.others[1] if len(turn.others) > 1 else finding.fact.value.text
    if turn.stem == "where_country" and (
        _is_told_by_title(key, material) or gazetteer(material.article.language).is_territory(key)
    ):
        return None
    if turn.stem in ("where_country", *_TOWN_STEMS):
        key = _as_usual(key, material.article.language)
    if (
        turn.kind in _PLACES
        and plain_words(key)[-1:]
        and plain_words(key)[-1] in plain_words(turn.words.get("clause", ""))
    ):
        return None
    if turn.stem == "capital" and is_namesake(key, material):
        return None
    rivals = _rivals(turn, key, finding, findings, material)
    is_seen_through = turn.stem in _TOWN_STEMS and tells_country_of(key, rivals, material)
    typed = len(rivals) < 3 or is_seen_through
    if typed and turn.kind not in _TYPED and not is_seen_through:
        return None
    stem = material.wording.stems[turn.stem].format(**turn.words)
    way = "people" if turn.others[_TOLD_OF_PEOPLE:] else "relation"
    return make_candidate(
        finding, material, way="relation_typed" if typed else way, form="typed" if typed else "choice",
        stem=stem, bare_stem=stem, key=key, rivals=() if typed else rivals,
    )  # fmt: skip


def _as_usual(name: str, language: str) -> str:
    """The place's usual name: of a country where that is shorter and stands out less, of a town where the text left its article out."""
    place = gazetteer(language).named(name)
    usual = place.names[0] if place is not None else name
    shorter = place is not None and place.kind == "country" and len(usual.split()) < len(name.split())
    return usual if shorter or usual.endswith(name) or name.endswith(f" {usual}") else name


def _is_told_by_title(key: str, material: Material) -> bool:
    """Whether the title says a town or a region behind the name, which tells the country: "Delft, Cape Town"."""
    places = gazetteer(material.article.language)
    country = places.named(key)
    behind = (places.named(part.strip(" )")) for part in re.split(r"[,،(]", material.article.title)[1:])
    return any(
        place is not None and (place.kind == "region" or country is not None and place.part == country.code)
        for place in behind
    )


def _rivals(
    turn: Turn, key: str, finding: Finding, findings: Sequence[Finding], material: Material
) -> list[OptionDraft]:
    if turn.kind == "person":
        if person_named(key, material.article.language) is None:
            return []
        return rival_doers(key, turn.others[0], finding, findings, material)
    if turn.kind in ("place", "nation"):
        at_home = turn.stem in _TOWN_STEMS or "part" in turn.words
        return rival_places(key, finding, findings, material, at_home=at_home)
    reason = material.wording.reasons["other_name"]
    if turn.kind == "people":
        near = material.once("peoples near", lambda: peoples_near(material))
        others = [
            name for name in turn.others[_TOLD_OF_PEOPLE:] if fold(name).lower() not in near
        ] or altered(key, language=material.article.language, known=material.known_words | near)
        return [OptionDraft(name, False, reason.format(option=name, key=key)) for name in others]
    peers = [name for name in material.grammar.peers_of(key) if name not in material.article.text]
    return [OptionDraft(name, False, reason.format(option=name, key=key)) for name in peers[:3]]
