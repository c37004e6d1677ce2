"""What of an Arabic answer names the thing: without prepositions, kinds of places and titles, which belong to no name."""

from __future__ import annotations

import re

from questions.languages.ar.naming import listed, stems
from questions.languages.ar.tokens import words
from questions.languages.letters import fold

_WORD = re.compile(r"\w+")


def essential_words(text: str) -> tuple[str, ...]:
    """The folded words that name something, in order; all of them where nothing else is left."""
    every = _WORD.findall(fold(text))
    kept = tuple(shown for word in every if (shown := _essential(word)))
    return kept or tuple(every)


def _essential(word: str) -> str:
    for stem, _ in reversed(stems(word)):
        if stem in words("prepositions") or stem in words("copulas"):
            return ""
        if stem.removeprefix("ال") in listed("place_kinds") or stem in listed("titles"):
            return ""
    return word.removeprefix("ال") if len(word) > 4 else word
