"""Asks where something happened that is told by a side of the world: "in the south of Russia and Central Asia"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import clear_parts, in_brackets
from questions.generation.drafts import OptionDraft
from questions.generation.editing import Edit
from questions.generation.one_of_a_kind import spare_dates
from questions.generation.scenes import Finding, Material

_OTHERS = 3


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every such place that stands right behind verb and subject, beside the same place's other sides."""
    for finding in findings:
        if finding.fact.kind != "place" or finding.frame is None or finding.span is None:
            continue
        region = material.grammar.region_behind(finding.scene.sentence, finding.frame, finding.span.start)
        if (
            region is None
            or len(region.others) < _OTHERS
            or in_brackets(finding.span, finding.scene, material)
        ):
            continue
        frame = finding.frame
        gaps = [Edit(region.start, region.end), *spare_dates(frame, finding.scene, material)]
        parts = clear_parts(frame, finding.scene, material, without=gaps, behind=region.end)
        clause = material.grammar.inverted(frame, parts.subject, parts.rest)
        if material.grammar.names_place(parts.rest):
            continue
        reason = material.wording.reasons["not_stated"]
        rivals = [
            OptionDraft(other, False, reason.format(key=region.text, option=other))
            for other in region.others[:_OTHERS]
        ]
        yield make_candidate(
            finding, material, way="region", form="choice",
            stem=material.wording.stems["where_phrase"].format(clause=clause), bare_stem=clause,
            key=region.text, rivals=rivals, trust=frame.trust,
        )  # fmt: skip
