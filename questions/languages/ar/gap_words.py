"""The lists by which Arabic sentences are cut and judged for a gap."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from questions.languages.ar.verbs import fold


@cache
def gap_words(name: str) -> frozenset[str]:
    """The folded words that ``gaps.toml`` lists under ``name``."""
    data = tomllib.loads((Path(__file__).parent / "gaps.toml").read_text(encoding="utf-8"))
    return frozenset(fold(word) for word in data[name].split())
