"""Blanks the answer in its own sentence: plain, but safe. A richer question about the same fact ranks above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import find_phrase
from questions.generation.rivals.dates import date_rivals
from questions.generation.scenes import Finding, Material
from questions.generation.showing import show_date
from questions.generation.standing_alone import told_with
from questions.languages.reading import DateValue, Precision

_TYPED = frozenset({Precision.DAY, Precision.YEAR, Precision.MONTH})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """The sentence of each dated fact with its date blanked."""
    if "cloze_date" not in material.grammar.gap_ways():
        return
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    for finding in dated:
        value = finding.fact.value
        if (
            not _is_whole(finding)
            or value.precision not in _TYPED
            or value.calendar != "gregorian"
            or finding.fact.derivation
        ):
            continue
        if len(finding.scene.of(DateValue)) != 1:
            continue
        if find_phrase(finding.span, material).relation == "other" or _is_label(finding, material):
            continue
        stem = blanked(finding, material)
        rivals = date_rivals(finding, dated, material)
        if len(rivals) == 3:
            yield make_candidate(
                finding, material, way="cloze_date", form="cloze", stem=stem[0], bare_stem=stem[1],
                key=show_date(value, material.wording, like=finding.scene.sentence.text), rivals=rivals,
            )  # fmt: skip


def _is_label(finding: Finding, material: Material) -> bool:
    """Whether the date is the label of a timeline ("1896: ...") or the open end of a life ("(1962-)")."""
    text, fact = material.article.text, finding.fact
    opens = not text[finding.scene.sentence.start : fact.answer_start].strip()
    behind = text[fact.answer_end : fact.answer_end + 2].strip()[:1]
    if text[fact.answer_start - 1 : fact.answer_start] in ("/", "-", "–"):
        return True
    return behind in ("-", "–") or (opens and behind == ":")


def _is_whole(finding: Finding) -> bool:
    """Whether the sentence says whom it speaks of: it opens with a clause whose subject is known."""
    scene = finding.scene
    return bool(scene.frames) and scene.frames[0].start - scene.sentence.start < 40


def blanked(finding: Finding, material: Material) -> tuple[str, str]:
    """The sentence with a gap for the value, worded as a task and bare."""
    gapped = told_with(finding, material, material.wording.stems["blank"])
    return material.wording.stems["cloze"].format(sentence=gapped), gapped
