"""Takes a clause apart into subject and rest, without what would give the answer away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from questions.generation.editing import Edit, edited, footnotes, is_closed, parentheses, tidy
from questions.generation.scenes import Material, Scene
from questions.generation.showing import show_date
from questions.languages.frames import DatePhrase, Frame
from questions.languages.reading import DateValue, NameValue, Precision, Span

_COMFORTABLE_WORDS, _FEWEST_WORDS = 10, 3
_INSIDE = re.compile(r"[^\W\d_],? (?=(\S+) )")
_MOST_WORDS, _FEWEST_TOLD = 16, 2


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a clause: who, and what is said; ``gap`` is gone from both."""

    subject: str
    rest: str


def take_apart(frame: Frame, scene: Scene, material: Material, *, without: Sequence[Edit] = ()) -> Parts:
    """Subject and rest of the clause, short mentions spelled out, asides and ``without`` left out."""
    return material.lately(
        ("parts", frame, *without), lambda: _taken_apart(frame, scene, material, without=without)
    )


def _taken_apart(frame: Frame, scene: Scene, material: Material, *, without: Sequence[Edit]) -> Parts:
    text = material.article.text
    frame = replace(frame, end=_told_until(frame, without, material))
    told = _dates_to_move(frame, scene, without, material)
    edits = [
        *without,
        *(Edit(*place) for place, _ in told),
        *_edits_of_sentence(scene, material),
    ]
    subject = material.well_spelled(frame.subject_text) or edited(
        text, frame.subject_start, frame.subject_end, edits
    )
    inside = [Edit(frame.subject_start, frame.subject_end)] if frame.subject_start >= frame.verb_end else []
    rest = _trimmed(edited(text, frame.verb_end, max(frame.end, frame.verb_end), [*inside, *edits]))
    dates = [date_told(span, material) for _, span in told]
    subject = _trimmed(subject)
    return Parts(
        subject if _is_name(frame, scene) else in_sentence(subject, text), " ".join([rest, *dates]).strip()
    )


def _edits_of_sentence(scene: Scene, material: Material) -> list[Edit]:
    """What is changed in whatever clause of the sentence is told."""
    return material.lately(f"edits at {scene.sentence.start}", lambda: _read_edits(scene, material))


def _read_edits(scene: Scene, material: Material) -> list[Edit]:
    text, first, last = material.article.text, scene.sentence.start, scene.sentence.end
    return [
        *scene.mentions,
        *scene.asides,
        *reckoned_dates(scene, material),
        *spelling_edits(scene, material),
        *(Edit(*place) for place in material.grammar.fillers(text, first, last)),
        *_brackets(scene, material),
        *footnotes(text, first, last),
    ]


def _brackets(scene: Scene, material: Material) -> list[Edit]:
    """The bracketed asides of the sentence."""
    first, last = scene.sentence.start, scene.sentence.end
    return material.lately(f"brackets at {first}", lambda: parentheses(material.article.text, first, last))


