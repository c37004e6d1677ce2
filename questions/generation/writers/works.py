"""Asks who made a work that the article names with its maker, and when it appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.mining import found_fact
from questions.generation.rivals.makers import full_name, rival_makers
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.writers.both_forms import both_forms
from questions.languages.people import person_named
from questions.languages.reading import NameValue, Precision, Span
from questions.languages.works import Work

_WANTED, _TELLING, _FIRST = 3, 3, 2
Told = tuple[Work, str, Scene]


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """For every work its maker, as far as there are fair options, and its year."""
    told = list(_told(material))
    for work, maker, scene in told:
        if maker:
            yield from _who(work, maker, scene, told, findings, material)
        yield from _when(work, maker, scene, findings, material)
    yield from _own(findings, material)


def _own(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """The year of the work that the article is about, where one of its first sentences defines it by that."""
    for scene in material.scenes[:_FIRST]:
        work = material.grammar.titled_work(scene.sentence, material.article.title)
        if work is not None:
            yield from _dated(work, work.maker, findings, material)
            return


def _told(material: Material) -> Iterator[Told]:
    """Each work of the article once, with its maker's full name where it is sure and "" otherwise."""
    best: dict[str, Told] = {}
    for scene in material.scenes:
        for work in material.grammar.find_works(scene.sentence):
            maker = work.maker and full_name(
                work.maker, work.maker_end, scene, material, is_person=work.is_person
            )
            known = best.get(work.title)
            if known is None or maker and not known[1]:
                best[work.title] = (work, maker, scene)
    yield from best.values()


def _who(
    work: Work,
    maker: str,
    scene: Scene,
    told: Sequence[Told],
    findings: Sequence[Finding],
    material: Material,
) -> Iterator[Candidate]:
    finding = _name_finding(work, maker, scene, material)
    key = f"maker_{work.verb}" if work.verb else "maker"
    stem = material.wording.stems[key].format(work=work.title, kind=work.kind)
    makers = (other for _, other, _ in told if other not in (maker, ""))
    if maker.split()[-1] in material.article.title.split() or _is_among_characters(maker, material):
        return
    rivals = rival_makers(maker, finding, findings, material, first=makers)
    if len(rivals) == _WANTED:
        yield make_candidate(
            finding, material, way="maker", form="choice", stem=stem, bare_stem=stem, key=maker, rivals=rivals
        )  # fmt: skip


def _is_among_characters(maker: str, material: Material) -> bool:
    """Whether the article is about a story, whose persons are no makers to stand beside one whom nobody knows."""
    is_story = material.topic is not None and material.grammar.is_story(material.topic.nouns)
    return is_story and person_named(maker, material.article.language) is None


def _name_finding(work: Work, maker: str, scene: Scene, material: Material) -> Finding:
    own = next((span for span in scene.of(NameValue) if span.start == work.maker_start), None)
    features = own.features if own is not None else {}
    span = Span(NameValue(maker, "person"), work.maker_start, work.maker_end, features=features)
    return replace(found_fact(material, scene, span, kind="person", confidence=0.9), frame=None)


def _when(
    work: Work, maker: str, scene: Scene, findings: Sequence[Finding], material: Material
) -> Iterator[Candidate]:
    if work.year is not None and (maker or not _is_common(work)):
        yield from _dated(work, maker if _is_common(work) else "", findings, material)


def _dated(work: Work, maker: str, findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A year to type, and among others, for when the work appeared, if its kind tells how it did."""
    if not work.appears:
        return
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    own = next((finding for finding in dated if finding.span.start == work.year[0]), None)
    if own is None or own.fact.value.precision is not Precision.YEAR:
        return
    told = _told_as(work, maker, material)
    stem = material.wording.stems[f"appeared_{work.appears}"].format(work=told)
    yield from both_forms(
        own, dated, material, ways=("appeared", "appeared"), stem=stem, bare_stem=stem, of_clause=False
    )


def _told_as(work: Work, maker: str, material: Material) -> str:
    """The work by its title, with its kind and its maker as far as they are told."""
    form = f"work{'_kind' if work.kind else ''}{'_of' if maker else ''}"
    return material.wording.stems[form].format(maker=maker, title=work.title, kind=work.kind)


def _is_common(work: Work) -> bool:
    """Whether the title alone may be that of several works, so that its maker must be said."""
    return len(work.title.split()) < (_TELLING if work.kind else _TELLING + 1)
