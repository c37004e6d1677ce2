"""Towns of two parts of the world that share a name: which of them an article means."""

from __future__ import annotations

from collections.abc import Collection

from questions.languages.gazetteer import Gazetteer

_FAR, _ENOUGH = 2, 2
_WORLD_CITY = 3_000_000


def may_lie_elsewhere(key: str, others: Collection[str], places: Gazetteer) -> bool:
    """Whether most places of the article lie far from the town that we know by the name ``key``: it tells of a namesake."""
    place = places.named(key)
    if place is None or place.kind not in ("city", "borough") or place.population >= _WORLD_CITY:
        return False
    named = [other for other in others if places.named(other) not in (None, place)]
    far = sum(places.apart(other, key) >= _FAR for other in named)
    return far >= _ENOUGH and 2 * far > len(named)
