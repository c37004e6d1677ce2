"""A part of a sentence as it is shown alone: its subject said, its ties and passing times cut, long tails left off."""

from __future__ import annotations

from dataclasses import dataclass

from questions.generation.editing import Edit, edited, footnotes, is_closed
from questions.generation.scenes import Finding, Material
from questions.languages.frames import Frame
from questions.languages.reading import Span

_COMFORTABLE_WORDS, _LONG_WORDS, _FEWEST_WORDS = 18, 24, 9
_SURE = 0.7
_RELATIVE, _OPENING, _GLUED = 12, 60, 1
_TIE, _STOP = 12, 4
_COMMAS = " ،,"
_OF_ITSELF = frozenset({"dangling_pronoun", "bare_definite_noun", "ungrammatical"})
_UNREAD, _UNREAD_IN_REPORT, _BY_MANY_HANDS = 0.5, 0.95, 0.85


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the sentence that is shown; places count characters of the article.

    ``frame`` is the clause that it begins with, where that is not the first of the sentence; ``cut`` says that the
    language cut it out of the sentence.
    """

    start: int
    end: int
    frame: Frame | None = None
    cut: bool = False

    def holds(self, span: Span) -> bool:
        """Whether the span is shown."""
        return self.start <= span.start and span.end <= self.end


def shown_window(finding: Finding, material: Material) -> Window:
    """The part of the sentence that is shown around the value; every gate asks for it."""
    fact = finding.fact
    place = f"window {fact.evidence_start} {fact.answer_start} {fact.answer_end}"
    return material.lately(place, lambda: _clause_alone(finding, material) or _up_to_rest(finding, material))


def _clause_alone(finding: Finding, material: Material) -> Window | None:
    """The first of the clauses around the value that makes sense under the title; None where the language shows whole sentences."""
    fact, sentence, text = finding.fact, finding.scene.sentence, material.article.text
    places = material.grammar.gap_windows(
        text, sentence.start, sentence.end, fact.answer_start, fact.answer_end
    )
    windows = [Window(start, end, _first_clause(start, end, finding), cut=True) for start, end in places]
    return next((window for window in windows if _makes_sense(window, finding, material)), None) or next(
        iter(windows), None
    )


def _makes_sense(window: Window, finding: Finding, material: Material) -> bool:
    """Whether the clause is understood alone; one that leans on others does so whichever of its values is left out."""
    leaning = material.once("clauses that lean", set)
    place = (window.start, window.end)
    if place in leaning:
        return False
    told = _told_in(window, finding, material, material.wording.stems["blank"])
    grammar = material.grammar
    if (
        window.frame is None
        and grammar.opens_with_verb(told)
        and not grammar.names_doer(told, material.named_persons)
    ):
        leaning.add(place)
        return False
    key = material.article.text[finding.fact.answer_start : finding.fact.answer_end]
    topic = {material.topic.name} if material.topic is not None else set()
    named = material.names_in(finding.scene.statement) | topic
    known = frozenset(name for name in named if name in told)
    codes = grammar.leaning(told, title=material.context(key), key=key, known=known)
    if _OF_ITSELF.intersection(codes):
        leaning.add(place)
    return not codes


def _first_clause(start: int, end: int, finding: Finding) -> Frame | None:
    """The clause whose verb opens what is shown, or follows its opening phrase."""
    inside = [
        frame for frame in finding.scene.frames if start <= frame.verb_start < min(end, start + _OPENING)
    ]
    return min(inside, key=lambda frame: frame.verb_start, default=None)


def _up_to_rest(finding: Finding, material: Material) -> Window:
    """The sentence up to the first place to rest behind the value; of a long one only the clause that holds the value."""
    sentence, text = finding.scene.sentence, material.article.text
    end = _shown_end(finding, material)
    if len(text[sentence.start : end].split()) <= _LONG_WORDS:
        return Window(sentence.start, end)
    clauses = [frame for frame in finding.scene.frames if _is_told_alone(frame, finding, end)]
    if not clauses:
        return Window(sentence.start, end)
    frame = max(clauses, key=lambda frame: frame.verb_start)
    return Window(frame.verb_start, min(end, frame.end), frame)


def trust_in(finding: Finding, material: Material) -> float:
    """How much what is shown is trusted to be one clause: a report is written with care, other articles are not always."""
    window = shown_window(finding, material)
    if not window.cut:
        return 1.0
    holding = (
        frame.trust
        for frame in finding.scene.frames
        if frame.start - window.start <= _TIE
        and window.end - frame.end <= _STOP
        and frame.start <= finding.fact.answer_start
        and finding.fact.answer_end <= frame.end
    )
    if material.is_report:
        return max(holding, default=_UNREAD_IN_REPORT)
    return max(holding, default=_UNREAD) * _BY_MANY_HANDS


def told_with(finding: Finding, material: Material, value: str) -> str:
    """What is shown of the sentence, with ``value`` in the place of the finding's own."""
    return _told_in(shown_window(finding, material), finding, material, value)


