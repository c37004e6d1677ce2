"""Asks who thought, said or brought up something that the article tells of a person by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.editing import Edit, edited, footnotes, parentheses
from questions.generation.mining import found_fact
from questions.generation.rivals.makers import full_name, rival_makers
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.reading import NameValue, Span
from questions.languages.told_deeds import ToldDeed

_WANTED = 3
_STOP_IN_QUOTE = re.compile(r"[.,]([\"”])$")


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every such deed whose doer is known in full."""
    for scene in material.scenes:
        for deed in material.grammar.find_deeds(scene.sentence, scene.frames, _persons(scene, material)):
            who = full_name(deed.who, deed.who_end, scene, material)
            if who and not _is_topic(who, material):
                yield from _candidate(deed, who, scene, findings, material)


def _persons(scene: Scene, material: Material) -> list[Span]:
    """The names of the sentence, those first that it tells by a pronoun or a last name alone."""
    spelled = [
        Span(NameValue(edit.text, "person"), edit.start, edit.end)
        for edit in scene.mentions
        if edit.text in material.person_names
    ]
    return [*spelled, *scene.of(NameValue)]


def _is_topic(who: str, material: Material) -> bool:
    """Whether the article is about the person, whom its title gives away."""
    title = material.article.title
    return any(word in title for word in who.split() if len(word) > 2)


def _candidate(
    deed: ToldDeed, who: str, scene: Scene, findings: Sequence[Finding], material: Material
) -> Iterator[Candidate]:
    own = next((span for span in scene.of(NameValue) if span.start == deed.who_start), None)
    features = own.features if own is not None else {}
    span = Span(NameValue(who, "person"), deed.who_start, deed.who_end, features=features)
    finding = replace(found_fact(material, scene, span, kind="person", confidence=0.9), frame=None)
    told = _shown(deed.start, deed.end, scene, material)
    told = f"{deed.verb} {_in_sentence(told, scene, deed)}" if deed.verb else told
    rivals = rival_makers(who, finding, findings, material, gender=deed.gender)
    if len(rivals) < _WANTED:
        return
    stem = material.wording.stems["who_masculine"].format(predicate=told)
    yield make_candidate(
        finding, material, way="thinker", form="choice", stem=stem, bare_stem=_without_own(told, deed),
        key=who, rivals=rivals,
    )  # fmt: skip


def _without_own(told: str, deed: ToldDeed) -> str:
    """What must be clear by itself: the deed without the word that means who is asked for."""
    said = [word for word in told.split(" ")[1:] if word != deed.own]
    return " ".join(said[1:] if said[:1] == [deed.link] else said)


def _in_sentence(told: str, scene: Scene, deed: ToldDeed) -> str:
    """The words without the capital that they only have at the head of their sentence."""
    named = any(span.start == deed.start for span in scene.of(NameValue))
    spelled = any(edit.start == deed.start and edit.text[:1].isupper() for edit in scene.mentions)
    return told if named or spelled or told[1:2].isupper() else told[:1].lower() + told[1:]


def _shown(start: int, end: int, scene: Scene, material: Material) -> str:
    text = material.article.text
    fillers = (Edit(*place) for place in material.grammar.fillers(text, start, end))
    edits = [*scene.mentions, *fillers, *parentheses(text, start, end), *footnotes(text, start, end)]
    return _STOP_IN_QUOTE.sub(r"\1", edited(text, start, end, edits).strip(" ,;:."))
