"""Asks for a name by its kind: which university, on which island, whom; the name is taken out of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import in_brackets, take_apart
from questions.generation.editing import Edit
from questions.generation.rivals.peers import full_name, given_away, rival_names
from questions.generation.scenes import Finding, Material
from questions.languages.frames import Slot
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import DateValue, NameValue, NumberValue

_FEWEST_WORDS, _MOST_WORDS, _TELLING = 4, 24, 8
_LARGE = 300_000
_WHERE = frozenset({"in", "at", "on", "near"})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every name of a known kind that plays a part of its own in its clause."""
    for finding in findings:
        if finding.frame is None or not isinstance(finding.fact.value, NameValue) or finding.span is None:
            continue
        sentence, frame, span = finding.scene.sentence, finding.frame, finding.span
        if finding.fact.kind == "place" and finding.fact.value.text in material.last_names:
            continue
        slot = material.grammar.slot_of(sentence, frame, span.start, span.end)
        if slot is None or in_brackets(span, finding.scene, material):
            continue
        question = _question(finding, slot, material)
        if question is None or len(question[1].split()) < _FEWEST_WORDS or not _is_particular(finding, slot):
            continue
        if _is_title(finding, material) or len(question[1].split()) > _MOST_WORDS:
            continue
        if given_away(finding, material):
            continue
        key = full_name(finding, findings, material)
        if finding.fact.kind == "person" and (
            key in material.unsure_names or (" " in key and not material.grammar.is_plain_person(key))
        ):
            continue
        rivals = rival_names(key, finding, findings, material, clause=question[1])
        if len(rivals) == 3:
            yield make_candidate(
                finding, material, way="which", form="choice", stem=question[0], bare_stem=question[1], key=key,
                rivals=rivals, trust=finding.frame.trust,
            )  # fmt: skip


def _question(finding: Finding, slot: Slot, material: Material) -> tuple[str, str] | None:
    """Stem and clause for the slot."""
    frame, stems = finding.frame, material.wording.stems
    person = finding.fact.value.type == "person"
    noun = "" if person else material.grammar.kind_noun(finding.fact.value)
    if slot.role == "subject":
        if (
            not material.grammar.can_ask_who(frame)
            or not (person or noun)
            or not _is_known(finding, material)
        ):
            return None
        clause = material.grammar.predicate(frame, take_apart(frame, finding.scene, material).rest)
        who = "who_feminine" if frame.gender == "feminine" else "who_masculine"
        return stems[who if person else "which_subject"].format(predicate=clause, noun=noun), clause
    if material.grammar.has_verb(frame, material.article.text[frame.verb_end : slot.start]):
        return None
    text = material.article.text
    if text[slot.end : slot.end + 1] == "," or material.grammar.names_others(
        text[frame.verb_end : frame.end]
    ):
        return None
    if slot.role == "phrase" and material.grammar.ranks(material.article.text[frame.verb_end : slot.start]):
        return None
    parts = take_apart(frame, finding.scene, material, without=[Edit(slot.start, slot.end)])
    clause = material.grammar.inverted(frame, parts.subject, parts.rest)
    if not (person or noun):
        if finding.fact.kind == "place" and slot.role == "phrase" and slot.lead in _WHERE:
            return stems["where_phrase"].format(clause=clause), clause
        return None
    lead = slot.lead[:1].upper() + slot.lead[1:]
    stem = stems[f"{'who' if person else 'which'}_{slot.role}"].format(clause=clause, noun=noun, lead=lead)
    return stem, clause


def _is_title(finding: Finding, material: Material) -> bool:
    """Whether a last name is the article's title and the article is not of a person: the firm "Gibson"."""
    value, topic = finding.fact.value, material.topic
    if value.type != "person" or " " in value.text or (topic is not None and topic.is_person):
        return False
    return value.text in material.article.title.split()


def _is_known(finding: Finding, material: Material) -> bool:
    """Whether a place is sure enough to be one: small towns share their names with people, ships and probes."""
    if finding.fact.kind != "place":
        return True
    place = gazetteer(material.article.language).named(finding.fact.value.text)
    return place is None or place.kind != "city" or place.population >= _LARGE


def _is_particular(finding: Finding, slot: Slot) -> bool:
    """Whether the clause names, dates or counts something else, or says enough, so that the answer is one only."""
    frame = finding.frame
    told = finding.scene.sentence.text[
        frame.verb_end - finding.scene.sentence.start : frame.end - finding.scene.sentence.start
    ]
    if slot.role == "subject" and (len(told.split()) >= _TELLING or any(mark.isdigit() for mark in told)):
        return True
    return any(
        isinstance(span.value, NameValue | DateValue | NumberValue)
        and not slot.start <= span.start < slot.end
        for span in finding.scene.spans
        if frame.start <= span.start
        and span.end <= frame.end
        or frame.subject_start <= span.start < frame.subject_end
    ) or bool(frame.subject_text)