def _told_in(window: Window, finding: Finding, material: Material, value: str) -> str:
    text, answer = material.article.text, finding.fact
    without = material.lately(
        f"passing times {window.start} {window.end}",
        lambda: material.grammar.passing_times(text, window.start, window.end),
    )
    edits = [
        Edit(answer.answer_start, answer.answer_end, value),
        *_spoken_subject(finding, window, material),
        *finding.scene.mentions,
        *(Edit(*place) for place in without if not place[0] <= answer.answer_start < place[1]),
        *footnotes(text, window.start, window.end),
    ]
    stop = "." if window.end < finding.scene.sentence.end else ""
    told = material.grammar.opened(edited(text, window.start, window.end, edits))
    told = told.rstrip(_COMMAS) if stop else told
    return (told[:1].upper() + told[1:] if text[window.start : window.start + 1].isupper() else told) + stop


def _shown_end(finding: Finding, material: Material) -> int:
    sentence, text = finding.scene.sentence, material.article.text
    if len(sentence.text.split()) <= _COMFORTABLE_WORDS:
        return sentence.end
    places = material.grammar.resting_places(text, finding.fact.answer_end, sentence.end)
    for place in places:
        shown = text[sentence.start : place]
        if len(shown.split()) >= _FEWEST_WORDS and is_closed(shown):
            return place
    return sentence.end


def _is_told_alone(frame: Frame, finding: Finding, end: int) -> bool:
    """Whether the clause opens with its verb, has its subject said here or known, and holds the value."""
    return (
        frame.trust >= _SURE
        and not (frame.passive and frame.verb_start == frame.verb_end)
        and not frame.start <= frame.subject_start < frame.verb_start
        and not (frame.subject_text and 0 < frame.verb_start - frame.subject_end < _RELATIVE)
        and frame.verb_start <= finding.fact.answer_start
        and finding.fact.answer_end <= min(frame.end, end)
    )


def _spoken_subject(finding: Finding, window: Window, material: Material) -> list[Edit]:
    """The subject behind the verb that is shown first, where what is shown leaves it unsaid."""
    frame = window.frame or next(iter(finding.scene.frames), None)
    if frame is None:
        return []
    if frame.subject_text and frame.subject_start >= frame.verb_end:
        return [Edit(frame.subject_start, frame.subject_end, frame.subject_text)]
    if (
        window.start <= frame.subject_start < frame.subject_end
        or window.frame is None
        and frame.verb_start - frame.subject_start > _GLUED
    ):
        return []
    said = frame.subject_text or edited(
        material.article.text, frame.subject_start, frame.subject_end, finding.scene.mentions
    )
    place = frame.verb_start if material.grammar.stated(frame, said, "").startswith(said) else frame.verb_end
    return [Edit(place, place, f" {said} ")] if said else []
