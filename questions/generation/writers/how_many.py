"""Asks how many: of things that do something or to which it is done, and of measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import clear_parts, take_apart
from questions.generation.editing import Edit, tidy
from questions.generation.rivals.numbers import counted_around, rival_numbers
from questions.generation.scenes import Finding, Material
from questions.generation.settings import with_scope
from questions.generation.told_times import with_time
from questions.languages.frames import Frame
from questions.languages.reading import DurationValue, NumberValue, Span

_MOST_NUMBERS = 3


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every number whose place in its clause is plain."""
    for finding in findings:
        if isinstance(finding.fact.value, DurationValue) and (candidate := _how_long(finding, material)):
            yield candidate
    counted = [finding for finding in findings if isinstance(finding.fact.value, NumberValue)]
    for finding in counted:
        stem = _stem(finding, material)
        if stem is None:
            continue
        shown = tidy(material.article.text[finding.span.start : max(stem[3], finding.span.end)])
        others = counted_around(finding, counted)
        rivals = rival_numbers(finding.fact, others, material, shown=shown)
        if len(rivals) == 3:
            options = sorted(
                [(rival.text, rival) for rival in rivals], key=lambda pair: (len(pair[0]), pair[0])
            )
            question = with_scope(stem[0], stem[1], finding, material)
            yield make_candidate(
                finding, material, way=stem[2], form="choice", stem=question, bare_stem=stem[1], key=shown,
                rivals=[rival for _, rival in options], trust=finding.frame.trust,
            )  # fmt: skip


def _how_long(finding: Finding, material: Material) -> Candidate | None:
    """ "for five years": for how long?"""
    frame, span, text = finding.frame, finding.span, material.article.text
    tie = material.grammar.duration_phrase(text, span.start, span.end)
    if frame is None or tie is None or tie[0] < frame.verb_end:
        return None
    shown = tidy(text[span.start : span.end])
    if material.grammar.has_verb(frame, text[_said_until(frame) : tie[0]]):
        return None
    rivals = rival_numbers(finding.fact, (), material, shown=shown)
    if len(rivals) < 3:
        return None
    parts = take_apart(frame, finding.scene, material, without=[Edit(*tie)])
    clause = material.grammar.inverted(frame, parts.subject, parts.rest)
    return make_candidate(
        finding, material, way="how_long", form="choice", stem=material.wording.stems["how_long"].format(clause=clause),
        bare_stem=clause, key=shown, rivals=rivals, trust=frame.trust,
    )  # fmt: skip


def _said_until(frame: Frame) -> int:
    """Where verb and subject have been said."""
    return max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)


def _stem(finding: Finding, material: Material) -> tuple[str, str, str, int] | None:
    """Stem, clause, way and where the answer's words end; None where the number's part in the clause is not plain."""
    frame = finding.frame
    if frame is None:
        return None
    text, span = material.article.text, finding.span
    if material.grammar.is_measure(frame, text) and _follows(text, frame, span.start, material):
        return _measure(finding, material)
    joined = _joined(finding, material)
    if _other_number(finding, joined):
        return None
    noun = material.grammar.counted_noun(text, span.value.number, _noun_start(span, text), span.value.unit)
    if noun is None:
        return None
    whole = Edit(span.start, max(noun[1], span.end))
    if (
        text[whole.end : whole.end + 2].strip().startswith((",", "،", ":", "—", "–"))
        and text[whole.end + 1 : whole.end + 3].strip()[:1].isupper()
    ):
        return None
    if joined is not None:
        whole = _both(whole, joined, material)
    parts = clear_parts(frame, finding.scene, material, without=[whole], behind=whole.end)
    stems = material.wording.stems
    if frame.subject_start == span.start and material.grammar.belongs_to_noun(
        text[whole.end : frame.subject_end]
    ):
        clause = material.grammar.predicate(frame, parts.rest)
        of_whom = "" if material.grammar.is_from_all(parts.subject) else parts.subject
        counted = f"{noun[0]} {of_whom}".strip()
        stem = stems["how_many_subject"].format(noun=counted, predicate=clause)
        return stem, f"{counted} {clause}", "how_many", noun[1]
    if not material.grammar.can_ask_how_many(frame):
        return None
    if _follows(text, frame, whole.start, material) and not material.grammar.goes_on_listing(parts.rest):
        clause = with_time(material.grammar.inverted(frame, parts.subject, parts.rest), finding, material)
        return stems["how_many"].format(noun=noun[0], clause=clause), clause, "how_many", noun[1]
    return None


def _measure(finding: Finding, material: Material) -> tuple[str, str, str, int] | None:
    span, frame = finding.span, finding.frame
    if _other_number(finding, None):
        frame = replace(frame, end=span.end)
    elif material.grammar.goes_on_behind_measure(material.article.text[span.end : frame.end]):
        return None
    parts = take_apart(frame, finding.scene, material, without=[Edit(span.start, span.end)])
    clause = with_time(material.grammar.inverted(frame, parts.subject, parts.rest), finding, material)
    return material.wording.stems["how_much"].format(clause=clause), clause, "how_much", span.end


def _follows(text: str, frame, start: int, material: Material) -> bool:
    """Whether the number stands directly after verb and subject."""
    before = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    return before <= start and material.grammar.is_light(text[before:start])


def _noun_start(span: Span, text: str) -> int:
    """Where the number itself ends and its noun begins."""
    unit = span.value.unit
    shown = text[span.start : span.end]
    return span.start + shown.rindex(unit) if unit and unit in shown else span.end


def _other_number(finding: Finding, joined: Span | None) -> bool:
    """Whether the clause counts something else as well, other than what is ``joined`` to it by an "and"."""
    frame = finding.frame
    inside = [
        span
        for span in finding.scene.of(NumberValue)
        if frame.start <= span.start and span.end <= frame.end and "definite" not in span.features
    ]
    counted = [span for span in inside if joined is None or span.start != joined.start]
    return counted != [finding.span] or len(finding.scene.of(NumberValue)) > _MOST_NUMBERS


def _joined(finding: Finding, material: Material) -> Span | None:
    """What is counted in one breath with it: "ten soldiers and seventy planes"."""
    frame, text = finding.frame, material.article.text
    for span in finding.scene.of(NumberValue):
        first, last = sorted([span, finding.span], key=lambda one: one.start)
        inside = frame.verb_end <= span.start and span.end <= frame.end
        if inside and span.start != finding.span.start and text[first.end : last.start].strip() == "و":
            return span
    return None


def _both(whole: Edit, joined: Span, material: Material) -> Edit:
    """The place of both counted things with the words behind the second that describe it."""
    text = material.article.text
    noun = material.grammar.counted_noun(
        text, joined.value.number, _noun_start(joined, text), joined.value.unit
    )
    return Edit(min(whole.start, joined.start), max(whole.end, joined.end, noun[1] if noun else 0))
