"""Whether a question is about what its title names: beside the topic, stems explain themselves less often."""

from __future__ import annotations

from collections.abc import Iterable

from questions.generation.plain_words import plain_words, word_forms

_TELLING = 3  # letters of a word that names something
_QUOTES = ('"', "«")


def is_off_topic(stem: str, title: str, sentences: Iterable[str]) -> bool:
    """Whether the stem says none of the title's longer words.

    Never where it quotes a name, nor under a title whose words no sentence of the article says: that names no topic.
    """
    if any(quote in stem for quote in _QUOTES):
        return False
    named = _long_forms(title)
    if not named or not named.isdisjoint(_long_forms(stem)):
        return False
    return any(not named.isdisjoint(_long_forms(sentence)) for sentence in sentences)


def _long_forms(text: str) -> set[str]:
    return {form for word in plain_words(text) for form in word_forms(word) if len(form) >= _TELLING}
