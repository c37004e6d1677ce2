"""Asks for the order of dated events, and for the years that lie between two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.events import Event, is_before
from questions.generation.fitness import fit_events
from questions.generation.scenes import Finding, Material
from questions.generation.showing import show_date
from questions.languages.reading import DateValue, Precision

_EVENTS = 4
_LONGEST_SPAN = 120


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """Which of four events came first, which came last; and how many years lie between two neighbours."""
    told = fit_events(findings, material)
    events = _one_a_year(told)
    for start in range(0, len(events) - _EVENTS + 1, _EVENTS):
        group = events[start : start + _EVENTS]
        yield _extreme(group, group[0], "first_event", material)
        yield _extreme(group, group[-1], "last_event", material)
    for first, second in pairwise(events):
        if _same_precision(first, second) and second.day.year - first.day.year <= _LONGEST_SPAN:
            yield _between(first, second, material)


def _one_a_year(events: list[Event]) -> list[Event]:
    """The events in order of time, at most one for a year, so that their order is sure."""
    chosen: list[Event] = []
    for event in sorted(events, key=lambda event: (event.day.year, event.finding.fact.answer_start)):
        if not chosen or is_before(chosen[-1], event):
            chosen.append(event)
    return chosen


def _extreme(group: list[Event], key: Event, template: str, material: Material) -> Candidate:
    rivals = [
        OptionDraft(event.statement, False, _reason(event, material)) for event in group if event is not key
    ]
    return make_candidate(
        key.finding, material, way="order", form="ordering", stem=material.wording.stems[template],
        key=key.statement, rivals=rivals, bare_stem=" | ".join(event.clause for event in group),
        trust=min(event.trust for event in group),
    )  # fmt: skip


def _reason(event: Event, material: Material) -> str:
    date = show_date(event.finding.fact.value, material.wording, like=event.finding.scene.sentence.text)
    return material.wording.reasons["other_event"].format(date=date, event=event.statement)


def _same_precision(first: Event, second: Event) -> bool:
    """A span of years is certain only between two dates known to the year."""
    values: list[DateValue] = [event.finding.fact.value for event in (first, second)]
    one_thing = first.subject != "" and first.subject == second.subject
    exact = all(value.precision is Precision.YEAR for value in values)
    return one_thing and exact and first.finding is not second.finding


def _between(first: Event, second: Event, material: Material) -> Candidate:
    years = second.day.year - first.day.year
    stem = material.wording.stems["years_between"].format(first=first.statement, second=second.statement)
    key = show_years(years, material)
    wrong = [years + move for move in pick_order([-3, -2, -1, 1, 2, 3, 4, 5], stem) if years + move > 0][:3]
    rivals = [
        OptionDraft(
            show_years(number, material),
            False,
            material.wording.reasons["not_stated"].format(key=key, option=show_years(number, material)),
        )
        for number in wrong
    ]
    return make_candidate(
        second.finding, material, way="interval", form="interval", stem=stem, key=key, rivals=rivals,
        bare_stem=f"{first.clause} | {second.clause}", trust=min(first.trust, second.trust),
    )  # fmt: skip


def show_years(number: int, material: Material) -> str:
    """A number of years, with the word form that the number asks for."""
    choices = material.wording.choices
    if number <= 2:
        return choices["year_one" if number == 1 else "year_two"]
    few, many = number % 100 in range(3, 11), number % 100 > 10
    return choices["year_few" if few else "year_many" if many else "year_hundred"].format(number=number)
