"""Asks who or which country did it, where a name is the whole subject of its clause; and by whom it was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import take_apart
from questions.generation.drafts import OptionDraft
from questions.generation.editing import Edit
from questions.generation.rivals.names import rival_persons, rival_places
from questions.generation.scenes import Finding, Material
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import DateValue, NameValue

_FEWEST_WORDS, _MOST_WORDS = 4, 24


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every person or country that is plainly the doer."""
    for finding in findings:
        if finding.frame is None or finding.fact.kind not in ("person", "place"):
            continue
        question = _of_subject(finding, material) or _of_agent(finding, material)
        if (
            question is None
            or not _FEWEST_WORDS <= len(question[1].split()) <= _MOST_WORDS
            or not _is_particular(finding)
        ):
            continue
        rivals = _rivals(finding, findings, material)
        if len(rivals) == 3:
            yield make_candidate(
                finding, material, way="who", form="choice", stem=question[0], bare_stem=question[1],
                key=finding.fact.value.text, rivals=rivals, trust=finding.frame.trust,
            )  # fmt: skip


def _is_particular(finding: Finding) -> bool:
    """Whether the clause names or dates something else, so that the question has one answer only."""
    frame = finding.frame
    quoted = any(mark in finding.scene.sentence.text for mark in '"«“')
    return quoted or any(
        isinstance(span.value, NameValue | DateValue) and span is not finding.span
        for span in finding.scene.spans
        if frame.start <= span.start and span.end <= frame.end
    )


def _of_subject(finding: Finding, material: Material) -> tuple[str, str] | None:
    frame, span = finding.frame, finding.span
    whole = frame.subject_start == span.start and frame.subject_end == span.end and not frame.subject_text
    if not whole or not material.grammar.can_ask_who(frame):
        return None
    template = _template(finding, material)
    if template is None:
        return None
    rest = take_apart(frame, finding.scene, material).rest
    if finding.fact.kind == "person" and not material.grammar.is_plain_person(finding.fact.value.text):
        return None
    if material.grammar.opens_with_role(rest):
        return None
    predicate = material.grammar.predicate(frame, rest)
    return material.wording.stems[template].format(predicate=predicate), predicate


def _template(finding: Finding, material: Material) -> str | None:
    if finding.fact.kind == "person":
        return "who_feminine" if finding.frame.gender == "feminine" else "who_masculine"
    place = gazetteer(material.article.language).named(finding.fact.value.text)
    if place is None or place.kind != "country" or finding.frame.gender == "masculine":
        return None
    if any(
        span.value.type == "place" and finding.frame.start <= span.start and span is not finding.span
        for span in finding.scene.of(NameValue)
    ):
        return None
    return "which_country"


def _of_agent(finding: Finding, material: Material) -> tuple[str, str] | None:
    """ "was founded by X": by whom?"""
    frame, span = finding.frame, finding.span
    tie = material.grammar.agent_phrase(material.article.text, span.start, span.end)
    if (
        tie is None
        or finding.fact.kind != "person"
        or not material.grammar.is_plain_person(finding.fact.value.text)
    ):
        return None
    if tie[0] < frame.verb_end:
        return None
    if material.grammar.has_verb(frame, material.article.text[frame.verb_end : tie[0]]):
        return None
    parts = take_apart(frame, finding.scene, material, without=[Edit(*tie)])
    clause = material.grammar.inverted(frame, parts.subject, parts.rest)
    return material.wording.stems["by_whom"].format(clause=clause), clause


def _rivals(finding: Finding, findings: Sequence[Finding], material: Material) -> list[OptionDraft]:
    key = finding.fact.value.text
    if finding.fact.kind == "place":
        return rival_places(key, finding, findings, material)
    return rival_persons(key, finding, findings, material.neighbours, material)
