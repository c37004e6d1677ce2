"""How a value in a sentence becomes a fact with its proof."""

from __future__ import annotations

from questions.generation.drafts import FactDraft
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.reading import Span, Value


def found_fact(
    material: Material,
    scene: Scene,
    span: Span,
    *,
    kind: str,
    confidence: float,
    value: Value | None = None,
    statement: str | None = None,
) -> Finding:
    """The fact that ``scene`` proves and whose value stands at ``span``."""
    fact = FactDraft(
        kind=kind,
        statement=statement or scene.statement,
        value=value or span.value,
        evidence_start=scene.sentence.start,
        evidence_end=scene.sentence.end,
        answer_start=span.start,
        answer_end=span.end,
        confidence=confidence,
        derivation=span.derivation,
        stale=scene.stale,
    )
    return Finding(fact, scene, span, scene.frame_at(span.start, span.end))
