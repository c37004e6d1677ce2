"""The names of months as Arabic articles are compared with them: folded, of every calendar and country that the pack knows."""

from __future__ import annotations

from functools import cache

from questions.languages.ar.verbs import fold
from questions.languages.registry import get_pack


@cache
def names_by_month() -> dict[int, frozenset[str]]:
    """The folded names of each month, January is 1."""
    return {int(number): frozenset(map(fold, names)) for number, names in get_pack("ar").dates.months.items()}


@cache
def month_names() -> frozenset[str]:
    """The folded names of all months."""
    return frozenset().union(*names_by_month().values())
