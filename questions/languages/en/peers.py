"""What kind a name shows by its head or by our lists, and other names of the kind, for wrong options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold
from questions.languages.reading import NameValue
from questions.languages.tables import plain_table


@dataclass(frozen=True, slots=True)
class PeerKind:
    """A kind of names: the noun that questions use, and names that a reader could confuse."""

    noun: str
    names: tuple[str, ...]


_NOUNS_OF_HEADS = {
    "church": "church", "cathedral": "cathedral", "school": "school", "island": "island", "bridge": "bridge",
    "castle": "castle", "palace": "palace", "park": "park", "theatre": "theatre", "theater": "theater",
    "orchestra": "orchestra", "library": "library", "county": "county", "province": "province", "lake": "lake",
    "street": "street", "dam": "dam", "conference": "conference", "summit": "summit", "festival": "festival",
    "expedition": "expedition", "treaty": "treaty", "crisis": "crisis", "act": "act", "hall": "hall",
    "desert": "desert", "valley": "valley", "mountains": "mountain range", "ocean": "ocean", "sea": "sea",
    "railway": "railway", "canal": "canal", "regiment": "regiment", "kingdom": "kingdom", "republic": "republic",
}  # fmt: skip


_PLACE_NOUNS = {
    "country": "country", "city": "city", "capital": "city", "old_city": "city", "continent": "continent", "river": "river",
    "lake": "lake", "ocean": "ocean", "sea": "sea", "desert": "desert", "planet": "planet", "mountain": "mountain",
}  # fmt: skip


def kind_noun(name: NameValue) -> str:
    """The noun by which a question calls the kind of the name; "" where it is not known."""
    kind = kind_of_name(name.text)
    place = gazetteer("en").named(name.text)
    if place is not None and name.type == "place":
        return "state" if kind is not None and kind.noun == "state" else _PLACE_NOUNS.get(place.kind, "")
    if kind is not None:
        return kind.noun
    return ""


def kind_of_name(name: str) -> PeerKind | None:
    """The kind of the name; None where neither list nor head tells."""
    words = fold(name).lower().removeprefix("the ").split()
    if not words:
        return None
    listed = _by_name().get(" ".join(words))
    if listed is not None:
        return listed
    heads = [words[0], words[-1]] if "of" in words[1:2] else [words[-1].rstrip(".")]
    for head in heads:
        if len(words) > 1 and head in _by_head():
            return _by_head()[head]
        if len(words) > 1 and head in _NOUNS_OF_HEADS:
            return PeerKind(_NOUNS_OF_HEADS[head], ())
    return None


_OPEN_KINDS = frozenset({"university", "college", "party", "state", "country", "language"})
_TYPES = {
    "company": "organisation", "university": "organisation", "college": "organisation", "newspaper": "organisation",
    "broadcaster": "organisation", "party": "organisation", "organisation": "organisation", "bank": "organisation",
    "museum": "organisation", "hospital": "organisation", "state": "place", "airport": "place", "stadium": "place",
    "prize": "event", "war": "event", "battle": "event", "treaty": "event", "competition": "event", "revolution": "event",
}  # fmt: skip


def listed_kind_of(name: str) -> str:
    """The type of a name that stands in the lists; "" for any other."""
    kind = _by_name().get(_plain(name))
    return _TYPES.get(kind.noun, "") if kind is not None else ""


def peers_of(name: str) -> Sequence[str]:
    """Listed names of the kind of ``name``, those listed near it first."""
    kind = kind_of_name(name)
    if kind is None:
        return ()
    known = fold(name).lower().removeprefix("the ")
    if known not in _by_name() and kind.noun not in _OPEN_KINDS:
        return ()
    at = next((at for at, other in enumerate(kind.names) if _plain(other) == known), 0)
    order = sorted(range(len(kind.names)), key=lambda place: (abs(place - at), place))
    return tuple(kind.names[place] for place in order if _plain(kind.names[place]) != known)


def _plain(name: str) -> str:
    return fold(name).lower().removeprefix("the ")


@cache
def _kinds() -> tuple[tuple[tuple[str, ...], PeerKind], ...]:
    data = plain_table(Path(__file__).parent / "peers.toml")
    return tuple((tuple(row["heads"]), PeerKind(row["noun"], tuple(row["names"]))) for row in data["kinds"])


@cache
def _by_name() -> dict[str, PeerKind]:
    return {_plain(name): kind for _, kind in reversed(_kinds()) for name in kind.names}


@cache
def _by_head() -> dict[str, PeerKind]:
    return {head: kind for heads, kind in _kinds() for head in heads}


def is_unexplained(word: str) -> bool:
    """Whether the word is an acronym that only its article explains: no country, and none of our lists."""
    letters = word.rstrip("s")
    shouts = len(letters) > 1 and letters.isupper() and letters.isalpha()
    return shouts and not listed_kind_of(word.lower()) and gazetteer("en").named(word) is None
