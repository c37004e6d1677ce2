"""What a person is by trade, as every language tells it, and which trades may stand beside it as wrong options."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trades:
    """The words that tell the trades, where they stand, how many they are, the groups to which they belong, and each by its one word."""

    text: str
    start: int
    end: int
    number: int
    groups: frozenset[str]
    stem: str = "trade"
    named: frozenset[str] = frozenset()


def near_groups(told: Trades, pairs: Iterable[str]) -> frozenset[str]:
    """The groups told and all that have to do with them; ``pairs`` are groups joined by a hyphen."""
    near = (frozenset(pair.split("-")) for pair in pairs)
    return told.groups.union(*(pair for pair in near if pair & told.groups))
