"""Wrong options from rows of names that stand beside their like: states from north to south, schools by rank, peoples by sound."""

from __future__ import annotations

import random
from collections.abc import Sequence

_WANTED = 3


def beside_in_row(key: str, row: Sequence[str], *, near: int, by: str) -> list[str]:
    """Three of the ``near`` that stand nearest to the key, drawn by the words ``by``, so that the key is not always in their middle.

    Fewer where the row has no more.
    """
    at = row.index(key)
    others = sorted(
        (place for place in range(len(row)) if row[place] != key), key=lambda place: abs(place - at)
    )
    nearest = [row[place] for place in others[:near]]
    return random.Random(by).sample(nearest, min(_WANTED, len(nearest)))
