"""Asks in which period something went on, where a clause names both its ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import in_brackets, take_apart
from questions.generation.editing import Edit, tidy
from questions.generation.rivals.intervals import rival_intervals
from questions.generation.scenes import Finding, Material
from questions.languages.reading import DateValue


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every period that stands alone in its clause."""
    for finding in findings:
        if finding.fact.kind == "interval" and finding.frame is not None and _is_alone(finding):
            candidate = _candidate(finding, material)
            if candidate is not None:
                yield candidate


def _is_alone(finding: Finding) -> bool:
    frame = finding.frame
    inside = [
        span for span in finding.scene.of(DateValue) if frame.start <= span.start and span.end <= frame.end
    ]
    return len(inside) == 1


def _candidate(finding: Finding, material: Material) -> Candidate | None:
    frame, span, text = finding.frame, finding.span, material.article.text
    phrase = material.grammar.period_phrase(text, span.start, span.end)
    if phrase is None or in_brackets(span, finding.scene, material):
        return None
    opens = phrase[1] <= frame.subject_start and not text[finding.scene.sentence.start : phrase[0]].strip()
    if phrase[0] < frame.verb_end and not opens:
        return None
    said_until = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    if not opens and material.grammar.has_verb(frame, text[said_until : phrase[0]]):
        return None
    key = tidy(text[span.start : span.end])
    rivals = rival_intervals(finding, key, material)
    if not rivals:
        return None
    shown = material.wording.stems[f"{phrase[2]}_shown"]
    rivals = [replace(rival, text=shown.format(period=rival.text)) for rival in rivals]
    parts = take_apart(frame, finding.scene, material, without=[Edit(*phrase[:2])])
    clause = material.grammar.inverted(frame, parts.subject, parts.rest)
    return make_candidate(
        finding, material, way="period", form="choice", stem=material.wording.stems[phrase[2]].format(clause=clause),
        bare_stem=clause, key=shown.format(period=key), rivals=rivals, trust=frame.trust,
    )  # fmt: skip
