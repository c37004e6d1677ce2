"""What no class is asked about: articles and sentences of the trade in pornography, known by its words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.letters import fold
from questions.languages.pack import read_table


def is_unseemly(text: str, *, language: str) -> bool:
    """Whether ``text`` says one of the words that the language's ``unseemly.toml`` lists."""
    return _words(language).search(fold(text).lower()) is not None


@cache
def _words(language: str) -> re.Pattern[str]:
    table = read_table(Path(__file__).parent / language / "unseemly.toml", keys=["words"])
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table['words']))})")
