"""To which peoples the person of an article may belong as well: those of the lands that its opening and its tellings of a birth name."""

from __future__ import annotations

from collections.abc import Iterator

from questions.generation.scenes import Material, Scene
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue
from questions.languages.told_lives import may_tell

_OPENING = 3


def peoples_near(material: Material) -> frozenset[str]:
    """The folded names of these peoples, none of which may stand beside the people that is told."""
    language = material.article.language
    lands = {land for scene in _telling(material) for land in _lands(scene, language)}
    return frozenset(people for people, land in nationalities(language).items() if land and land in lands)


def _telling(material: Material) -> Iterator[Scene]:
    """The first sentences, and those that tell of a birth."""
    for number, scene in enumerate(material.scenes):
        if number < _OPENING or may_tell(scene.sentence.text, "born", language=material.article.language):
            yield scene


def _lands(scene: Scene, language: str) -> Iterator[str]:
    """The codes of the countries that the sentence names, and of those in which its towns lie."""
    for span in scene.of(NameValue):
        place = gazetteer(language).named(span.value.text) if span.value.type == "place" else None
        if place is not None:
            yield place.code if place.kind == "country" else place.part
