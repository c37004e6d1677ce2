"""Asks for a person's profession: the trades by which the article introduces its person, beside those of quite other walks of life."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Finding, Material
from questions.generation.showing import first_day
from questions.languages.reading import DateValue, Span, TextValue

_OPENING, _WANTED = 3, 3
_MODERN_AGE = 1850
_SEVERAL_TRUST = 0.6  # of several trades somebody may know another one


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """One multiple choice about the article's person, where the title does not tell the trade."""
    topic = material.topic
    if topic is None or not topic.is_person or material.topic_apart != topic.name:
        return
    for scene in material.scenes[:_OPENING]:
        told = material.grammar.trades_told(scene.sentence, topic)
        if told is None or {*plain_words(told.text), *told.named} & set(plain_words(material.article.title)):
            continue
        feminine = topic.gender == "feminine"
        others = material.grammar.other_trades(
            told, feminine=feminine, known=material.known_words, old=_is_of_old(material)
        )
        if len(others) < _WANTED:
            return
        reason = material.wording.reasons["other_definition"].format(key=told.text)
        rivals = [OptionDraft(text, False, reason) for text in pick_order(others, topic.name)[:_WANTED]]
        span = Span(TextValue(told.text), told.start, told.end)
        finding = found_fact(material, scene, span, kind="definition", confidence=0.8)
        stem = material.wording.stems[told.stem].format(name=topic.name)
        yield make_candidate(
            finding, material, way="trade", form="choice", stem=stem, bare_stem=topic.name, key=told.text, rivals=rivals,
            trust=_SEVERAL_TRUST if told.number > 1 else 1.0,
        )  # fmt: skip
        return


def _is_of_old(material: Material) -> bool:
    """Whether most dates of the article lie before the modern age."""
    years = sorted(first_day(span.value).year for scene in material.scenes for span in scene.of(DateValue))
    return bool(years) and years[len(years) // 2] < _MODERN_AGE
