"""The families of facts. A new one is a file with a ``mine`` and a line in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from questions.generation.miners import dates, definitions, lists, lives, locations, names, numbers
from questions.generation.scenes import Finding, Material

MINERS: tuple[Callable[[Material], Iterable[Finding]], ...] = (
    dates.mine,
    definitions.mine,
    lists.mine,
    lives.mine,
    numbers.mine,
    names.mine,
    locations.mine,
)
