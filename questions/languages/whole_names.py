"""Which of an article's full names a short text holds, and the words of them all, found without looking at each name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_SHOWN = 2


def names_inside(text: str, names: frozenset[str]) -> frozenset[str]:
    """Those of ``names``, all of more than one word, that stand in ``text``, be it within other words."""
    by_opening = _by_opening(names)
    openings = {opening for opening in _openings(text) if opening in by_opening}
    return frozenset(name for opening in openings for name in by_opening[opening] if name in text)


@lru_cache(maxsize=8)
def words_of_names(names: frozenset[str]) -> frozenset[str]:
    """Every word of the names."""
    return frozenset(word for name in names for word in name.split())


@lru_cache(maxsize=8)
def last_words(names: frozenset[str]) -> frozenset[str]:
    """The last word of each name."""
    return frozenset(name.split()[-1] for name in names)


@lru_cache(maxsize=8)
def _by_opening(names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The names by their first word, the space behind it and one letter more."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name[: name.index(" ") + _SHOWN], []).append(name)
    return {opening: tuple(those) for opening, those in found.items()}


def _openings(text: str) -> Iterator[str]:
    """What a name that stands in the text may begin with: every end of a word, the space behind it and one letter more."""
    start = 0
    while (space := text.find(" ", start)) >= 0:
        yield from (text[at : space + _SHOWN] for at in range(start, space + 1))
        start = space + 1
