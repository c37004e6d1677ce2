"""Countries of which either may be the answer where the other is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "contested.txt"
_LAND = "land"


def contesting(code: str, *, of_people: bool) -> frozenset[str]:
    """The codes of the countries that contest what is told of the country of this code, or of its people."""
    return _by_code(of_people=of_people).get(code, frozenset())


@cache
def _by_code(*, of_people: bool) -> dict[str, frozenset[str]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    pairs = [frozenset(row) - {_LAND} for row in rows if not (of_people and _LAND in row)]
    codes: frozenset[str] = frozenset().union(*pairs)
    return {code: frozenset().union(*(pair for pair in pairs if code in pair)) - {code} for code in codes}
