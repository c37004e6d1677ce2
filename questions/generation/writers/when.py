"""Asks when: the date is taken out of its clause, and the clause is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import take_apart
from questions.generation.editing import Edit
from questions.generation.rivals.dates import possible_readings, rival_dates
from questions.generation.scenes import Finding, Material
from questions.generation.showing import first_day, show_date
from questions.languages.reading import DateValue, Precision

_TYPED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A typed question and a multiple choice for every date that stands alone in its clause."""
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    for finding in dated:
        question = _question(finding, material)
        if question is not None:
            yield from _both_forms(finding, dated, material, *question)


def _question(finding: Finding, material: Material) -> tuple[str, str, float] | None:
    """Stem, clause and trust; None where the clause cannot be asked."""
    frame, span = finding.frame, finding.span
    if frame is None or span is None or finding.fact.value.calendar != "gregorian":
        return None
    phrase = material.grammar.date_phrase(material.article.text, span.start, span.end)
    stem_key = _stem_key(finding.fact.value, phrase.relation, frame.present)
    if stem_key is None or _another_date(finding):
        return None
    parts = take_apart(frame, finding.scene, material, without=[Edit(phrase.start, phrase.end)])
    clause = material.grammar.inverted(frame, parts.subject, parts.rest)
    trust = frame.trust * (1.0 if phrase.relation == "in" else 0.9)
    return material.wording.stems[stem_key].format(clause=clause), clause, trust


def _stem_key(value: DateValue, relation: str, present: bool) -> str | None:
    if value.interval or relation == "other":
        return None
    if relation == "since":
        return "since_year" if present and value.precision is Precision.YEAR else None
    return f"when_{value.precision.value}"


def _another_date(finding: Finding) -> bool:
    """Whether the clause holds a second date, so that nobody could say which is asked for."""
    frame = finding.frame
    inside = [
        span for span in finding.scene.of(DateValue) if frame.start <= span.start and span.end <= frame.end
    ]
    return len(inside) != 1


def _both_forms(
    finding: Finding, dated: Sequence[Finding], material: Material, stem: str, clause: str, trust: float
) -> Iterator[Candidate]:
    value = finding.fact.value
    key = show_date(value, material.wording, like=finding.scene.sentence.text)
    if value.precision in _TYPED:
        yield make_candidate(
            finding, material, way="when_typed", form="date", stem=stem, key=key, bare_stem=clause, trust=trust
        )
    rivals = date_rivals(finding, dated, material)
    if len(rivals) == 3:
        yield make_candidate(
            finding, material, way="when_choice", form="choice", stem=stem, key=key,
            rivals=rivals, bare_stem=clause, trust=trust,
        )  # fmt: skip


def date_rivals(finding: Finding, dated: Sequence[Finding], material: Material) -> list:
    """Three wrong dates for the finding; never the date of an event told with the same verb."""
    others = [other.fact for other in dated if other.fact.value != finding.fact.value]
    siblings = {
        first_day(other.fact.value).year
        for other in dated
        if other.frame and finding.frame and other.frame.form == finding.frame.form and other is not finding
    }
    same_sentence = {
        first_day(span.value).year for span in finding.scene.of(DateValue) if span is not finding.span
    } if finding.frame is None else set()
    return rival_dates(
        finding.fact,
        [other for other in others if not other.value.interval],
        forbidden=possible_readings(finding.fact, others) | siblings | same_sentence,
        wording=material.wording,
        like=finding.scene.sentence.text,
        latest=material.article.published_on,
    )
