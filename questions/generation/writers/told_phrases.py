"""Asks, with words of one's own for the answer, for what an article tells of its topic by a name: what it is called, a village, a first work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.frames import Topic
from questions.languages.reading import NameValue, Span

_HEAD = 12


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
            span = Span(NameValue(key, "other"), turn.start, turn.end)
            finding = found_fact(material, scene, span, kind="alias", confidence=0.8)
            yield make_candidate(
                finding,
                material,
                way="relation_typed",
                form="typed",
                stem=stem,
                bare_stem=topic.name,
                key=key,
            )


def _of_its_own(number: int, scene: Scene, material: Material) -> Topic | None:
    """The article's topic, where one of the first sentences opens with what it is called."""
    topic = material.topic
    known = topic is not None and number < _HEAD and material.grammar.opens_with_own(scene.sentence, topic)
    return topic if known else None
