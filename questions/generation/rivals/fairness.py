"""Which names may stand as wrong options: sure of their kind, no other name of the key, not what the title says."""

from __future__ import annotations

from collections.abc import Iterable

from questions.generation.scenes import Finding, Material, Scene
from questions.languages.known_times import times_told
from questions.languages.letters import fold
from questions.languages.reading import DateValue
from questions.languages.swaps import is_oddly_spelled


def is_fair(name: str, key: str, kind: str, material: Material) -> bool:
    """Whether ``name`` can be offered beside ``key`` where names of ``kind`` are asked for."""
    plain = fold(name).lower()
    if is_oddly_spelled(name) or plain in material.other_names or plain == fold(key).lower():
        return False
    if kind == "person" and (name in material.unsure_names or _walk_apart(name, key, material)):
        return False
    if kind == "person" and _is_another_kind(name, key, material):
        return False
    if kind == "place" and name in material.last_names:
        return False
    in_title = plain in fold(material.article.title).lower()
    return not (
        in_title and kind == "place" and fold(key).lower() not in fold(material.article.title).lower()
    )


def was_there_then(name: str, finding: Finding, material: Material) -> bool:
    """Whether there was such a thing at the time that is told."""
    year = time_told(finding, material)
    known = times_told(name, material.article.language) if year is not None else ()
    return all(time.first <= year <= time.last for time in known)


def time_told(finding: Finding, material: Material) -> int | None:
    """The first year that the sentence tells, or the middle one of its article; None where none is told."""
    years = _years(finding.scene)
    return years[0] if years else material.once("time of the article", lambda: _time_of(material))


def _time_of(material: Material) -> int | None:
    years = sorted(year for scene in material.scenes for year in _years(scene))
    return years[len(years) // 2] if years else None


def _years(scene: Scene) -> list[int]:
    starts = (span.value.start for span in scene.of(DateValue))
    return [-int(start[1:5]) if start.startswith("-") else int(start[:4]) for start in starts]


def _walk_apart(name: str, key: str, material: Material) -> bool:
    """Whether the article tells the walk of life of the key's bearer, and another one or none of the other."""
    walks = material.walks_of_life
    if material.grammar.needs_walk():
        here = name in material.person_names
        return here and (key not in walks or walks.get(name) != walks[key])
    return key in walks and walks.get(name) != walks[key]


def _is_another_kind(name: str, key: str, material: Material) -> bool:
    """Whether gender or origin tells the two persons apart."""
    genders = material.genders
    apart = name in genders and key in genders and genders[name] != genders[key]
    return apart or not material.grammar.are_of_one_origin(name, key)


def of_one_walk_first(names: Iterable[str], key: str, material: Material) -> Iterable[str]:
    """The names in their order, those of the key's walk of life before all others."""
    walks = material.walks_of_life
    walk = walks.get(key, "")
    return sorted(names, key=lambda name: walks.get(name, "") != walk) if walk else names
