"""Mines how many and how long: numbers with what they count or measure, and lengths of time."""

from __future__ import annotations

from collections.abc import Iterator

from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material
from questions.languages.reading import DurationValue, NumberValue


def mine(material: Material) -> Iterator[Finding]:
    """One finding a number and a length of time; whether it can be asked about is for the writers."""
    for scene in material.scenes:
        for span in scene.of(NumberValue):
            yield found_fact(
                material, scene, span, kind="number", confidence=0.85 if span.value.unit else 0.6
            )
        for span in scene.of(DurationValue):
            yield found_fact(material, scene, span, kind="duration", confidence=0.85)
