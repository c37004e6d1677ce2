"""Asks, with words of one's own for the answer, for what an article tells of its topic by a name: what it is called, a village, a first work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.frames import Topic, Turn
from questions.languages.reading import NameValue, Span

_HEAD = 12
_NEAREST, _WANTED = 6, 3


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """One question for each that the title does not answer."""
    asked: set[str] = set()
    for number, scene in enumerate(material.scenes):
        topic = scene.about or _of_its_own(number, scene, material)
        if topic is None:
            continue
        for turn in material.grammar.find_told_phrases(scene.sentence, scene.spans, topic):
            stem, key = material.wording.stems[turn.stem].format(**turn.words), turn.others[0]
            if stem in asked or key in asked or key in material.article.title:
                continue
            asked |= {stem, key}
            candidate = _candidate(turn, stem, scene, topic, material)
            if candidate is not None:
                yield candidate


def _candidate(turn: Turn, stem: str, scene: Scene, topic: Topic, material: Material) -> Candidate | None:
    """The question; a multiple choice where the language knows what stands beside the answer, none where too little of that is left."""
    key, *beside = turn.others
    rivals = _rivals(key, beside, material)
    if beside and len(rivals) < _WANTED:
        return None
    span = Span(NameValue(key, "other"), turn.start, turn.end)
    finding = found_fact(material, scene, span, kind="alias", confidence=0.8)
    way = turn.words.get("way", "relation_typed")
    form = "choice" if beside else "typed"
    bare = topic.name if " " in topic.name and not beside else stem
    return make_candidate(
        finding, material, way=way, form=form, stem=stem, bare_stem=bare, key=key, rivals=rivals
    )


def _rivals(key: str, beside: Sequence[str], material: Material) -> list[OptionDraft]:
    """Three of the names that the article does not say, from the nearest ones."""
    unsaid = [name for name in beside if name not in material.article.text]
    reason = material.wording.reasons["other_name"]
    chosen = pick_order(unsaid[:_NEAREST], key)[:_WANTED]
    return [OptionDraft(name, False, reason.format(option=name, key=key)) for name in chosen]


def _of_its_own(number: int, scene: Scene, material: Material) -> Topic | None:
    """The article's topic, where one of the first sentences opens with what it is called."""
    topic = material.topic
    known = topic is not None and number < _HEAD and material.grammar.opens_with_own(scene.sentence, topic)
    return topic if known else None
