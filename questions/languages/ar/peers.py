"""What kind an Arabic name shows by its head, our lists or the gazetteer, and other names of the kind, for wrong options."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.ar.naming import head_types
from questions.languages.ar.tokens import pairs
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.reading import NameValue
from questions.languages.tables import plain_table

_WELL_KNOWN = 300_000


@dataclass(frozen=True, slots=True)
class _Kind:
    noun: str
    names: tuple[str, ...]


def kind_noun(name: NameValue) -> str:
    """The noun by which a question calls the kind of the name; "" where it is not known."""
    place = gazetteer("ar").named(name.text)
    if name.type == "place":
        return _noun_of_place(place, name.text)
    known = _by_name().get(_plain(name.text))
    if known is not None:
        return known.noun
    head, _, tail = name.text.partition(" ")
    plain = fold(head)
    if not tail or plain not in head_types() or plain in pairs("plural_heads"):
        return ""
    return pairs("head_nouns").get(plain, head)


def _noun_of_place(place: Place | None, name: str) -> str:
    """What the kind of a place is called; "" for small towns, whose names are words and persons' names as often."""
    if place is None or (place.kind == "city" and place.population < _WELL_KNOWN):
        return ""
    if place.kind == "mountain" and not name.startswith("جبل"):
        return ""
    return pairs("place_nouns").get(place.kind, "")


def peers_of(name: str) -> tuple[str, ...]:
    """Listed names of the kind of ``name``, those listed near it first."""
    known = _by_name().get(_plain(name)) or _by_head().get(fold(name).split(" ", 1)[0].removeprefix("ال"))
    if known is None:
        return ()
    plain = [_plain(other) for other in known.names]
    at = plain.index(_plain(name)) if _plain(name) in plain else 0
    order = sorted(range(len(plain)), key=lambda place: (abs(place - at), place))
    return tuple(known.names[place] for place in order if plain[place] != _plain(name))


def _plain(name: str) -> str:
    words = fold(name).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("نادي", "شركه", "شركة") else words)


@cache
def _kinds() -> tuple[tuple[tuple[str, ...], _Kind], ...]:
    data = plain_table(Path(__file__).parent / "peers.toml")
    return tuple((tuple(row["heads"]), _Kind(row["noun"], tuple(row["names"]))) for row in data["kinds"])


@cache
def _by_name() -> dict[str, _Kind]:
    return {_plain(name): kind for _, kind in reversed(_kinds()) for name in kind.names}


@cache
def _by_head() -> dict[str, _Kind]:
    return {fold(head): kind for heads, kind in _kinds() for head in heads}
