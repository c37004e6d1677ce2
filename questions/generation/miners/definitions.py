"""Mines what things are, and by what other names they go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from questions.generation.editing import edited
from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.aliases import Alias
from questions.languages.definitions import Definition
from questions.languages.reading import Span, TextValue


def mine(material: Material) -> Iterator[Finding]:
    """One finding a definition and one for each other name."""
    for scene in material.scenes:
        for definition in scene.definitions:
            yield _defined(definition, scene, material)
        for alias in scene.aliases:
            yield _named(alias, scene, material)


def _defined(definition: Definition, scene: Scene, material: Material) -> Finding:
    finding = found_fact(material, scene, definition.phrase, kind="definition", confidence=0.8)
    name = _full_name(definition, scene, material)
    topic = material.topic
    if topic is not None and topic.is_person and scene is material.scenes[0]:
        name = topic.name
    return replace(
        finding,
        frame=None,
        name=name,
        gender=definition.head.features.get("gender", ""),
        copula=definition.copula,
        type=definition.head.value.type,
    )


def _full_name(definition: Definition, scene: Scene, material: Material) -> str:
    """The thing's name, spelled out where the sentence only mentions it ("the treaty")."""
    for mention in scene.mentions:
        if mention.end == definition.end and mention.start <= definition.start:
            return mention.text[definition.start - mention.start :]
    return edited(material.article.text, definition.start, definition.end, scene.mentions)


def _named(alias: Alias, scene: Scene, material: Material) -> Finding:
    span = Span(TextValue(alias.other), alias.start, alias.end, features=alias.name_span.features)
    finding = found_fact(material, scene, span, kind="alias", confidence=0.8)
    return replace(finding, frame=None, name=alias.name, gender=alias.name_span.features.get("gender", ""))
