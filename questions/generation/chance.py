"""Choices that look random to a learner and are the same on every run."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def pick_order(items: Sequence[Item], seed: str) -> list[Item]:
    """The items in an order that ``seed`` alone decides."""
    shuffled = list(items)
    random.Random(zlib.crc32(seed.encode())).shuffle(shuffled)
    return shuffled
