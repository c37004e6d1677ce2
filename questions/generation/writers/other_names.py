"""Asks, with words of one's own for the answer, by what other name the article's topic goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material
from questions.languages.reading import NameValue, Span

_OPENING = 3


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """One question where the sentence that introduces the topic tells one other name, which the title does not."""
    topic = material.topic
    if topic is None:
        return
    for scene in material.scenes[:_OPENING]:
        for turn in material.grammar.find_other_names(scene.sentence, topic):
            key = turn.others[0]
            if key in material.article.title:
                continue
            span = Span(NameValue(key, "other"), turn.start, turn.end)
            finding = found_fact(material, scene, span, kind="alias", confidence=0.8)
            stem = material.wording.stems[turn.stem].format(**turn.words)
            yield make_candidate(
                finding, material, way="other_name", form="typed", stem=stem, bare_stem=topic.name, key=key
            )
            return
