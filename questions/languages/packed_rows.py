"""A table of many short rows by name that takes little memory: the names themselves are not kept.

A name is known by its hash (64 bits), looked up in a sorted array; that two of some ten thousand names share one, or that an
unknown name has one of them, happens once in 10**14 times. As a dict of strings the same table takes five times as much.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import Protocol


class Rows(Protocol):
    """Rows of bytes by name, such as a dict."""

    def get(self, name: str, /) -> bytes | None:
        """The row of this name; None where there is none."""
        ...


class PackedRows:
    """Rows of ``width`` bytes by name. Raises ValueError for a row of another width."""

    def __init__(self, rows: Iterable[tuple[str, bytes]], *, width: int):
        read = sorted((hash(name), row) for name, row in rows)
        if any(len(row) != width for _, row in read):
            raise ValueError(f"Not every row has {width} bytes.")
        self._names = array("q", (number for number, _ in read))
        self._rows = b"".join(row for _, row in read)
        self._width = width

    def get(self, name: str, /) -> bytes | None:
        """The row of this name; None where there is none."""
        number = hash(name)
        place = bisect_left(self._names, number)
        if place == len(self._names) or self._names[place] != number:
            return None
        return self._rows[place * self._width : (place + 1) * self._width]
