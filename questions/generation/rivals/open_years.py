"""The years in which something can have happened, by what its sentence names: a wrong one outside them is seen through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from questions.generation.miners.lives import mine as mine_lives
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Finding, Material
from questions.generation.showing import first_day
from questions.languages.known_times import times_told
from questions.languages.letters import fold
from questions.languages.people import person_named
from questions.languages.reading import NameValue, Precision

_GROWN, _LONG_AGO = 17, 95
_NEVER = 9999
_OPENING = 6
# Within so many years a yearly thing is prepared and is still spoken of.
_ABOUT = 3
_YEAR = re.compile(r"(?<![\d–-])(?:1[5-9]|20)\d\d(?![\d–-])")
_LENGTHS = {Precision.DECADE: 10, Precision.CENTURY: 100}


@dataclass(frozen=True, slots=True)
class OpenYears:
    """Years from ``first`` to ``last``, each ``step`` years, counted from ``key``.

    ``length`` is how many years the key names: ten where it is a decade.
    """

    key: int
    length: int = 1
    first: int = -_NEVER
    last: int = _NEVER
    step: int = 1

    def holds(self, year: int) -> bool:
        """Whether it can have happened in the year, or in the decade or century that begins with it."""
        return self._overlaps(year, self.first, self.last) and (year - self.key) % self.step == 0

    def within(self, first: int, last: int, step: int = 1) -> OpenYears:
        """The years that also lie between these; bounds that the key itself breaks are none."""
        if not self._overlaps(self.key, first, last):
            return self
        return replace(
            self, first=max(first, self.first), last=min(last, self.last), step=max(step, self.step)
        )

    def _overlaps(self, year: int, first: int, last: int) -> bool:
        return first < year + self.length and year <= last


def open_years(finding: Finding, material: Material) -> OpenYears:
    """The years that the life or founding of the topic, the persons and the well-known things of the sentence leave open."""
    key = first_day(finding.fact.value)
    years = OpenYears(key.year, _LENGTHS.get(finding.fact.value.precision, 1))
    if key.hijri:
        return years
    text = f"{finding.scene.sentence.text} {material.article.title}"
    for time in times_told(text, material.article.language):
        if years.length > 1 or time.holds(key.year):
            years = years.within(time.first, time.last, time.step if years.length == 1 else 1)
    if finding.fact.kind != "date":
        return years
    if finding.fact.value.precision in (Precision.DAY, Precision.MONTH):
        for year in material.once("years of the title", lambda: _years_of_title(material.article.title)):
            years = years.within(year - _ABOUT, year - 1).within(year + 1, year + _ABOUT)
    for born, died in (*_life_of_topic(material), *_lives_told(finding, material)):
        years = years.within(born + 1, died).within(born + _GROWN, died)
    founded = material.once("founding of the topic", lambda: _founding_of_topic(material))
    return years.within(founded + 1, _NEVER) if founded is not None else years


def _years_of_title(title: str) -> list[int]:
    """The one year that the title tells, before or after which the rest of a yearly thing happens; none where it tells several."""
    told = [int(year) for year in _YEAR.findall(fold(title))]
    return told if len(told) == 1 else []


def _life_of_topic(material: Material) -> list[tuple[int, int]]:
    return material.once("life of the topic", lambda: list(_read_life_of_topic(material)))


def _read_life_of_topic(material: Material) -> Iterator[tuple[int, int]]:
    """The years of birth and death of the person whom the article is about; a living one's death lies far off."""
    if material.topic is None or not material.topic.is_person:
        return
    name = set(material.topic.name.split())
    lives = _lives_of_article(material)
    told = next((life for other, life in lives.items() if name & set(other.split())), None)
    known = person_named(material.topic.name, material.article.language)
    if told is not None:
        yield told
    elif known is not None:
        yield known.born, known.born + _LONG_AGO


def _lives_told(finding: Finding, material: Material) -> Iterator[tuple[int, int]]:
    """The lives of the persons in full whom the sentence names, as the article or everybody knows them."""
    lives = _lives_of_article(material)
    for span in finding.scene.of(NameValue):
        name = span.value.text
        if span.value.type != "person" or " " not in name:
            continue
        known = person_named(name, material.article.language)
        if name in lives:
            yield lives[name]
        elif known is not None:
            yield known.born, known.born + _LONG_AGO


def _lives_of_article(material: Material) -> dict[str, tuple[int, int]]:
    return material.once("lives told", lambda: _read_lives(material))


def _read_lives(material: Material) -> dict[str, tuple[int, int]]:
    """The first birth and death that the article tells of each name."""
    told: dict[str, dict[str, int]] = {}
    for one in mine_lives(material):
        told.setdefault(one.name, {}).setdefault(one.fact.kind, first_day(one.fact.value).year)
    return {
        name: (life["born"], life.get("died", life["born"] + _LONG_AGO))
        for name, life in told.items()
        if "born" in life
    }


def _founding_of_topic(material: Material) -> int | None:
    """The year in which the topic, no person, was founded, where one of the first sentences tells it."""
    if material.topic is None or material.topic.is_person:
        return None
    named = set(plain_words(material.topic.name))
    for scene in material.scenes[:_OPENING]:
        for span in scene.spans:
            frame = scene.frame_at(span.start, span.end)
            if frame is None or not material.grammar.is_founding(frame.form):
                continue
            subject = frame.subject_text or material.article.text[frame.subject_start : frame.subject_end]
            year = getattr(span.value, "start", "")
            if set(plain_words(subject)) & named and year[:4].isdigit():
                return int(year[:4])
    return None
