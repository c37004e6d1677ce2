"""Asks where: the place is taken out of its clause, and the clause is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import in_brackets, take_apart
from questions.generation.editing import Edit
from questions.generation.rivals.homes import tells_country_of
from questions.generation.rivals.names import rival_places
from questions.generation.scenes import Finding, Material
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import NameValue

_WELL_KNOWN = 150_000
_STEMS = {"country": "where_country", "city": "where_city", "capital": "where_city"}


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every place that a clause names as the place of what it tells."""
    for finding in findings:
        if finding.fact.kind != "place" or finding.frame is None:
            continue
        if finding.fact.value.text in material.last_names:
            continue
        question = _question(finding, material)
        if question is None:
            continue
        key = finding.fact.value.text
        rivals = rival_places(key, finding, findings, material)
        if tells_country_of(key, rivals, material):
            continue
        if len(rivals) == 3:
            yield make_candidate(
                finding, material, way="where", form="choice", stem=question[0], bare_stem=question[1], key=key,
                rivals=rivals, trust=finding.frame.trust,
            )  # fmt: skip


def _question(finding: Finding, material: Material) -> tuple[str, str] | None:
    """Stem and clause; None where the place is not plainly where it happened."""
    frame, span, text = finding.frame, finding.span, material.article.text
    place = gazetteer(material.article.language).named(finding.fact.value.text)
    tie = material.grammar.place_phrase(text, span.start, span.end)
    if (
        place is None
        or place.kind not in _STEMS
        or tie is None
        or 0 < place.population < _WELL_KNOWN
        or tie[0] < frame.verb_end
        or _other_place(finding)
    ):
        return None
    if in_brackets(span, finding.scene, material):
        return None
    if material.grammar.names_place(text[frame.verb_end : tie[0]]):
        return None
    if frame.subject_start <= span.start < frame.subject_end or not material.grammar.can_ask_where(frame):
        return None
    if (
        frame.present
        and not frame.passive
        and not any(
            span.start < frame.verb_start and frame.subject_start <= span.start
            for span in finding.scene.of(NameValue)
        )
    ):
        return None
    if material.grammar.has_verb(frame, text[frame.verb_end : tie[0]]):
        return None
    parts = take_apart(frame, finding.scene, material, without=[Edit(*tie)])
    clause = material.grammar.inverted(frame, parts.subject, parts.rest)
    stem = material.wording.stems[_STEMS[place.kind]]
    return stem.format(clause=clause), clause


def _other_place(finding: Finding) -> bool:
    """Whether the clause names another place, which would give this one away or be right as well."""
    frame = finding.frame
    return any(
        span.value.type == "place" and span is not finding.span
        for span in finding.scene.of(NameValue)
        if frame.start <= span.start and span.end <= frame.end
    )
