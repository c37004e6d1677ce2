"""The lists by which Arabic sentences are cut and judged for a gap."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from questions.languages.ar.verbs import fold


@cache
def gap_words(*names: str) -> frozenset[str]:
    """The folded words that ``gaps.toml`` lists under any of the ``names``."""
    return frozenset(fold(word) for name in names for word in _table()[name].split())


@cache
def _table() -> dict[str, str]:
    return tomllib.loads((Path(__file__).parent / "gaps.toml").read_text(encoding="utf-8"))
