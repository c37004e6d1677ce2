"""Asks for the date of what the article names by a noun: "the founding of the club in 1892", without a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.calendars import year_template
from questions.generation.candidates import Candidate
from questions.generation.clauses import find_phrase, in_brackets, spelling_edits
from questions.generation.editing import edited, footnotes, parentheses
from questions.generation.scenes import Finding, Material
from questions.generation.writers.both_forms import both_forms
from questions.languages.reading import DateValue, NameValue, Precision

_TYPED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_RELATIONS = frozenset({"in", "bare", "other"})
_WORDS = range(2, 13)


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A typed question and a multiple choice for every year, month or day that stands right behind a noun of happening."""
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    for finding in dated:
        happening = _happening(finding, material)
        if happening:
            yield from both_forms(
                finding, dated, material, ways=("happening", "happening"),
                stem=_stem(finding, happening, material), bare_stem=happening,
            )  # fmt: skip


def _happening(finding: Finding, material: Material) -> str:
    """The words of the happening, short mentions spelled out; "" where there is none or its date is not plain."""
    scene, value = finding.scene, finding.fact.value
    phrase = find_phrase(finding.span, material)
    if (
        value.precision not in _TYPED
        or value.calendar != "gregorian"
        or finding.fact.derivation is not None
        or phrase.relation not in _RELATIONS
    ):
        return ""
    if in_brackets(finding.span, scene, material) or _is_to_come(value, material):
        return ""
    tell = material.grammar.origin_before if phrase.relation == "other" else material.grammar.happening_before
    found = tell(scene.sentence, scene.of(NameValue), phrase.start)
    if found is None:
        return _own_happening(finding, material)
    text = material.article.text
    if not any(found.start <= span.start and span.end <= found.end for span in scene.of(NameValue)):
        return ""
    edits = [
        *scene.mentions,
        *spelling_edits(scene, material),
        *parentheses(text, found.start, found.end),
        *footnotes(text, found.start, found.end),
    ]
    shown = edited(text, found.start, found.end, edits).strip(" ،,")
    return shown if len(shown.split()) in _WORDS else ""


def _is_to_come(value: DateValue, material: Material) -> bool:
    """Whether the article foretells the happening, which the past tense of the question would tell as done."""
    day = material.article.published_on
    return day is not None and value.start > day.isoformat()


def _own_happening(finding: Finding, material: Material) -> str:
    """What happened to the article's topic, where a sentence about it tells it by a pronoun ("its independence")."""
    scene, topic = finding.scene, material.topic
    if topic is None or scene.about != topic:
        return ""
    start = find_phrase(finding.span, material).start
    shown = material.grammar.own_happening(scene.sentence, scene.of(NameValue), start, topic)
    return material.well_spelled(shown) if len(shown.split()) in _WORDS else ""


def _stem(finding: Finding, happening: str, material: Material) -> str:
    """The question: by a verb where the language has one for the noun, else by the noun itself."""
    precision = finding.fact.value.precision
    clause = material.grammar.told_by_verb(happening, material.topic)
    way = "when" if clause else "happening"
    of_year = precision is Precision.YEAR
    template = year_template(way, finding.span) if of_year else f"{way}_{precision.value}"
    return material.wording.stems[template].format(happening=happening, clause=clause)
