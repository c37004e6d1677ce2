"""Mines where something is in more words than a name, and what a longer name tells: the whole of a part, the father."""

from __future__ import annotations

from collections.abc import Iterator

from questions.generation.editing import tidy
from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material
from questions.languages.reading import NameValue, Span, TextValue


def mine(material: Material) -> Iterator[Finding]:
    """A fact for every phrase of sides and places, and for every name that stands within a longer one."""
    for scene in material.scenes:
        names = scene.of(NameValue)
        for start, end in material.grammar.find_whereabouts(scene.sentence, names):
            span = Span(TextValue(tidy(material.article.text[start:end])), start, end)
            yield found_fact(material, scene, span, kind="location", confidence=0.6)
        for definition in scene.definitions:
            nation = material.grammar.nation_in(definition.phrase.value.text)
            if nation:
                phrase = definition.phrase
                yield found_fact(
                    material, scene, phrase, kind="location", confidence=0.7, value=TextValue(nation)
                )
        for span in names:
            for within in material.grammar.told_within(span.value):
                kind = "father" if within.type == "person" else "place"
                yield found_fact(material, scene, span, kind=kind, confidence=0.7, value=within)
