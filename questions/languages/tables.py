"""Reads a table of a language pack: a TOML file that stands beside the code that knows what its names mean."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


def plain_table(path: Path) -> dict[str, Any]:
    """The table as it is written; every caller keeps what it makes of it."""
    return tomllib.loads(path.read_text(encoding="utf-8"))
