"""Asks when a person was born and died."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.calendars import year_template
from questions.generation.candidates import Candidate
from questions.generation.plain_words import different_words, plain_words
from questions.generation.scenes import Finding, Material
from questions.generation.writers.both_forms import both_forms
from questions.languages.reading import Precision

_ASKED_AS = {Precision.DAY: "", Precision.MONTH: "_month", Precision.YEAR: "_year"}


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A typed question and a multiple choice for each birth and death."""
    dated = [finding for finding in findings if finding.fact.kind in ("date", "born", "died")]
    for finding in dated:
        precision = _ASKED_AS.get(finding.fact.value.precision)
        if finding.fact.kind == "date" or precision is None or not _is_of_page(finding, material):
            continue
        asked = f"{finding.fact.kind}{precision}"
        if finding.fact.value.precision is Precision.YEAR:
            asked = year_template(finding.fact.kind, finding.span)
        stem = material.wording.stems[f"{asked}_{finding.gender or 'unknown'}"]
        stem = stem.format(name=finding.name)
        others = [other for other in dated if _is_plausible(other, finding)]
        yield from both_forms(
            finding, others, material, ways=("life", "life"), stem=stem, bare_stem=finding.name
        )


def _is_of_page(finding: Finding, material: Material) -> bool:
    """Whether the page is about the person or the family: years beside a name in passing are not worth a question, nor those of kin."""
    if finding.scene is material.scenes[0]:
        return True
    topic = material.topic
    titled = different_words(f"{material.article.title} {topic.name if topic is not None else ''}")
    named = frozenset(plain_words(finding.name))
    if topic is not None and topic.is_person:
        return named <= titled or frozenset(plain_words(topic.name)) <= named
    return not titled.isdisjoint(named)


def _is_plausible(other: Finding, finding: Finding) -> bool:
    """A death is no good distractor for a birth: it is too far off to be believed."""
    return other is finding or other.fact.kind == finding.fact.kind
