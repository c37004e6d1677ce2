"""Parts of towns that have a name of their own: who was born there was born in the town as well."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "suburbs.tsv"


@cache
def _suburbs() -> dict[tuple[str, str], frozenset[str]]:
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return {(code, state): frozenset(names.split(" | ")) for code, state, names in rows}


def is_suburb(name: str, code: str, state: str = "") -> bool:
    """Whether it is a part of a town of the country, or of its ``state`` where the towns of each are told apart."""
    known = _suburbs().get((code, state)) or _suburbs().get((code, ""), frozenset())
    return name in known