def clear_parts(
    frame: Frame, scene: Scene, material: Material, *, without: Sequence[Edit], behind: int
) -> Parts:
    """Subject and rest, without a loose end behind ``behind`` ("because of their ...") that would leave a question unclear or long."""
    whole = take_apart(frame, scene, material, without=without)
    if _is_clear(whole, frame, material):
        return whole
    behind = max(behind, frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    for place in loose_ends(scene, material, behind, frame.end):
        parts = take_apart(replace(frame, end=place), scene, material, without=without)
        tells = len(parts.rest.split()) >= _FEWEST_TOLD or material.grammar.needs_no_more(frame)
        if tells and _is_clear(parts, frame, material):
            return parts
    return whole


def loose_ends(scene: Scene, material: Material, start: int, end: int) -> list[int]:
    """Where a clause of the sentence may end between these places and still say the same."""
    names = {span.end for span in scene.of(NameValue)}
    return material.grammar.loose_ends(material.article.text, start, end, names=names)


def _is_clear(parts: Parts, frame: Frame, material: Material) -> bool:
    subject = "" if material.grammar.is_from_all(parts.subject) else parts.subject
    clause = material.grammar.inverted(frame, subject, parts.rest)
    if len(clause.split()) > _MOST_WORDS:
        return False
    known = material.names_in(clause)
    return not (
        material.grammar.suspicions(clause, subject_gender=frame.gender, known=known)
        or subject
        and material.grammar.unfinished(clause, known=known)
    )


def _is_name(frame: Frame, scene: Scene) -> bool:
    """Whether the subject begins with a name, which keeps its capital."""
    spelled = any(edit.start == frame.subject_start and edit.text[:1].isupper() for edit in scene.mentions)
    return spelled or any(span.start == frame.subject_start for span in scene.of(NameValue))


def whole_subject(frame: Frame, scene: Scene, material: Material) -> str:
    """The subject of the clause as questions say it; every gate asks for it."""
    key = f"subject {frame.start} {frame.verb_start} {frame.subject_start} {frame.end}"
    return material.lately(key, lambda: take_apart(frame, scene, material).subject)


def _told_until(frame: Frame, without: Sequence[Edit], material: Material) -> int:
    """Where a long clause may rest behind the words that are taken out of it."""
    text = material.article.text
    begin = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    if len(text[begin : frame.end].split()) <= _COMFORTABLE_WORDS:
        return frame.end
    behind = max([begin, *(edit.end for edit in without)])
    for place in material.grammar.resting_places(text, behind, frame.end):
        shown = text[begin:place]
        if len(shown.split()) >= _FEWEST_WORDS and is_closed(shown):
            return place
    return frame.end


def in_sentence(subject: str, text: str) -> str:
    """The subject without the capital that it only had at the head of its sentence."""
    first = subject.split(" ", 1)[0]
    small = first[:1].lower() + first[1:]
    goes_on_small = not subject[len(first) + 1 : len(first) + 2].isupper()
    is_common = first[1:].islower() and small != first and goes_on_small and f" {small} " in text
    if is_common and first in _capitals_inside(text):
        return subject
    return small + subject[len(first) :] if is_common else subject


@lru_cache(maxsize=1)
def _capitals_inside(page: str) -> frozenset[str]:
    """The words with a capital that stand anywhere on the page behind another word, found in one reading of it."""
    return frozenset(word for word in _INSIDE.findall(page) if word[0].isupper())


def _dates_to_move(
    frame: Frame, scene: Scene, without: Sequence[Edit], material: Material
) -> list[tuple[tuple[int, int], Span]]:
    """The one date of the clause, which a question tells best at its end; none where there are several."""
    inside = [
        (phrase_place(span, material), span)
        for span in scene.of(DateValue)
        if frame.start <= span.start and span.end <= frame.end and not span.value.interval
    ]
    if len(inside) == 1 and not material.grammar.dates_clause(frame, material.article.text, inside[0][0][0]):
        return []
    if len(inside) != 1 or any(edit.start <= inside[0][1].start < edit.end for edit in without):
        return []
    return inside


def in_brackets(span: Span, scene: Scene, material: Material) -> bool:
    """Whether the span stands in a bracketed aside, which is taken out of the clause."""
    return any(aside.start <= span.start < aside.end for aside in _brackets(scene, material))


def find_phrase(span: Span, material: Material) -> DatePhrase:
    """The date with the words that belong to it, as the reader of dates and the grammar see it."""
    return material.lately(f"phrase {span.start} {span.end}", lambda: _read_phrase(span, material))


def _read_phrase(span: Span, material: Material) -> DatePhrase:
    start = int(span.features.get("phrase_start", span.start))
    end = int(span.features.get("phrase_end", span.end))
    return material.grammar.date_phrase(material.article.text, min(start, span.start), max(end, span.end))


def phrase_place(span: Span, material: Material) -> tuple[int, int]:
    """Where the date stands with the words that belong to it."""
    phrase = find_phrase(span, material)
    return phrase.start, phrase.end


def date_told(span: Span, material: Material) -> str:
    """The date as a phrase of a sentence: as the article has it, or by its year where it was reckoned."""
    if span.derivation is not None:
        told = show_date(span.value, material.wording)
        if span.value.precision in (Precision.DAY, Precision.MONTH):
            return material.wording.dates["in_day"].format(statement="", date=told).strip()
        return material.wording.dates["at_year"].format(date=told)
    start, end = phrase_place(span, material)
    phrase = material.grammar.opened(tidy(material.article.text[start:end]))
    led_in = start < span.start and phrase[1:2].islower()
    return phrase[:1].lower() + phrase[1:] if led_in else phrase


def reckoned_dates(scene: Scene, material: Material) -> list[Edit]:
    """Edits that tell a relative date ("in the following year") by its year."""
    edits = []
    for span in scene.of(DateValue):
        if span.derivation is None or span.value.precision is not Precision.YEAR:
            continue
        edits.append(Edit(*phrase_place(span, material), date_told(span, material)))
    return edits


def spelling_edits(scene: Scene, material: Material) -> tuple[Edit, ...]:
    """Edits that mend slips of the pen in the sentence."""
    first, last = scene.sentence.start, scene.sentence.end
    return material.lately(
        f"spelling {first}",
        lambda: tuple(
            Edit(*place)
            for place in material.grammar.respelled(
                material.article.text, first, last, title=material.article.title
            )
        ),
    )


def _trimmed(text: str) -> str:
    return tidy(text).strip(" ،,؛;:.-–—")
