"""The names that the article tells of around a fact, among which wrong options are looked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from questions.generation.scenes import Finding, Material
from questions.languages.reading import NameValue

_AROUND = 300


def names_around(finding: Finding, findings: Sequence[Finding], material: Material) -> list[Finding]:
    """The names that other sentences around the finding's tell of, nearest first."""
    here = finding.scene.sentence
    return material.lately(
        f"names around {here.start} of {len(findings)}", lambda: _names_around(finding, findings)
    )


def _names_around(finding: Finding, findings: Sequence[Finding]) -> list[Finding]:
    here = finding.scene.sentence
    place = bisect_left(findings, here.start, key=lambda other: other.fact.evidence_start)
    around = findings[max(0, place - _AROUND) : place + _AROUND]
    others = [
        other
        for other in around
        if isinstance(other.fact.value, NameValue) and other.scene is not finding.scene
    ]
    return sorted(others, key=lambda other: abs(other.fact.evidence_start - here.start))
