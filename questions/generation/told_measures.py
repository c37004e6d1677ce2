"""Refuses a measure for which another sentence of the article tells another number of the same unit and thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.generation.candidates import Candidate
from questions.generation.plain_words import plain_words, word_forms
from questions.generation.scenes import Material, Scene
from questions.languages.measured import Measure, is_people, may_measure, measure_of, years_in
from questions.languages.reading import NumberValue
from questions.languages.units import converted

_WAYS = frozenset(
    {"how_much", "turn_measure", "own_extent", "own_population", "measured", "amount", "blank_number"}
)
# Rounded in one place and not in the other.
_NEARLY = 0.03


@dataclass(frozen=True, slots=True)
class _Told:
    """A number with what it measures, in its sentence."""

    scene: Scene
    measure: Measure
    number: float
    unit: str


def measured_otherwise(candidate: Candidate, material: Material) -> str | None:
    """A length, an area or a population that another sentence tells otherwise, of no other year."""
    span = candidate.finding.span
    if candidate.way not in _WAYS or span is None or not isinstance(span.value, NumberValue):
        return None
    scene, at = candidate.finding.scene, candidate.finding.scene.sentence.start
    measure = measure_of(scene.sentence.text, span.start - at, span.end - at)
    if measure is None:
        return None
    mine = _Told(scene, measure, span.value.number, span.value.unit)
    stem = candidate.draft.stem
    others = material.once("measures", lambda: list(_measures(material)))
    found = any(_contradicts(mine, other, stem, material) for other in others)
    return "wrong_key" if found else None


def _measures(material: Material) -> Iterator[_Told]:
    for scene in material.scenes:
        text, at = scene.sentence.text, scene.sentence.start
        if not may_measure(text):
            continue
        for span in scene.of(NumberValue):
            measure = measure_of(text, span.start - at, span.end - at)
            if measure is not None:
                yield _Told(scene, measure, span.value.number, span.value.unit)


def _contradicts(mine: _Told, other: _Told, stem: str, material: Material) -> bool:
    if other.scene is mine.scene or other.measure.kind != mine.measure.kind:
        return False
    number = _in_unit_of(mine, other)
    if number is None or abs(number - mine.number) <= _NEARLY * max(abs(mine.number), 1e-9):
        return False
    asked, told = years_in(stem), years_in(other.scene.sentence.text)
    if asked and told and not asked & told or is_people(mine.measure.kind, mine.unit) and asked and not told:
        return False
    return _is_of_same(other, stem, material)


def _in_unit_of(mine: _Told, other: _Told) -> float | None:
    """The other number in the unit of mine; None where they cannot be compared."""
    if is_people(mine.measure.kind, mine.unit):
        return other.number if is_people(other.measure.kind, other.unit) else None
    return converted(other.number, other.unit, to=mine.unit)


def _is_of_same(other: _Told, stem: str, material: Material) -> bool:
    """Whether the other number is told of what the question names: by its words, by a pronoun or nothing in a sentence about it, or by what takes up the measure."""
    asked = frozenset(plain_words(stem))
    known = asked | (material.topic.nouns if material.topic is not None else frozenset())
    if other.measure.whose:
        return _are_among(other.measure.whose, known)
    about = other.scene.about
    if about is not None:
        return not asked.isdisjoint(plain_words(about.name))
    ahead = other.measure.ahead
    return not asked.isdisjoint(ahead) and _are_among(ahead, known)


def _are_among(told: Sequence[str], known: frozenset[str]) -> bool:
    """Whether all words told are known ones, in some form."""
    forms = frozenset(form for word in known for form in word_forms(word))
    return all(not forms.isdisjoint(word_forms(word)) for word in told)
