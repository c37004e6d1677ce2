"""The lists by which Arabic sentences are cut and judged for a gap."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.ar.verbs import fold
from questions.languages.tables import plain_table


@cache
def gap_words(*names: str) -> frozenset[str]:
    """The folded words that ``gaps.toml`` lists under any of the ``names``."""
    return frozenset(fold(word) for name in names for word in _table()[name].split())


@cache
def _table() -> dict[str, str]:
    return plain_table(Path(__file__).parent / "gaps.toml")
