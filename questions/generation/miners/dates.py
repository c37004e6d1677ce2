"""Mines what happened when: every date of the body, with the clause that it dates."""

from __future__ import annotations

from collections.abc import Iterator

from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material
from questions.languages.reading import DateValue


def mine(material: Material) -> Iterator[Finding]:
    """One finding a date; intervals are kept apart, since they answer another question."""
    for scene in material.scenes:
        for span in scene.of(DateValue):
            kind = "interval" if span.value.interval else "date"
            yield found_fact(
                material, scene, span, kind=kind, confidence=0.9 if span.derivation is None else 0.8
            )
