"""Wording of a careless or translated page that makes a whole question unfit: what no rule can put right."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.verbs import bare


@lru_cache(maxsize=4_000)
def is_faulty(question: str) -> bool:
    """Whether the question holds wording that no editor lets pass."""
    plain = " ".join(bare(question).split())
    return any(pattern.search(plain) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = tomllib.loads((Path(__file__).parent / "faulty.toml").read_text(encoding="utf-8"))
    return tuple(re.compile(pattern) for pattern in table["faulty"])
