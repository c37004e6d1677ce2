"""Countries and seas that border a thing, for which those on its other sides are the wrong ones."""

from __future__ import annotations

from collections.abc import Iterable

from questions.generation.drafts import OptionDraft
from questions.generation.rivals.names import rival_places
from questions.generation.scenes import Finding, Material
from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold
from questions.languages.reading import NameValue

_FAR, _WANTED = 2, 3


def rival_neighbours(key: str, name: str, finding: Finding, material: Material) -> list[OptionDraft]:
    """What the sentence names on other sides of ``name``, and one place near the key where that is one too few."""
    if set(fold(key).split()) & set(fold(name).split()):
        return []
    said = _apart((span.value.text for span in finding.scene.of(NameValue)), key, name, material)
    if len(said) < _WANTED - 1:
        return []
    places = gazetteer(material.article.language)
    near = (rival.text for rival in rival_places(key, finding, (), material))
    known = _apart((text for text in near if places.apart(text, key) < _FAR), key, name, material)
    names = [*said.values(), *(text for place, text in known.items() if place not in said)]
    reason = material.wording.reasons["other_name"]
    return [OptionDraft(text, False, reason.format(option=text, key=key)) for text in names[:_WANTED]]


def _apart(names: Iterable[str], key: str, name: str, material: Material) -> dict[int, str]:
    """One name for each place of the key's kind that is neither the key nor the thing itself nor the country around it."""
    places = gazetteer(material.article.language)
    own, here = places.named(key), places.named(name)
    found: dict[int, str] = {}
    for text in names:
        place = places.named(text)
        if place is None or own is None or place.kind != own.kind or place in (own, here):
            continue
        if fold(text) in fold(name):
            continue
        if here is None or place.code != here.part:
            found.setdefault(id(place), text)
    return found
