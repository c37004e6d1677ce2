"""What a question about the largest or first of a kind can do without: there is one, whether its time or place is told or not.

Two questions about it would tell each other's answer otherwise: "when was it, in the south?" and "where was it, in 2011?".
"""

from __future__ import annotations

from questions.generation.clauses import find_phrase, whole_subject
from questions.generation.editing import Edit
from questions.generation.scenes import Material, Scene
from questions.languages.frames import Frame
from questions.languages.reading import DateValue, NameValue


def spare_places(frame: Frame, scene: Scene, material: Material) -> list[Edit]:
    """The region that the clause tells, where its subject is one of a kind without it."""
    if not _is_one(frame, scene, material):
        return []
    starts = (span.start for span in scene.of(NameValue) if frame.start <= span.start < frame.end)
    regions = (material.grammar.region_behind(scene.sentence, frame, start) for start in starts)
    return [Edit(region.start, region.end) for region in regions if region is not None]


def spare_dates(frame: Frame, scene: Scene, material: Material) -> list[Edit]:
    """The dates that the clause tells, where its subject is one of a kind without them."""
    if not _is_one(frame, scene, material):
        return []
    phrases = (
        find_phrase(span, material)
        for span in scene.of(DateValue)
        if frame.start <= span.start and span.end <= frame.end
    )
    return [Edit(phrase.start, phrase.end) for phrase in phrases]


def _is_one(frame: Frame, scene: Scene, material: Material) -> bool:
    subject = whole_subject(frame, scene, material)
    return material.grammar.is_first_of_kind(subject) and bool(material.names_in(subject))
