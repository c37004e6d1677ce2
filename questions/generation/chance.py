"""Choices that look random to a learner and are the same on every run."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

Item = TypeVar("Item")


def pick_order(items: Sequence[Item], seed: str) -> list[Item]:
    """The items in an order that ``seed`` alone decides."""
    return [items[place] for place in _order(len(items), zlib.crc32(seed.encode()))]


@lru_cache(maxsize=1_000)
def _order(length: int, seed: int) -> tuple[int, ...]:
    places = list(range(length))
    random.Random(seed).shuffle(places)
    return tuple(places)
