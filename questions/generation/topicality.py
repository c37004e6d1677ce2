"""Whether a question is about what its title names: beside the topic, stems explain themselves less often."""

from __future__ import annotations

from collections.abc import Iterable

from questions.generation.plain_words import plain_words, word_forms

_TELLING = 3  # letters of a word that names something
_QUOTES = ('"', "«")


def is_off_topic(stem: str, topic: frozenset[str]) -> bool:
    """Whether the stem says no word of the topic; never where there is none, or where the stem quotes a name."""
    return bool(topic) and not any(quote in stem for quote in _QUOTES) and topic.isdisjoint(_long_forms(stem))


def topic_words(title: str, sentences: Iterable[str]) -> frozenset[str]:
    """The longer words of a title; none of a title whose words no sentence of the article says: it names no topic."""
    named = _long_forms(title)
    is_told = any(not named.isdisjoint(_long_forms(sentence)) for sentence in sentences)
    return named if is_told else frozenset()


def _long_forms(text: str) -> frozenset[str]:
    return frozenset(form for word in plain_words(text) for form in word_forms(word) if len(form) >= _TELLING)
