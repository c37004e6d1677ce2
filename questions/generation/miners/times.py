"""Mines times that no question asks for: days of any year, dates of a second calendar, times told by a happening."""

from __future__ import annotations

from collections.abc import Iterator

from questions.generation.gathering import by_sentence
from questions.generation.mining import found_fact
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.letters import fold
from questions.languages.reading import DateValue, NameValue, Span, TextValue
from questions.languages.tellings import leads_of, listed_names
from questions.languages.values import find_days_of_any_year, find_values

_LONGEST_LEAD = 30


def mine(material: Material) -> Iterator[Finding]:
    """One finding a time, in the words of the text; a date in a second calendar is told as it stands."""
    article = material.article
    days = (
        Span(TextValue(article.text[start:end]), start, end) for start, end in find_days_of_any_year(article)
    )
    hijri = (
        span
        for span in find_values(article)
        if isinstance(span.value, DateValue) and span.value.calendar == "hijri"
    )
    told = by_sentence(article.sentences, sorted([*days, *hijri], key=lambda span: span.start))
    for scene, inside in zip(material.scenes, told, strict=True):
        for span in (*inside, *_of_happenings(scene, material)):
            yield found_fact(material, scene, span, kind="time", confidence=0.7)


def _of_happenings(scene: Scene, material: Material) -> Iterator[Span]:
    """The words by which the name of a happening or an age tells a time: "after the Second World War"."""
    text, language = material.article.text, material.article.language
    for span in scene.of(NameValue):
        if span.value.type != "event" and fold(span.value.text) not in listed_names(language, "ages"):
            continue
        before = fold(text[max(scene.sentence.start, span.start - _LONGEST_LEAD) : span.start])
        lead = leads_of(language, "of_happening").search(before)
        if lead is not None:
            start = span.start - len(before) + lead.start()
            yield Span(TextValue(text[start : span.end]), start, span.end)
