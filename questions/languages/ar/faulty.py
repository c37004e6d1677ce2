"""Wording of a careless or translated page that makes a whole question unfit: what no rule can put right."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.verbs import bare
from questions.languages.tables import plain_table

_CALENDAR = re.compile(r"(?<=^في أي عام) (?:ميلادي|هجري)(?= )")


@lru_cache(maxsize=4_000)
def is_faulty(question: str) -> bool:
    """Whether the question holds wording that no editor lets pass."""
    plain = _CALENDAR.sub("", " ".join(bare(question).split()), count=1)
    return any(pattern.search(plain) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = plain_table(Path(__file__).parent / "faulty.toml")
    return tuple(re.compile(pattern) for pattern in table["faulty"])
