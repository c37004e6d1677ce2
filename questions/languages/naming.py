"""What a name reader finds in a line of words, before it becomes a span of the article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Find:
    """A name in the words ``first`` up to ``last`` (not included).

    ``cut`` letters of the first word do not belong to it, and ``lead`` stands in their place; nor do ``trim`` of the last;
    ``sure`` is False where only the look of the words speaks for a name;
    the find with the higher ``weight`` wins where two overlap.
    """

    first: int
    last: int
    type: str
    cut: int = 0
    lead: str = ""
    gender: str = ""
    number: str = "singular"
    weight: float = 1.0
    trim: int = 0
    sure: bool = True


def without_overlaps(finds: list[Find]) -> list[Find]:
    """The finds that win, in order: weightier first, then longer, then earlier."""
    taken: set[int] = set()
    kept = []
    for find in sorted(finds, key=lambda find: (-find.weight, find.first - find.last, find.first)):
        places = range(find.first, find.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(find)
    return sorted(kept, key=lambda find: find.first)
