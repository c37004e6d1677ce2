"""Refuses options of which two countries may be right: one was part of the other, or both claim the place or its people."""

from __future__ import annotations

from questions.generation.candidates import Candidate
from questions.generation.scenes import Material
from questions.languages.contested import contesting
from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold
from questions.languages.nationalities import nationalities


def contested(candidate: Candidate, material: Material) -> str | None:
    """The country or people that is the key beside one that contests it."""
    language = material.article.language
    code, of_people = _land(candidate.draft.key, language)
    others = contesting(code, of_people=of_people) if candidate.rivals else frozenset()
    if not others:
        return None
    lands = (_land(rival.text, language)[0] for rival in candidate.rivals)
    return "several_right" if any(land in others for land in lands) else None


def _land(name: str, language: str) -> tuple[str, bool]:
    """The code of the country of this name, or of the people, and whether it is the people; "" for anything else."""
    place = gazetteer(language).named(name)
    if place is not None and place.kind == "country":
        return place.code, False
    return nationalities(language).get(fold(name).lower(), ""), True
