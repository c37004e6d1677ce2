"""Asks when what the article is about was founded, built, published or fought, by a few words of one's own and its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from questions.generation.calendars import year_template
from questions.generation.candidates import Candidate
from questions.generation.clauses import find_phrase, in_brackets
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.writers.both_forms import both_forms
from questions.languages.frames import Topic
from questions.languages.reading import Precision
from questions.languages.told_lives import happens_once

_ASKED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.CENTURY})
# A year of two figures is rather a day whose month went astray.
_FIRST_YEAR = 100
_PLAIN = frozenset({"in", "bare"})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A typed question and a multiple choice for each date, where no other sentence dates the same otherwise."""
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    at = {finding.fact.answer_start: finding for finding in dated}
    told: dict[str, list[Finding]] = defaultdict(list)
    for scene, topic, unsaid in _about_topic(material) if dated else ():
        for turn in material.grammar.find_topic_dates(scene.sentence, scene.spans, topic, unsaid=unsaid):
            if turn.start in at and _is_plain(at[turn.start], material, twin=bool(turn.words["twin"])):
                told[turn.words["clause"]].append(at[turn.start])
    for clause, places in told.items():
        if len({finding.fact.value.start[:-6] for finding in places}) == 1:
            yield from both_forms(
                places[0], dated, material, ways=("when_topic", "when_topic"),
                stem=_stem(clause, places[0], material), bare_stem=clause, typed=_can_be_typed(places[0]),
                of_events=not happens_once(clause, language=material.article.language),
            )  # fmt: skip


def _about_topic(material: Material) -> Iterator[tuple[Scene, Topic, bool]]:
    """The sentences that speak of the article's topic, and those behind one that names nothing else, which may leave it unsaid."""
    topic, alone, block = material.topic, False, -1
    if topic is None:
        return
    for scene in material.scenes:
        if scene.about == topic or alone and scene.sentence.block == block:
            yield scene, topic, scene.about != topic
        alone = scene.about == topic and material.grammar.names_topic_alone(scene.spans, topic)
        block = scene.sentence.block


def _is_plain(finding: Finding, material: Material, *, twin: bool) -> bool:
    """Whether the sentence tells the date outright: not as a bound, not reckoned, not in brackets unless beside its ``twin`` in another calendar."""
    return (
        finding.fact.value.precision in _ASKED
        and finding.fact.derivation is None
        and abs(int(finding.fact.value.start[:-6])) >= _FIRST_YEAR
        and (
            twin
            or find_phrase(finding.span, material).relation in _PLAIN
            and not in_brackets(finding.span, finding.scene, material)
        )
    )


def _can_be_typed(finding: Finding) -> bool:
    """Whether all that the date tells is asked for: of a date of the Hijra only the year is."""
    value = finding.fact.value
    return value.calendar != "hijri" or value.precision is Precision.YEAR


def _stem(clause: str, finding: Finding, material: Material) -> str:
    value = finding.fact.value
    told = "when_hijri" if value.calendar == "hijri" else f"when_{value.precision.value}"
    if told == "when_year":
        told = year_template("when", finding.span)
    return material.wording.stems[told].format(clause=clause)
