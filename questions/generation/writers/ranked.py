"""Asks for what holds a rank that only one can hold: the largest town of a country, its first president."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.rivals.names import rival_places
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.frames import Turn
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.reading import NameValue, Span

_MUCH_LARGER = 4.2
_TOWNS = frozenset({"city", "capital"})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """For every rank a multiple choice where the holder is a town with fair rivals; else the name is typed."""
    asked: set[str] = set()
    for scene in material.scenes:
        for turn in material.grammar.find_ranked(scene.sentence, scene.spans, scene.about):
            stem = material.wording.stems[turn.stem].format(**turn.words)
            if turn.words["clear"] not in asked:
                asked.add(turn.words["clear"])
                yield _candidate(turn, stem, scene, findings, material)


def _candidate(
    turn: Turn, stem: str, scene: Scene, findings: Sequence[Finding], material: Material
) -> Candidate:
    key = turn.others[0]
    place = gazetteer(material.article.language).named(key) if turn.kind == "thing" else None
    kind = "place" if place is not None else "person" if turn.kind == "person" else "organisation"
    span = Span(NameValue(key, kind), turn.start, turn.end)
    finding = found_fact(material, scene, span, kind=kind, confidence=0.8)
    rivals: list[OptionDraft] = []
    if place is not None and place.kind in _TOWNS:
        rivals = rival_places(key, finding, findings, material, at_home=True)
        rivals = [rival for rival in rivals if _is_rival_town(rival, place, material)]
    return make_candidate(
        finding, material, way="ranked", form="choice" if len(rivals) == 3 else "typed", stem=stem,
        bare_stem=turn.words["clear"], key=key, rivals=rivals if len(rivals) == 3 else (),
    )  # fmt: skip


def _is_rival_town(rival: OptionDraft, key: Place, material: Material) -> bool:
    """Whether the town lies in the same country and is not so much larger that it can only be the first."""
    other = gazetteer(material.article.language).named(rival.text)
    return other is not None and other.part == key.part and other.population <= _MUCH_LARGER * key.population
