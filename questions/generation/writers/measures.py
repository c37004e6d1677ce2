"""Asks for what is measured: how high, at what age, for how much; the measure is taken out of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import in_brackets, take_apart
from questions.generation.editing import Edit, tidy
from questions.generation.rivals.numbers import counted_around, rival_numbers
from questions.generation.scenes import Finding, Material
from questions.generation.told_times import with_time
from questions.languages.reading import DurationValue, NumberValue


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every number with a unit whose part in its clause the language knows how to ask for."""
    counted = [finding for finding in findings if isinstance(finding.fact.value, NumberValue | DurationValue)]
    for finding in counted:
        if (
            finding.frame is None
            or finding.span is None
            or in_brackets(finding.span, finding.scene, material)
        ):
            continue
        frame, span, text = finding.frame, finding.span, material.article.text
        asked = material.grammar.measured(finding.scene.sentence, frame, span.start, span.end)
        if asked is None or material.grammar.has_verb(frame, text[frame.verb_end : asked.start]):
            continue
        parts = take_apart(frame, finding.scene, material, without=[Edit(asked.start, asked.end)])
        clause = with_time(material.grammar.inverted(frame, parts.subject, parts.rest), finding, material)
        shown = tidy(text[span.start : span.end])
        others = counted_around(finding, counted)
        rivals = rival_numbers(finding.fact, others, material, shown=shown)
        if len(rivals) == 3:
            yield make_candidate(
                finding, material, way="measured", form="choice",
                stem=material.wording.stems["measured"].format(lead=asked.lead, clause=clause),
                bare_stem=clause, key=shown, rivals=rivals, trust=frame.trust,
            )  # fmt: skip
