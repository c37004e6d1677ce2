"""Persons who could have done what one person did: of the walk of life and the time, from among those that readers know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from questions.generation.drafts import OptionDraft
from questions.generation.plain_words import plain_words
from questions.generation.rivals.around import names_around
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.people import people_like, person_named
from questions.languages.reading import DateValue

_AGE, _MANY = 35, 60
_SPANS = ((1800, 90), (1400, 250))
_ANY_TIME = 700
_OUR_TIME = 1960
_OF_ALL_TIMES = frozenset({"monarchy", "religion", "politics", "philosophy"})


def rival_doers(
    key: str, field: str, finding: Finding, findings: Sequence[Finding], material: Material
) -> list[OptionDraft]:
    """Three persons of the key's gender and origin; nobody of the field that the article itself names."""
    known = person_named(key, material.article.language)
    gender = known.gender if known is not None else ""
    if known is None and finding.span is not None:
        gender = finding.span.features.get("gender", "")
    taken = set(plain_words(key))
    options: list[OptionDraft] = []
    reason = material.wording.reasons["other_name"]
    for name in chain(
        _known(key, field, gender, finding, material),
        _of_article(gender, finding, findings, material),
    ):
        words = set(plain_words(name))
        if len(options) == 3:
            break
        known_here = name not in material.person_names and words <= material.words
        if words & taken or known_here or not material.grammar.are_of_one_origin(name, key):
            continue
        taken |= words
        options.append(OptionDraft(name, False, reason.format(option=name, key=key)))
    return options


def _known(key: str, field: str, gender: str, finding: Finding, material: Material) -> Iterator[str]:
    known = person_named(key, material.article.language)
    year = known.born + _AGE if known is not None else _year(finding, material)
    year = year or (_OUR_TIME if field not in _OF_ALL_TIMES else None)
    if not field or year is None:
        return
    language = material.article.language
    reach = next((span for first, span in _SPANS if year >= first), _ANY_TIME)
    near = people_like(language, born=year - _AGE, field=field, gender=gender, count=_MANY, within=reach)
    text = material.article.text
    for name in near:
        if " " in name and not material.once(f"{name} in the text", lambda name=name: name in text):
            yield name


def _of_article(
    gender: str, finding: Finding, findings: Sequence[Finding], material: Material
) -> Iterator[str]:
    for other in names_around(finding, findings, material):
        name = other.fact.value.text
        fits = other.fact.kind == "person" and other.span.features.get("gender", "") == gender
        if fits and material.grammar.is_plain_person(name) and name not in material.unsure_names:
            yield name


def _year(finding: Finding, material: Material) -> int | None:
    """The year that the sentence tells, or the first one of the article."""
    first = material.once("first year", lambda: next(_years(material.scenes), None))
    return next(_years([finding.scene]), first)


def _years(scenes: Sequence[Scene]) -> Iterator[int]:
    for scene in scenes:
        for span in scene.of(DateValue):
            start = span.value.start
            yield int(start[:5] if start.startswith("-") else start[:4])
