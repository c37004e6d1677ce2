"""Asks who made a work that the article names with its maker, and when it appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.mining import found_fact
from questions.generation.rivals.dates import date_rivals
from questions.generation.rivals.makers import full_name, rival_makers
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.showing import show_date
from questions.languages.reading import NameValue, Precision, Span
from questions.languages.works import Work

_WANTED, _TELLING = 3, 3
Told = tuple[Work, str, Scene]


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """For every work its maker, as far as there are fair options, and its year."""
    told = list(_told(material))
    for work, maker, scene in told:
        if maker:
            yield from _who(work, maker, scene, told, findings, material)
        yield from _when(work, maker, scene, findings, material)


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
    if maker.split()[-1] in material.article.title.split():
        return
    rivals = rival_makers(maker, finding, findings, material, first=makers)
    if len(rivals) == _WANTED:
        yield make_candidate(
            finding, material, way="maker", form="choice", stem=stem, bare_stem=stem, key=maker, rivals=rivals
        )  # fmt: skip


def _name_finding(work: Work, maker: str, scene: Scene, material: Material) -> Finding:
    own = next((span for span in scene.of(NameValue) if span.start == work.maker_start), None)
    features = own.features if own is not None else {}
    span = Span(NameValue(maker, "person"), work.maker_start, work.maker_end, features=features)
    return replace(found_fact(material, scene, span, kind="person", confidence=0.9), frame=None)


def _when(
    work: Work, maker: str, scene: Scene, findings: Sequence[Finding], material: Material
) -> Iterator[Candidate]:
    if work.year is None or not maker and _is_common(work):
        return
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    own = next((finding for finding in dated if finding.span.start == work.year[0]), None)
    if own is None or own.fact.value.precision is not Precision.YEAR:
        return
    finding = replace(own, frame=None)
    told = "appeared_of" if _is_common(work) else "appeared_kind" if work.verb else "appeared"
    stem = material.wording.stems[told].format(maker=maker, work=work.title, kind=work.kind)
    key = show_date(own.fact.value, material.wording, like=scene.sentence.text)
    yield make_candidate(finding, material, way="appeared", form="date", stem=stem, key=key, bare_stem=stem)
    rivals = date_rivals(own, dated, material)
    if len(rivals) == _WANTED:
        yield make_candidate(
            finding, material, way="appeared", form="choice", stem=stem, key=key, rivals=rivals, bare_stem=stem
        )  # fmt: skip


def _is_common(work: Work) -> bool:
    """Whether the title alone may be that of several works, so that its maker must be said."""
    return len(work.title.split()) < (_TELLING if work.kind else _TELLING + 1)
