"""Asks which one belongs to a list that an article counts up, and which one does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.clauses import take_apart
from questions.generation.drafts import OptionDraft
from questions.generation.rivals.known_places import same_kind
from questions.generation.scenes import Finding, Material
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import NameValue

_ENOUGH = 12


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """Member and non-member questions for every whole list whose group does something in its clause."""
    lists = [finding for finding in findings if finding.fact.kind in ("list", "exception")]
    for finding in lists:
        asked = _asked(finding, material)
        if asked is None or finding.fact.kind != "list":
            continue
        members = list(finding.fact.value.items)
        outsiders = _outsiders(finding, lists, findings, material)
        told = _with_derivation(finding, findings)
        yield from _member(told, asked, members, outsiders, material)
        yield from _not_member(told, asked, members, outsiders, material)


def _with_derivation(finding: Finding, findings: Sequence[Finding]) -> Finding:
    """The finding with how the date that its clause tells was reckoned."""
    frame = finding.frame
    derived = (
        other.fact.derivation
        for other in findings
        if other.fact.kind == "date"
        and other.fact.derivation is not None
        and frame.start <= other.fact.answer_start < frame.end
    )
    derivation = finding.fact.derivation or next(derived, None)
    return replace(finding, fact=replace(finding.fact, derivation=derivation))


def _asked(finding: Finding, material: Material) -> tuple[str, str] | None:
    """The group ("the states") and what it did; None where the list's group is not the subject of its clause."""
    frame, listed = finding.frame, finding.listed
    if frame is None or listed is None or (listed.counted and not listed.agrees):
        return None
    if not (listed.counted and listed.agrees) and not _are_names(finding, material):
        return None
    text = material.article.text
    subject = text[frame.subject_start : frame.subject_end]
    counted = listed.counted
    if counted is not None and counted.start != frame.subject_start:
        return None
    group = material.grammar.group_of(subject)
    if group is None:
        return None
    predicate = material.grammar.predicate(frame, take_apart(frame, finding.scene, material).rest)
    if any(item in predicate for item in finding.fact.value.items):
        return None
    return group, predicate


def _are_names(finding: Finding, material: Material) -> bool:
    """Whether every member of the list is a name that was read in the sentence or is known as a place."""
    named = {span.value.text for span in finding.scene.of(NameValue)}
    places = gazetteer(material.article.language)
    return all(item in named or places.named(item) is not None for item in finding.fact.value.items)


def _are_places(members: Sequence[str], material: Material) -> bool:
    """Whether we know all of them as places of one kind."""
    places, language = gazetteer(material.article.language), material.article.language
    return all(places.named(item) is not None and same_kind(item, members[0], language) for item in members)


def _outsiders(
    finding: Finding, lists: Sequence[Finding], findings: Sequence[Finding], material: Material
) -> list[str]:
    """Names of the members' kind that are not in the list: of the article's other lists, of its text, of their region."""
    members = finding.fact.value.items
    listed = material.grammar.names_of_kind(members)
    if listed is not None and not _are_places(members, material):
        return list(listed)
    named = material.once("names to list", lambda: _every_name(lists, findings))
    fitting = (
        name
        for name in named
        if name not in members and same_kind(name, members[0], material.article.language)
    )
    alike = list(islice(fitting, _ENOUGH))
    places = gazetteer(material.article.language)
    near = [name for member in members[:2] for name in places.neighbours(member, 6)]
    chosen = dict.fromkeys(name for name in [*alike, *near] if name not in members)
    return list(chosen)


def _every_name(lists: Sequence[Finding], findings: Sequence[Finding]) -> tuple[str, ...]:
    """The members of the article's lists and its names, each once."""
    listed = (item for other in lists for item in other.fact.value.items)
    named = (
        other.fact.value.text for other in findings if other.fact.kind in ("place", "organisation", "person")
    )
    return tuple(dict.fromkeys([*listed, *named]))


def _member(
    finding: Finding, asked: tuple[str, str], members: list[str], outsiders: list[str], material: Material
) -> Iterator[Candidate]:
    if len(outsiders) < 3:
        return
    group, predicate = asked
    stem = material.wording.stems["member"].format(group=group, predicate=predicate)
    key = pick_order(members, stem)[0]
    reason = material.wording.reasons["not_member"]
    rivals = [OptionDraft(name, False, reason.format(option=name)) for name in outsiders[:3]]
    yield make_candidate(
        finding, material, way="member", form="choice", stem=stem, key=key, rivals=rivals,
        bare_stem=predicate, trust=finding.frame.trust,
    )  # fmt: skip


def _not_member(
    finding: Finding, asked: tuple[str, str], members: list[str], outsiders: list[str], material: Material
) -> Iterator[Candidate]:
    if len(members) < 3 or not outsiders:
        return
    group, predicate = asked
    stem = material.wording.stems["not_member"].format(group=group, predicate=predicate)
    reason = material.wording.reasons["member"]
    rivals = [OptionDraft(name, False, reason.format(option=name)) for name in pick_order(members, stem)[:3]]
    yield make_candidate(
        finding, material, way="not_member", form="choice", stem=stem, key=outsiders[0], rivals=rivals,
        bare_stem=predicate, trust=finding.frame.trust,
    )  # fmt: skip
