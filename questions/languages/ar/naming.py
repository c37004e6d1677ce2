"""What Arabic names are made of: the lists of ``names.toml`` in folded spelling, and words without their clitics."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.given_names import family_names, given_names
from questions.languages.letters import fold
from questions.languages.tables import plain_table

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_SHORTEST = 2


@cache
def _lists() -> dict[str, str]:
    return plain_table(Path(__file__).parent / "names.toml")


@cache
def listed(*names: str) -> frozenset[str]:
    """The folded words and phrases of these lists."""
    return frozenset(fold(entry.replace("_", " ")) for name in names for entry in _lists()[name].split())


@cache
def longest(name: str) -> dict[str, int]:
    """By their first word, how many words the phrases of a list have at most."""
    lengths: dict[str, int] = {}
    for phrase in listed(name):
        first, *rest = phrase.split()
        lengths[first] = max(lengths.get(first, 0), len(rest) + 1)
    return lengths


@cache
def head_types() -> dict[str, str]:
    """The type of name that each head noun begins."""
    types: dict[str, str] = {}
    for kind in ("organisation", "event", "place"):
        for head in listed(f"{kind}_heads"):
            if " " not in head:
                types.setdefault(head, kind)
    return types


@lru_cache(maxsize=4_000)
def stems(word: str) -> tuple[tuple[str, int], ...]:
    """The word as it stands and without what may be glued to its front, each with the letters cut away."""
    found = [(word, 0)]
    cut = 0
    if word[:1] in _CONJUNCTIONS and len(word) > _SHORTEST:
        cut = 1
        found.append((word[1:], 1))
    rest = word[cut:]
    if rest.startswith("لل") and len(rest) > 3:
        found.append(("ال" + rest[2:], cut + 1))
    elif rest[:1] in _PREPOSITIONS and len(rest) > _SHORTEST:
        found.append((rest[1:], cut + 1))
    return tuple(found)


def as_written(plain: Iterable[str]) -> frozenset[str]:
    """The words with all that may be glued to their front: every word of which ``stems`` may give one of them."""
    glued = {form for word in plain for form in (word, *(letter + word for letter in _PREPOSITIONS))}
    glued |= {f"لل{word[2:]}" for word in plain if word.startswith("ال")}
    return frozenset(glued | {letter + form for form in glued for letter in _CONJUNCTIONS})


def is_definite(word: str) -> bool:
    """Whether the word carries the article."""
    return word.startswith("ال") and len(word) > 3


def gender_of_noun(word: str) -> str:
    """The grammatical gender of a noun, as far as its form and our lists tell."""
    plain = word.removeprefix("ال")
    if plain in listed("masculine_nouns"):
        return "masculine"
    if plain in listed("feminine_nouns") or plain.endswith(("ة", "اء", "ات")):
        return "feminine"
    return "masculine"


@cache
def famous_names() -> frozenset[str]:
    """Given names that our lists hold, of either gender."""
    return listed("male_names", "female_names")


@cache
def every_name() -> frozenset[str]:
    """Given and family names, from our lists and the compiled ones, and what family names end on."""
    return famous_names() | given_names("ar") | family_names("ar") | listed("name_tails")
