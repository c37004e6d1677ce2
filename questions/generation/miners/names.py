"""Mines who and where: every name of the body, in the sentence that tells something of it."""

from __future__ import annotations

from collections.abc import Iterator

from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material
from questions.languages.reading import NameValue


def mine(material: Material) -> Iterator[Finding]:
    """One finding a name; its kind is the type of the name."""
    for scene in material.scenes:
        for span in scene.of(NameValue):
            yield found_fact(material, scene, span, kind=span.value.type, confidence=0.8)
