"""Mines where something is told to be in more than one name: a place within a larger one, and names side by side."""

from __future__ import annotations

from collections.abc import Iterator

from questions.generation.editing import tidy
from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.reading import ListValue, NameValue, Span, TextValue


def mine(material: Material) -> Iterator[Finding]:
    """A fact for every phrase of places one within the other, and for every two names or more that "and" joins."""
    for scene in material.scenes:
        names = scene.of(NameValue)
        for start, end in material.grammar.find_place_chains(scene.sentence, names):
            shown = tidy(material.article.text[start:end])
            yield found_fact(
                material, scene, Span(TextValue(shown), start, end), kind="location", confidence=0.75
            )
        for run in _runs(names, scene, material):
            items = tuple(span.value.text for span in run)
            span = Span(ListValue(items), run[0].start, run[-1].end)
            yield found_fact(material, scene, span, kind="examples", confidence=0.7)


def _runs(names: list[Span], scene: Scene, material: Material) -> Iterator[list[Span]]:
    run: list[Span] = []
    for span in names:
        if run and span.value.type == run[-1].value.type and _is_joined(run[-1], span, material):
            run.append(span)
            continue
        if len(run) > 1:
            yield run
        run = [span]
    if len(run) > 1:
        yield run


def _is_joined(first: Span, second: Span, material: Material) -> bool:
    between = material.article.text[first.end : second.start]
    return material.grammar.is_joining(between)
