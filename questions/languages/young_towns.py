"""Towns that were built in the twentieth century, beside which nobody who was born earlier may be asked for a place of birth."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "young_towns.txt"


@cache
def _built() -> dict[str, int]:
    """By each name of such a town the year from which people lived there."""
    rows = _TABLE.read_text(encoding="utf-8").splitlines()
    told = (row.split(" ", 1) for row in rows if row and not row.startswith("#"))
    return {name.strip(): int(year) for year, names in told for name in names.split("|")}


def stood_in(name: str, year: int | None) -> bool:
    """Whether people may have lived in the town in that year; None is a year that nothing tells."""
    built = _built().get(name)
    return built is None or year is not None and built <= year
