"""Mines when people were born and died, from the brackets behind a name at the head of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.showing import show_date
from questions.languages.frames import LifeOpening
from questions.languages.reading import DateValue, Precision, Span

_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
# A year and a dash before the only date that could be read: it is the later one, a death.
_ENDS_BEFORE = re.compile(r"(?<!\d)\d{3,4}(?!\d)[^\d]*[-–—]")
_LONGEST_LIFE, _LONGEST_REIGN, _SHORTEST_LIFE, _SHORTEST_OWN = 115, 60, 30, 16
_LEAD, _BOTH = 3, 2


def mine(material: Material) -> Iterator[Finding]:
    """Birth and death of the person whom a sentence introduces."""
    for scene in material.scenes:
        opening = material.grammar.opening_of_life(scene.sentence.text)
        told = _with_dates(opening, scene) or _of_topic(scene, material)
        if (
            told is not None
            and not _is_told(told, scene, material)
            and not _may_be_reign(told, scene, material)
        ):
            yield from _life(_as_topic(told, material), scene, material)
        for passing in material.grammar.lives_within(scene.sentence.text):
            known = opening is not None and opening.inside_start == passing.inside_start
            known = known or _is_told(passing, scene, material)
            if not known and _is_long(passing, scene) and not _is_namesake(passing, scene, material):
                yield from _life(passing, scene, material, passing=True)


def _is_told(life: LifeOpening, scene: Scene, material: Material) -> bool:
    """Whether a later sentence opens again on the article's own person, by a part of the name, perhaps with a title before it."""
    topic = material.topic
    if topic is None or not topic.is_person or scene in material.scenes[:1] or life.name == topic.name:
        return False
    said, own = set(life.name.split()), set(topic.name.split())
    return said <= own or not own <= said and len(said & own) >= _BOTH


def _as_topic(life: LifeOpening, material: Material) -> LifeOpening:
    """The life under the name of the article's person where the sentence tells that name with more forebears."""
    topic = material.topic
    if topic is None or not topic.is_person or not set(topic.name.split()) < set(life.name.split()):
        return life
    return replace(life, name=topic.name)


def _is_namesake(life: LifeOpening, scene: Scene, material: Material) -> bool:
    """Whether somebody named in passing bears the name of the article's person, as a forebear does."""
    topic = material.topic
    return topic is not None and life.name == topic.name and scene not in material.scenes[:1]


def _with_dates(opening: LifeOpening | None, scene: Scene) -> LifeOpening | None:
    """The opening where its brackets hold a date."""
    dated = opening is not None and any(
        opening.inside_start <= span.start - scene.sentence.start < opening.inside_end
        for span in scene.of(DateValue)
    )
    return opening if dated else None


def _of_topic(scene: Scene, material: Material) -> LifeOpening | None:
    """The life of the article's person, told in one of its first sentences."""
    topic = material.topic
    if topic is None or not topic.is_person or scene not in material.scenes[:_LEAD]:
        return None
    return material.grammar.life_of_topic(scene.sentence.text, topic)


def _is_long(life: LifeOpening, scene: Scene) -> bool:
    """Whether the years in the brackets are far enough apart to be a life and no time in office."""
    years = _years(life, scene)
    shortest = _LONGEST_REIGN if life.rules else _SHORTEST_LIFE
    return life.born or len(years) == _BOTH and years[1] - years[0] >= shortest


def _may_be_reign(life: LifeOpening, scene: Scene, material: Material) -> bool:
    """Whether two years without a word of birth or death may be those of an office; the article's own person is told by a life."""
    years = _years(life, scene)[:2]
    if life.born or life.died or len(years) < _BOTH:
        return False
    span, topic = abs(years[1] - years[0]), material.topic
    own = scene is material.scenes[0] or topic is not None and life.name == topic.name
    if own:
        return span < (_SHORTEST_LIFE if life.rules else _SHORTEST_OWN)
    return life.rules or span < _SHORTEST_LIFE


def _years(life: LifeOpening, scene: Scene) -> list[int]:
    """The years that the brackets tell."""
    return [int(year) for year in _YEAR.findall(scene.sentence.text[life.inside_start : life.inside_end])]


def _life(
    opening: LifeOpening, scene: Scene, material: Material, *, passing: bool = False
) -> Iterator[Finding]:
    first, last = scene.sentence.start + opening.inside_start, scene.sentence.start + opening.inside_end
    dates = [span for span in scene.of(DateValue) if first <= span.start and span.end <= last]
    dates = [span for span in dates if span.value.calendar == "gregorian"]
    if len(dates) == 1 and dates[0].value.interval:
        birth, death = _ends(dates[0])
    elif len(dates) == 2 and not dates[0].value.interval and not dates[1].value.interval:
        birth, death = dates
    elif len(dates) == 1 and opening.died:
        birth, death = None, dates[0]
    elif len(dates) == 1 and (opening.born or dates[0].value.precision is Precision.DAY):
        birth, death = dates[0], None
        if _ENDS_BEFORE.search(
            scene.sentence.text[opening.inside_start : birth.start - scene.sentence.start]
        ):
            return
    else:
        return
    if birth is not None and death is not None and not 10 <= _year(death) - _year(birth) <= _LONGEST_LIFE:
        return
    if (
        material.topic is not None
        and material.topic.is_person
        and scene is material.scenes[0]
        and not passing
    ):
        opening = replace(opening, name=material.topic.name)
    if birth is not None:
        yield _finding("born", birth, opening, scene, material)
    if death is not None:
        yield _finding("died", death, opening, scene, material)


def _year(span: Span) -> int:
    return int(span.value.start[: 5 if span.value.start.startswith("-") else 4])


def _ends(span: Span) -> tuple[Span, Span]:
    """The first and last date of an interval, each as a date of its own."""
    value: DateValue = span.value
    if value.precision is Precision.YEAR:
        start = replace(value, end=value.start[:-5] + "12-31", interval=False)
        end = replace(value, start=value.end[:-5] + "01-01", interval=False)
    else:
        start = replace(value, end=value.start, interval=False)
        end = replace(value, start=value.end, interval=False)
    return replace(span, value=start), replace(span, value=end)


def _finding(kind: str, span: Span, opening: LifeOpening, scene: Scene, material: Material) -> Finding:
    stem = material.wording.stems[f"{kind}_told_{opening.gender or 'unknown'}"]
    date = show_date(span.value, material.wording, like=scene.sentence.text)
    finding = found_fact(
        material, scene, span, kind=kind, confidence=0.95, statement=stem.format(name=opening.name, date=date)
    )
    return replace(finding, frame=None, name=opening.name, gender=opening.gender)
