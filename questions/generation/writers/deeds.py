"""Asks when a deed was done that is done once, by the core of its clause alone: who, what, to what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate
from questions.generation.clauses import find_phrase
from questions.generation.events import Event, find_events
from questions.generation.scenes import Finding, Material
from questions.generation.writers.both_forms import both_forms
from questions.generation.writers.when import names_what_was_not_yet, typed_too, when_template
from questions.languages.told_lives import happens_once

_NEAR = 6
_PAUSE = re.compile(r"[،,؛;:.()]")


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A typed question and a multiple choice for every date of such a clause."""
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    for event in find_events(findings, material):
        asked = event.relation == "in" and not names_what_was_not_yet(event, material)
        template = when_template(event) if asked else None
        core = _core(event, material) if template else ""
        if core and _dates_core(event, core, material):
            yield from both_forms(
                event.finding, dated, material, ways=("when_deed", "when_deed"),
                stem=material.wording.stems[template].format(clause=core),
                bare_stem=core, trust=event.trust, typed=typed_too(event),
                of_events=not happens_once(core, language=material.article.language),
            )  # fmt: skip


def _core(event: Event, material: Material) -> str:
    known, frame = material.names_in(event.clause), event.finding.frame
    return material.grammar.plain_deed(event.clause, event.subject, known, frame, material.topic)


def _dates_core(event: Event, core: str, material: Material) -> bool:
    """Whether the date stands before the clause, inside it or right behind what is left of it, and alone, so that it dates nothing else."""
    frame, text = event.finding.frame, material.article.text
    date = find_phrase(event.finding.span, material)
    if material.grammar.goes_on_behind_date(text[date.end : event.finding.scene.sentence.end]):
        return False
    told = text.rfind(core.split()[-1], frame.verb_start, date.start)
    if date.start <= frame.verb_end or told < 0:
        return True
    between = text[told + len(core.split()[-1]) : date.start]
    if material.grammar.joins_before_date(between):
        return False
    return len(between.split()) <= _NEAR and _PAUSE.search(between.strip(" ،,")) is None
