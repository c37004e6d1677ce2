"""What the tagger of names looks at in an Arabic word."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from questions.languages.ar.naming import head_types, is_definite, listed, stems
from questions.languages.ar.verbs import find_verb
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.tagger import Tagger, read_model

_MODEL = Path(__file__).parent.parent / "data" / "names_ar.json"


@cache
def tagger() -> Tagger:
    """The Arabic tagger."""
    return read_model(_MODEL, features)


def features(word: str) -> Iterable[str]:
    """The names of everything that is looked at."""
    stem = _stem(word)
    found = [
        f"w={word}",
        f"s={stem}",
        f"e2={stem[-2:]}",
        f"e3={stem[-3:]}",
        f"b2={stem[:2]}",
        f"b3={stem[:3]}",
    ]
    found.append(f"l={min(len(stem), 9)}")
    if stem != word:
        found.append(f"g={word[: len(word) - len(stem)]}")
    found.extend(f"c={name}" for name in _classes(word))
    return found


def _stem(word: str) -> str:
    """The word without clitics, where what remains is known."""
    known = given_names("ar")
    for stem, _ in stems(word):
        if stem in known or (stem,) in gazetteer("ar").by_words or stem.removeprefix("ال") in head_types():
            return stem
    return word


def _classes(word: str) -> Iterable[str]:
    every = [stem for stem, _ in stems(word)]
    if any(stem in given_names("ar") for stem in every):
        yield "given"
    if any(stem in listed("male_names") or stem in listed("female_names") for stem in every):
        yield "famous"
    if any(stem in gazetteer("ar").longest for stem in every):
        yield "place" if any((stem,) in gazetteer("ar").by_words for stem in every) else "place_part"
    for name in ("titles", "offices", "joiners", "function_words", "place_kinds", "vague"):
        if any(stem in listed(name) for stem in every):
            yield name
    kinds = {head_types().get(stem.removeprefix("ال")) for stem in every}
    yield from (f"{kind}_head" for kind in sorted(kind for kind in kinds if kind))
    if any(is_definite(stem) for stem in every):
        yield "definite"
    if find_verb(word) is not None or find_verb(word[1:]) is not None:
        yield "verb"
    if word[:1].isdigit():
        yield "digits"
    if word[:1].isascii():
        yield "latin"
