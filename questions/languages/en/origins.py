"""Of which part of the world well-known persons are, by their names as Arabic writes them."""

from __future__ import annotations

import re
from functools import cache

from questions.languages.given_names import family_names, given_names
from questions.languages.letters import fold
from questions.languages.people import people

_ARAB = re.compile(r"\b(?:[Aa]l-|[Ii]bn |[Aa]bd )")


def are_of_one_origin(name: str, other: str) -> bool:
    """Whether both persons have names of one part of the world, where we know them: Arabic ones or others."""
    one, two = _is_arab(name), _is_arab(other)
    return None in (one, two) or one == two


def _is_arab(name: str) -> bool | None:
    """Whether the person bears an Arab name; None for one whom we do not know."""
    return _arabs().get(fold(name).lower())


@cache
def _arabs() -> dict[str, bool]:
    pairs = zip(people("en"), people("ar"), strict=True)
    return {
        fold(one.name).lower(): _ARAB.search(one.name) is not None or _is_written_arab(two.name)
        for one, two in pairs
    }


def _is_written_arab(name: str) -> bool:
    known = given_names("ar"), family_names("ar")
    return any(fold(word) in names for word in name.split() if len(word) > 2 for names in known)
