"""What no class is asked about: the trade in pornography, and what was done to the victims of sexual violence."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.letters import fold
from questions.languages.pack import read_table


def is_unseemly(text: str, *, language: str) -> bool:
    """Whether an article whose title or opening this is says one of the ``words`` of the language's ``unseemly.toml``."""
    return _words(language, "words").search(fold(text).lower()) is not None


def is_unseemly_sentence(text: str, *, language: str) -> bool:
    """Whether the sentence says one of these words, or one of those that bar only the sentence."""
    return _words(language, "words", "in_sentence").search(fold(text).lower()) is not None


@cache
def _words(language: str, *keys: str) -> re.Pattern[str]:
    table = read_table(Path(__file__).parent / language / "unseemly.toml", keys=["words", "in_sentence"])
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for key in keys for word in table[key])})")
