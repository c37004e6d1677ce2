"""Asks when: the date is taken out of its clause, and the clause is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.calendars import year_template
from questions.generation.candidates import Candidate
from questions.generation.events import Event, find_events
from questions.generation.scenes import Finding, Material
from questions.generation.settings import with_setting
from questions.generation.writers.both_forms import both_forms
from questions.languages.known_times import NEVER, times_told
from questions.languages.reading import Precision

_TYPED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A typed question and a multiple choice for every date that stands alone in its clause."""
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    for event in find_events(findings, material):
        template = when_template(event)
        if template is not None and not names_what_was_not_yet(event, material):
            stem = material.wording.stems[template].format(clause=event.clause)
            stem = with_setting(stem, event.clause, event.finding, material)
            yield from both_forms(
                event.finding, dated, material, ways=("when_typed", "when_choice"), stem=stem,
                bare_stem=event.clause, trust=event.trust, typed=typed_too(event),
            )  # fmt: skip


def names_what_was_not_yet(event: Event, material: Material) -> bool:
    """Whether the clause names a state, a body or a thing of today that only came to be in a later year (an earlier king may bear the same name)."""
    year = event.finding.fact.value.start[:4]
    told = times_told(event.clause, material.article.language) if year.isdigit() else ()
    return not event.day.hijri and any(int(year) < time.first and time.last == NEVER for time in told)


def typed_too(event: Event) -> bool:
    """Whether the date is one that can be typed."""
    return event.finding.fact.value.precision in _TYPED and not event.day.hijri


def when_template(event: Event) -> str | None:
    """The name of the stem that asks for the event's date; None where none does."""
    precision = event.finding.fact.value.precision
    if event.relation == "since":
        return "since_year" if event.finding.frame.present and precision is Precision.YEAR else None
    if event.day.hijri:
        return "when_hijri"
    return (
        year_template("when", event.finding.span)
        if precision is Precision.YEAR
        else f"when_{precision.value}"
    )
