"""Persons in full for questions of who made or thought something, and others who could have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from questions.generation.drafts import OptionDraft
from questions.generation.plain_words import plain_words
from questions.generation.rivals.around import names_around
from questions.generation.rivals.doers import rival_doers
from questions.generation.rivals.standing_in import may_stand_in
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.people import person_named
from questions.languages.reading import NameValue

_WANTED = 3


def full_name(said: str, end: int, scene: Scene, material: Material, *, is_person: bool = False) -> str:
    """The person in full whom the text calls ``said`` up to ``end``, as the article or everybody knows them; "" where that is not certain."""
    bare = material.grammar.bare_name
    if " " in said:
        named = any(span.value.type == "person" and span.end == end for span in scene.of(NameValue))
        known = named or is_person or said in material.person_names
        return bare(said) if known and material.grammar.is_plain_person(bare(said)) else ""
    bearers = {bare(name) for name in material.person_names if name.split()[-1] == said}
    if len(bearers) == 1 and material.grammar.is_plain_person(next(iter(bearers))):
        return next(iter(bearers))
    known = person_named(said, material.article.language)
    return known.name if known is not None and not bearers else ""


def rival_makers(
    maker: str,
    finding: Finding,
    findings: Sequence[Finding],
    material: Material,
    *,
    first: Iterable[str] = (),
    gender: str = "",
) -> list[OptionDraft]:
    """Three others: those of ``first``, then well-known ones of the walk of life, then persons of the article.

    ``gender`` is what the question tells of the maker's; "" where it tells nothing.
    """
    known = person_named(maker, material.article.language)
    reason = material.wording.reasons["other_name"]
    famous = rival_doers(maker, known.field, finding, findings, material) if known is not None else []
    around = _persons_around(finding, findings, material)
    names = chain(first, (option.text for option in famous), around)
    taken, options = set(plain_words(maker)), []
    spelled = " ".join(edit.text for edit in finding.scene.mentions)
    told = f"{finding.scene.sentence.text} {spelled} {material.article.title}"
    said = set(plain_words(told))
    for name in names:
        words = set(plain_words(name))
        if len(options) == _WANTED:
            break
        other_gender = gender and material.genders.get(name, gender) != gender
        if words & (taken | said) or other_gender or not material.grammar.may_make(name):
            continue
        if name.rsplit(" ", 1)[-1] in told or not may_stand_in(name, maker, finding, material):
            continue
        if not material.grammar.are_of_one_origin(name, maker):
            continue
        taken |= words
        options.append(OptionDraft(name, False, reason.format(option=name, key=maker)))
    return options if len(options) == _WANTED else []


def _persons_around(finding: Finding, findings: Sequence[Finding], material: Material) -> Iterator[str]:
    """Persons in full of other sentences, nearest first, whose names are sure."""
    for other in names_around(finding, findings, material):
        name = material.grammar.bare_name(other.fact.value.text)
        sure = other.fact.value.text not in material.unsure_names
        if other.fact.kind == "person" and sure and material.grammar.is_plain_person(name):
            yield name
