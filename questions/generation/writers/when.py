"""Asks when: the date is taken out of its clause, and the clause is asked about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.events import Event, find_events
from questions.generation.rivals.dates import possible_readings, rival_dates
from questions.generation.scenes import Finding, Material
from questions.generation.showing import first_day, show_date
from questions.languages.reading import Precision

_NEAR = 40
_TYPED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A typed question and a multiple choice for every date that stands alone in its clause."""
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    for event in find_events(findings, material):
        template = _template(event)
        if template is not None:
            stem = material.wording.stems[template].format(clause=event.clause)
            yield from _both_forms(event, dated, material, stem)


def _template(event: Event) -> str | None:
    precision = event.finding.fact.value.precision
    if event.relation == "since":
        return "since_year" if event.finding.frame.present and precision is Precision.YEAR else None
    return "when_hijri" if event.day.hijri else f"when_{precision.value}"


def _both_forms(event: Event, dated: Sequence[Finding], material: Material, stem: str) -> Iterator[Candidate]:
    finding, value = event.finding, event.finding.fact.value
    key = show_date(value, material.wording, like=finding.scene.sentence.text)
    if value.precision in _TYPED and not event.day.hijri:
        yield make_candidate(
            finding, material, way="when_typed", form="date", stem=stem, key=key,
            bare_stem=event.clause, trust=event.trust,
        )  # fmt: skip
    rivals = date_rivals(finding, dated, material)
    if len(rivals) == 3:
        yield make_candidate(
            finding, material, way="when_choice", form="choice", stem=stem, key=key,
            rivals=rivals, bare_stem=event.clause, trust=event.trust,
        )  # fmt: skip


def date_rivals(finding: Finding, dated: Sequence[Finding], material: Material) -> list[OptionDraft]:
    """Three wrong dates for the finding; never the date of an event told with the same verb."""
    dated = _nearby(finding, dated)
    others = [other.fact for other in dated if other.fact.value != finding.fact.value]
    return rival_dates(
        finding.fact,
        others,
        forbidden=_other_readings(finding)
        | possible_readings(finding.fact, others)
        | _years_of_siblings(finding, dated),
        wording=material.wording,
        like=finding.scene.sentence.text,
        latest=material.article.published_on,
    )


def _nearby(finding: Finding, dated: Sequence[Finding]) -> Sequence[Finding]:
    """The dated findings around this one; those far off in a long text matter to nobody."""
    place = bisect_left(dated, finding.fact.evidence_start, key=lambda other: other.fact.evidence_start)
    return dated[max(0, place - _NEAR) : place + _NEAR]


def _other_readings(finding: Finding) -> frozenset[int]:
    """Years that the reader of dates holds possible as well."""
    listed = finding.span.features.get("other_readings", "") if finding.span else ""
    return frozenset(int(year) for year in listed.split(",") if year)


def _years_of_siblings(finding: Finding, dated: Sequence[Finding]) -> set[int]:
    """Years of what is told with the same verb: three more states signed in 1993."""
    if finding.frame is None:
        return set()
    return {
        first_day(other.fact.value).year
        for other in dated
        if other is not finding and other.frame is not None and other.frame.form == finding.frame.form
    }
