"""Dated events that can be told in a clause of their own, for questions that compare them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from questions.generation.clauses import Parts, clear_parts, find_phrase, in_brackets, loose_ends, take_apart
from questions.generation.editing import Edit
from questions.generation.one_of_a_kind import spare_places
from questions.generation.scenes import Finding, Material
from questions.generation.showing import Day, first_day
from questions.languages.frames import Frame
from questions.languages.reading import DateValue, Precision, Span

_FEWEST_TOLD, _LONGEST_OPENING = 2, 40


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, told without its date: as a question's clause and as a statement."""

    finding: Finding
    day: Day
    clause: str
    statement: str
    relation: str
    trust: float
    subject: str = ""


def find_events(findings: Sequence[Finding], material: Material) -> list[Event]:
    """The dated findings whose clause holds one date only and has its subject."""
    return material.once("events", lambda: _read_events(findings, material))


def _read_events(findings: Sequence[Finding], material: Material) -> list[Event]:
    events = (_event(finding, material) for finding in findings if finding.fact.kind == "date")
    return [event for event in events if event is not None]


def clear_events(findings: Sequence[Finding], material: Material) -> list[Event]:
    """Events that stand on their own: exact dates, no pronoun or bare noun in the telling, each told once."""
    return material.once("clear_events", lambda: _choose_clear(findings, material))


def _choose_clear(findings: Sequence[Finding], material: Material) -> list[Event]:
    chosen: dict[str, Event] = {}
    for event in find_events(findings, material):
        frame = event.finding.frame
        doubts = material.grammar.suspicions(
            event.clause, subject_gender=frame.gender, known=material.names_in(event.clause)
        )
        subject = take_apart(frame, event.finding.scene, material).subject
        bare = material.grammar.is_bare_subject(subject, clause=event.clause, title="")
        if (
            event.relation == "in"
            and not bare
            and not event.day.hijri
            and not doubts
            and 3 <= len(event.statement.split()) <= 14
        ):
            chosen.setdefault(event.statement, event)
    return list(chosen.values())


def _event(finding: Finding, material: Material) -> Event | None:
    frame, span = finding.frame, finding.span
    if frame is None or span is None or _is_hijri_day(finding.fact.value):
        return None
    frame = _with_one_date(finding, material)
    if frame is None:
        return None
    if frame.subject_end <= span.start < frame.verb_start:
        return None
    phrase = find_phrase(span, material)
    if not material.grammar.can_ask_when(frame, material.article.text, phrase.start):
        return None
    if (frame.present and phrase.relation != "since") or in_brackets(span, finding.scene, material):
        return None
    if phrase.relation == "bare" and finding.fact.value.precision is Precision.YEAR:
        return None
    if phrase.relation in ("other", "bound", "within") or finding.fact.value.interval:
        return None
    said_until = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    if material.grammar.has_verb(frame, material.article.text[said_until : phrase.start]):
        return None
    behind = max(said_until, phrase.end if phrase.start > frame.verb_start else 0)
    gap = Edit(*material.grammar.date_gap(frame, material.article.text, phrase.start, phrase.end))
    behind = max(behind, gap.end if phrase.start > frame.verb_start else 0)
    frame = _with_one_statement(frame, gap, said_until, material)
    gaps = [gap, *spare_places(frame, finding.scene, material)]
    parts = clear_parts(frame, finding.scene, material, without=gaps, behind=behind)
    parts = _with_opening_place(parts, frame, gap, finding, material)
    if not material.grammar.is_complete(frame, parts.rest):
        return None
    impersonal = None
    if material.grammar.suspicions(parts.subject, known=material.names_in(parts.subject)):
        impersonal = material.grammar.without_subject(frame, parts.rest)
    return Event(
        finding=finding,
        day=first_day(finding.fact.value),
        clause=impersonal or material.grammar.inverted(frame, parts.subject, parts.rest),
        statement=impersonal or material.grammar.stated(frame, parts.subject, parts.rest),
        relation=phrase.relation,
        trust=frame.trust * (1.0 if phrase.relation == "in" else 0.9),
        subject=parts.subject,
    )


def _is_hijri_day(value: DateValue) -> bool:
    """Days and months of the Hijri calendar are not asked for: only its years are sure."""
    return value.calendar != "gregorian" and value.precision is not Precision.YEAR


def _with_one_date(finding: Finding, material: Material) -> Frame | None:
    """The clause where it holds no second date, or can end before it; None where nobody could say which is asked for."""
    frame, span = finding.frame, finding.span
    others = [
        other
        for other in finding.scene.of(DateValue)
        if frame.start <= other.start and other.end <= frame.end and other is not span
        if not _tells_it_again(other, finding, material)
    ]
    if not others:
        return frame
    first = min(other.start for other in others)
    phrase = find_phrase(span, material)
    if not frame.start <= span.start < first:
        return None
    said = max(phrase.end, frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    ends = loose_ends(finding.scene, material, said, first)
    return replace(frame, end=ends[0]) if ends else None


def _with_opening_place(parts: Parts, frame: Frame, gap: Edit, finding: Finding, material: Material) -> Parts:
    """The parts with the place told at the end by which the sentence opens, before the clause itself begins."""
    first = finding.scene.sentence.start
    if frame.start != min(frame.verb_start, frame.subject_start) or frame.start - first > _LONGEST_OPENING:
        return parts
    told = material.article.text[first : frame.start]
    place = material.grammar.opening_place(told)
    if not place or place.split()[-1] in f"{parts.subject} {parts.rest}".split():
        return parts
    return replace(parts, rest=f"{parts.rest} {place}".strip())


def _with_one_statement(frame: Frame, gap: Edit, said_until: int, material: Material) -> Frame:
    """The clause up to where another statement begins behind its date, if enough is told before that."""
    text = material.article.text
    behind = max(said_until, gap.end if gap.start > frame.verb_start else 0)
    place = material.grammar.second_statement(text, behind, frame.end)
    if place is None:
        return frame
    told = text[said_until : max(said_until, gap.start)].split() + text[behind:place].split()
    enough = len(told) >= _FEWEST_TOLD or material.grammar.needs_no_more(frame)
    return replace(frame, end=max(place, frame.verb_end)) if enough else frame


def _tells_it_again(other: Span, finding: Finding, material: Material) -> bool:
    """Whether brackets behind the date tell it again, in another calendar or another writing."""
    one, two = other.value, finding.fact.value
    return in_brackets(other, finding.scene, material) and (
        one.calendar != two.calendar or one.start[:-6] == two.start[:-6]
    )


def is_before(first: Event, second: Event) -> bool:
    """Whether the first event certainly ended before the second began, by the years given."""
    exact = all(
        event.finding.fact.value.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
        for event in (first, second)
    )
    return exact and first.day.year < second.day.year
