"""States a dated event, rightly or with a wrong date, and asks whether it is true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.fitness import fit_events
from questions.generation.rivals.dates import date_rivals
from questions.generation.scenes import Finding, Material
from questions.generation.showing import show_date


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """One statement for every clear dated event; its wording decides whether it is told rightly."""
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    for event in fit_events(findings, material):
        finding = event.finding
        rivals = date_rivals(finding, dated, material)
        if not rivals or finding.fact.derivation:
            continue
        is_true = pick_order([True, False], event.statement)[0]
        shown = show_date(finding.fact.value, material.wording, like=finding.scene.sentence.text)
        told = material.wording.dates[f"in_{finding.fact.value.precision.value}"].format(
            statement=event.statement, date=shown if is_true else rivals[0].text
        )
        yield _candidate(finding, material, told, is_true=is_true)


def _candidate(finding: Finding, material: Material, told: str, *, is_true: bool) -> Candidate:
    words = material.wording
    key, other = (words.choices["true"], words.choices["false"])[:: 1 if is_true else -1]
    reason = words.reasons["false_statement"].format(evidence=finding.scene.sentence.text)
    return make_candidate(
        finding, material, way="true_false", form="true_false",
        stem=words.stems["true_false"].format(statement=told), key=key,
        rivals=[OptionDraft(other, False, reason)], bare_stem=told, trust=finding.frame.trust,
    )  # fmt: skip
