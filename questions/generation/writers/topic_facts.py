"""Asks for what an article tells plainly of its topic, in words of the language's own: who made it, when it was founded, where it lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.plain_words import plain_words
from questions.generation.rivals.doers import rival_doers
from questions.generation.rivals.names import rival_places
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.writers.both_forms import both_forms
from questions.languages.frames import Turn
from questions.languages.people import person_named
from questions.languages.reading import DateValue, NameValue, Precision, Span

_WANTED, _NEAR = 3, 2
# A life that brackets tell is asked for by these.
_LIVES = ("born", "died")
_DATES = ("date", *_LIVES)
_TYPES = {"person": "person", "city": "place", "country": "place"}
# Kinds of facts that are accepted more or less often than the others, each a way of its own.
_FAMILIES = frozenset({"whereabouts", "country"})
_DATED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """One question for each such fact that the title does not tell and that no other sentence tells otherwise."""
    topic = material.topic
    if topic is None or topic.is_person and _is_of_another(topic.name, material):
        return
    opening = material.scenes[0].sentence.text
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    told: dict[str, list[list[Candidate]]] = defaultdict(list)
    for number, scene in enumerate(material.scenes):
        is_about = scene.about is not None and scene.about.name == topic.name
        for turn in material.grammar.find_topic_facts(
            scene.sentence, scene.spans, topic, is_about=is_about, near=number <= _NEAR, opening=opening
        ):
            if any(one.fact.kind == turn.kind and one.name == topic.name for one in findings):
                continue
            made = (
                _dated(turn, dated, material)
                if turn.kind in _DATES
                else _named(turn, scene, findings, material)
            )
            if made:
                told["".join(turn.words.values())].append(made)
    for same in told.values():
        if len({_answer(made[0]) for made in same}) == 1:
            yield from same[0]


def _is_of_another(name: str, material: Material) -> bool:
    """Whether a person's name and the title only share a part, so that the name is cut or somebody else's."""
    said = set(plain_words(name))
    titled = set(plain_words(material.article.title.split(" (")[0]))
    return bool(said & titled) and not (said <= titled or titled <= said)


def _answer(candidate: Candidate) -> str:
    """The name that is asked for, or the year."""
    value = candidate.draft.fact.value
    return value.start[:-6] if isinstance(value, DateValue) else candidate.draft.key


def _dated(turn: Turn, dated: Sequence[Finding], material: Material) -> list[Candidate]:
    """A date to type, and among others, for when it was done."""
    own = next((finding for finding in dated if finding.fact.answer_start == turn.start), None)
    if own is None or own.fact.value.precision not in _DATED:
        return []
    stem = material.wording.stems[f"when_{own.fact.value.precision.value}"].format(**turn.words)
    way, others = ("life", [own]) if turn.kind in _LIVES else ("when_topic", dated)
    forms = both_forms(own, others, material, ways=(way, way), stem=stem, bare_stem=stem, of_clause=False)
    return list(forms)


def _named(turn: Turn, scene: Scene, findings: Sequence[Finding], material: Material) -> list[Candidate]:
    """The name among others of its kind where these are sure, or else to be typed."""
    key, *others = turn.others
    if set(plain_words(key)) & set(plain_words(material.article.title)):
        return []
    stem = material.wording.stems[turn.stem].format(**turn.words)
    type_of = _TYPES.get(turn.kind, "other")
    span = Span(NameValue(key, type_of), turn.start, turn.end)
    finding = replace(found_fact(material, scene, span, kind=type_of, confidence=0.85), frame=None)
    reason = material.wording.reasons["other_name"]
    text = material.article.text
    rivals = [
        OptionDraft(name, False, reason.format(option=name, key=key)) for name in others if name not in text
    ]
    known = person_named(key, material.article.language) if turn.kind == "person" else None
    if known is not None:
        rivals = rival_doers(key, known.field, finding, findings, material)
    if turn.kind in ("city", "country"):
        rivals = rival_places(key, finding, findings, material, at_home=turn.kind == "city")
    typed = len(rivals) < _WANTED
    way = f"topic_{turn.kind}" if turn.kind in _FAMILIES else "topic_typed" if typed else "topic_fact"
    return [
        make_candidate(
            finding, material, way=way, form="typed" if typed else "choice",
            stem=stem, bare_stem=stem, key=key, rivals=() if typed else rivals,
        )
    ]  # fmt: skip
