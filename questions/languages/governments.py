"""Which states have a president and which a prime minister, so that an office stands beside countries that know it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.tables import plain_table

_TABLE = Path(__file__).parent / "data" / "governments.toml"


@cache
def without_premier() -> frozenset[str]:
    """Codes of the states where no prime minister heads the government."""
    return frozenset(plain_table(_TABLE)["without_premier"].split())


@cache
def crowned() -> frozenset[str]:
    """Codes of the states that have no president."""
    return frozenset(plain_table(_TABLE)["crowned"].split())
