"""Mines what patterns of the language find and no question asks for: ages, hours, how often, rules, what was called what."""

from __future__ import annotations

from collections.abc import Iterator

from questions.generation.gathering import by_sentence
from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material
from questions.languages.reading import Span, TextValue
from questions.languages.tellings import find_told

_KINDS = {
    "age": "time",
    "clock": "time",
    "epoch": "time",
    "counted": "time",
    "frequency": "frequency",
    "quoted": "quote",
    "rule": "rule",
    "regard": "regard",
    "is": "definition",
    "name": "name",
    "near": "location",
    "coordinates": "location",
}


def mine(material: Material) -> Iterator[Finding]:
    """One finding for each place where a pattern stands, in the words of the text."""
    article = material.article
    spans = [
        Span(TextValue(article.text[start:end]), start, end, features={"family": family})
        for family, start, end in find_told(article)
    ]
    if not spans:
        return
    for scene, inside in zip(material.scenes, by_sentence(article.sentences, spans), strict=True):
        for span in inside:
            kind = _KINDS[span.features["family"]]
            yield found_fact(material, scene, span, kind=kind, confidence=0.7)
