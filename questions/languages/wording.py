"""The wording of questions in each language, read from its ``stems.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from questions.languages.pack import read_table


@dataclass(frozen=True, slots=True)
class Wording:
    """Templates by key: stems of questions, choices, dates as options, and reasons against distractors."""

    stems: Mapping[str, str]
    choices: Mapping[str, str]
    dates: Mapping[str, Any]
    reasons: Mapping[str, str]


@cache
def get_wording(language: str) -> Wording:
    """The wording of ``language``; raises PackError where a table is missing."""
    path = Path(__file__).parent / language / "stems.toml"
    return Wording(**read_table(path, keys=["stems", "choices", "dates", "reasons"]))
