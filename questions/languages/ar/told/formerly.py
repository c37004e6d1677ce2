"""Wrong options that were right of the same person at another time: other offices of the state, other clubs of the league."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from questions.languages.ar.offices import offices_held
from questions.languages.ar.same_names import is_same_name
from questions.languages.ar.told.table import told_table
from questions.languages.ar.verbs import fold

_SHORT = 3
# Words of an office by which it is known among those of its state.
_OFFICES = {"foreign": "الخارجية", "prime": "الوزراء"}


def never_offices(options: Sequence[str], name: str, code: str) -> tuple[str, ...]:
    """The options without those that ``name`` is known to have held in the state at some time."""
    held = _of(name, code, "offices") | {
        fold(_OFFICES[one]) for one in offices_held(name, code) if one in _OFFICES
    }
    fields = {_plain(one) for one in held}
    return tuple(option for option in options if fields.isdisjoint(map(_plain, fold(option).split())))


def never_anywhere(options: Sequence[str], name: str) -> tuple[str, ...]:
    """The options without those that somebody called ``name`` is known to have held in any state."""
    for code in told_table("formerly")["offices"]:
        options = never_offices(options, name, code)
    return tuple(options)


def never_clubs(options: Sequence[str], name: str, code: str) -> tuple[str, ...]:
    """The clubs without those for which ``name`` is known to have played or worked at some time."""
    known = _of(name, code, "clubs")
    return tuple(option for option in options if fold(option) not in known)


def _plain(word: str) -> str:
    return word.removeprefix("ال")


def _of(name: str, code: str, kind: str) -> frozenset[str]:
    """What the table knows of everybody in that land whose name ``name`` bears."""
    words = fold(name).split()
    return frozenset(
        one
        for whose, told in _known(kind, code)
        if all(_bears(words, part) for part in whose)
        for one in told
    )


def _bears(words: Sequence[str], part: str) -> bool:
    if len(part) <= _SHORT:
        return part in words
    return any(is_same_name(word, part) for word in words)


@cache
def _known(kind: str, code: str) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """The folded words of each name, and what its bearer held or played for."""
    rows = (row.split(": ") for row in told_table("formerly")[kind].get(code, ()))
    return tuple(
        (tuple(fold(whose).split("_")), frozenset(fold(one.replace("_", " ")) for one in told.split()))
        for whose, told in rows
    )
