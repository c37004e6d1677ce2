"""The families of facts. A new one is a file with a ``mine`` and a line in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from questions.generation.miners import (
    dates,
    definitions,
    lists,
    lives,
    locations,
    names,
    numbers,
    tellings,
    times,
    whereabouts,
)
from questions.generation.scenes import Finding, Material

Miner = Callable[[Material], Iterable[Finding]]

MINERS: tuple[Miner, ...] = (
    dates.mine,
    definitions.mine,
    lists.mine,
    lives.mine,
    numbers.mine,
    names.mine,
    locations.mine,
)

MINERS_OF_THE_UNASKED: tuple[Miner, ...] = (times.mine, tellings.mine, whereabouts.mine)
"""Facts that the article tells and that no writer asks for; they are left out where questions are written."""
