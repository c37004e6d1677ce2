"""Words as they are compared: folded, and without what a language glues to their front or end."""

from __future__ import annotations

import re
from functools import lru_cache

from questions.languages.letters import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_GLUED = re.compile("^[وفبكل]{1,2}(?=.{3})|^[وفبك]?ال(?=.{2})|^لل(?=.{2})")

_OWNING = re.compile("['’]s?$")


def plain_words(text: str) -> list[str]:
    """The folded words of ``text``."""
    return _WORD.findall(fold(text).lower())


def different_words(text: str) -> frozenset[str]:
    """The folded words of a ``text`` that may be very long, each once."""
    return frozenset(found.group() for found in _WORD.finditer(fold(text).lower()))


@lru_cache(maxsize=4_000)
def word_forms(word: str) -> tuple[str, ...]:
    """The word as it stands, and what is left of it when glued letters or the ending of an owner ("Halden's") are taken off."""
    rest = _OWNING.sub("", _GLUED.sub("", word, count=1))
    return (word,) if rest == word else (word, rest)
