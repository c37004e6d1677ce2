"""Pronouns that open a later clause of a sentence and can mean its subject alone: "..., and in 1833 he moved to ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.titled import openings
from questions.languages.en.tokens import words
from questions.languages.frames import Topic
from questions.languages.reading import NameValue, Sentence, Span

_LATER = re.compile(
    r"(?:,? (?:and|but|where|when|while|after|before|until)|[,;]) "
    r"(?:(?:in|on|by|from|during|at) [^,;.()]{3,40}?,? )?(?P<it>he|she) (?=[a-z])"
)
_PRONOUNS = {"masculine": "he", "feminine": "she"}
_OTHERS = re.compile(r"\b(?:him|herself|himself|they|them|who|whom|whose|that)\b|[\"“”:]")
_WORD = re.compile(r"[a-z]+")


def later_pronouns(
    sentence: Sentence, topic: Topic | None, names: Sequence[Span]
) -> Iterator[tuple[int, int]]:
    """Places in the article of such pronouns, where the sentence speaks of the topic and of no other person before them."""
    said = _PRONOUNS.get(topic.gender) if topic is not None and topic.is_person else None
    if said is None:
        return
    for found in _LATER.finditer(sentence.text):
        start, end = found.span("it")
        before = sentence.text[:start]
        if found["it"] != said or _OTHERS.search(before) or _speaks_of_others(before):
            return
        if any(_is_other(span, topic, sentence.start + start) for span in names):
            return
        yield sentence.start + start, sentence.start + end


def _speaks_of_others(before: str) -> bool:
    """Whether a person is told of without a name: "his father", "the director"."""
    return bool(set(_WORD.findall(before)) & (words("person_nouns") | words("kin")))


def _is_other(span: Span, topic: Topic, until: int) -> bool:
    value = span.value
    if not isinstance(value, NameValue) or span.start >= until or value.type not in ("person", "other"):
        return False
    return not openings(value.text) & topic.openings
