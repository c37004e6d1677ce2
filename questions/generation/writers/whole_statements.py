"""States a whole sentence of the article, rightly or with a wrong value, and asks whether it is true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.gaps import Gap, find_gaps
from questions.generation.scenes import Finding, Material
from questions.generation.standing_alone import told_with

_KINDS = frozenset({"date", "number", "place"})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A statement for every value that can be left out of its sentence; its wording decides whether it is told rightly."""
    for gap in find_gaps(findings, material):
        if gap.finding.fact.kind in _KINDS:
            yield _candidate(gap, material)


def _candidate(gap: Gap, material: Material) -> Candidate:
    words = material.wording
    is_true = pick_order([True, False], gap.finding.scene.sentence.text + gap.key)[0]
    shown = gap.key if is_true else gap.rivals[0].text
    told = told_with(gap.finding, material, shown)
    key, other = (words.choices["true"], words.choices["false"])[:: 1 if is_true else -1]
    reason = words.reasons["false_statement"].format(evidence=gap.finding.scene.sentence.text)
    return make_candidate(
        gap.finding, material, way=f"stated_{gap.finding.fact.kind}", form="true_false",
        stem=words.stems["true_false"].format(statement=told.rstrip(".")), key=key,
        rivals=[OptionDraft(other, False, reason)], bare_stem=told,
    )  # fmt: skip
