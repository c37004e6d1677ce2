"""What the tagger of names looks at in an Arabic word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from questions.languages.ar.naming import famous_names, head_types, is_definite, listed, stems
from questions.languages.ar.verbs import find_verb
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.tagger import Tagger, read_model

_MODEL = Path(__file__).parent.parent / "data" / "names_ar.json"


@cache
def tagger() -> Tagger:
    """The Arabic tagger."""
    return read_model(_MODEL, features)


def features(word: str) -> list[str]:
    """The names of everything that is looked at."""
    every = [stem for stem, _ in stems(word)]
    stem = _stem(word, every)
    found = [
        f"w={word}",
        f"s={stem}",
        f"e2={stem[-2:]}",
        f"e3={stem[-3:]}",
        f"b2={stem[:2]}",
        f"b3={stem[:3]}",
        f"l={min(len(stem), 9)}",
    ]
    if stem != word:
        found.append(f"g={word[: len(word) - len(stem)]}")
    found.extend(f"c={name}" for name in _classes(word, every))
    return found


def _stem(word: str, every: Sequence[str]) -> str:
    """The word without clitics, where what remains is known."""
    names, places, heads = given_names("ar"), gazetteer("ar").by_words, head_types()
    for stem in every:
        if stem in names or (stem,) in places or stem.removeprefix("ال") in heads:
            return stem
    return word


def _classes(word: str, every: Sequence[str]) -> Iterator[str]:
    yield from (name for name, members in _members() if not members.isdisjoint(every))
    places = gazetteer("ar")
    if any(stem in places.longest for stem in every):
        yield "place" if any((stem,) in places.by_words for stem in every) else "place_part"
    heads = head_types()
    nouns = (stem.removeprefix("ال") for stem in every)
    yield from {f"{heads[noun]}_head" for noun in nouns if noun in heads}
    if any(is_definite(stem) for stem in every):
        yield "definite"
    if find_verb(word) is not None or find_verb(word[1:]) is not None:
        yield "verb"
    if word[:1].isdigit():
        yield "digits"
    if word[:1].isascii():
        yield "latin"


@cache
def _members() -> tuple[tuple[str, frozenset[str]], ...]:
    """The classes that are lists of words, with what belongs to each."""
    lists = ("titles", "offices", "joiners", "function_words", "place_kinds", "vague")
    named = (("given", frozenset(given_names("ar"))), ("famous", famous_names()))
    return (*named, *((name, listed(name)) for name in lists))
