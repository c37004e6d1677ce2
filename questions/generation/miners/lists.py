"""Mines which ones: lists of members, and those that an exception leaves out or lets be reckoned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.enumerations import Enumeration
from questions.languages.reading import ListValue, NumberValue, Span


def mine(material: Material) -> Iterator[Finding]:
    """A fact for every list, kept apart as members or exceptions, and one for those whom an exception leaves."""
    for scene in material.scenes:
        for found in scene.lists:
            yield _listed(found, scene, material)
            if found.excepted:
                yield from _remaining(found, scene, material)


def _listed(found: Enumeration, scene: Scene, material: Material) -> Finding:
    kind = "exception" if found.excepted else "list" if found.whole else "examples"
    finding = found_fact(material, scene, found.span, kind=kind, confidence=0.9 if found.agrees else 0.5)
    place = found.counted or found.span
    return replace(finding, frame=scene.frame_at(place.start, place.end), listed=found)


def _remaining(found: Enumeration, scene: Scene, material: Material) -> Iterator[Finding]:
    """ "All nine except three agreed": the others, where the lists of the article name all nine."""
    every: dict[str, Span] = {}
    for other in material.scenes:
        for known in other.lists:
            if known.whole and known.start < found.start:
                every.update(dict(zip(known.span.value.items, known.members, strict=True)))
    left_out = set(found.span.value.items)
    totals = {int(span.value.number) for span in scene.of(NumberValue) if span.end <= found.start}
    rest = tuple(item for item in every if item not in left_out)
    if len(every) in totals and left_out < set(every) and len(rest) in totals:
        finding = found_fact(material, scene, found.span, kind="list", confidence=0.75, value=ListValue(rest))
        fact = replace(finding.fact, derivation=f"{len(every)} - {len(left_out)}")
        yield replace(finding, fact=fact, frame=scene.frame_at(found.start, found.end), listed=found)
