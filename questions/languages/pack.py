"""The shape of a language pack: everything the readers know about one language, as data.

A pack is a folder of TOML files. Each file has a frozen dataclass here that names its keys;
a key that is missing or that nobody asked for is refused, with the file and the key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from questions.languages.tables import plain_table

Words = tuple[str, ...]


class PackError(ValueError):
    """A pack file that does not have the shape it must have."""


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """What a splitter must know: abbreviations that end in a stop, and words that open a sentence."""

    abbreviations: Words
    titles_before_names: Words
    openers: Words
    closers: Words


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words of the calendar: ``numbered`` by month or weekday, ``words`` by what they do, and the shapes of dates."""

    months: Mapping[str, Words]
    hijri_months: Mapping[str, Words]
    weekdays: Mapping[str, Words]
    seasons: Mapping[str, Words]
    decades: Mapping[str, Words]
    words: Mapping[str, Words]
    parts: Mapping[str, str]
    shapes: Mapping[str, Words]
    intervals: Mapping[str, Words]
    relative: Mapping[str, Words]
    name_heads: Words


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Number words by value, and the words that make a number a measure, a share, a bound or a duration."""

    prefixes: Words
    joining_prefixes: Words
    unsure_first_letters: str
    articles: Words
    cardinals: Mapping[str, Words]
    hundreds: Mapping[str, Words]
    scales: Mapping[str, Words]
    ordinals: Mapping[str, Words]
    fractions: Mapping[str, Words]
    bounds: Mapping[str, Words]
    durations: Mapping[str, Words]
    two_of: Mapping[str, Words]
    words: Mapping[str, Words]
    units: Words
    not_units: Words
    decimal_point: str
    plural_endings: Words


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """Marker words of what stands around an article on a page but is not the article."""

    masthead: Words
    related: Words
    ending: Words
    share: Words
    tags: Words
    navigation: Words
    comments: Words
    credits: Words
    bylines: Words
    datelines: Words
    captions: Words
    promotion: Words
    legal: Words
    date_line_words: Words
    goes_on: Words
    leads: Words
    ties: Words


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """One language: its code, the script that betrays it and its words."""

    code: str
    script: str
    sentences: SentenceWords
    dates: DateWords
    numbers: NumberWords
    furniture: FurnitureWords


def load_pack(code: str, *, script: str, folder: Path) -> Pack:
    """Read the pack of language ``code`` from the TOML files of ``folder``."""
    return Pack(
        code=code,
        script=script,
        sentences=_load(folder / "sentences.toml", SentenceWords),
        dates=_load(folder / "dates.toml", DateWords),
        numbers=_load(folder / "numbers.toml", NumberWords),
        furniture=_load(folder / "furniture.toml", FurnitureWords),
    )


def _load(path: Path, shape: type) -> Any:
    return shape(**read_table(path, keys=[field.name for field in fields(shape)]))


def read_table(path: Path, *, keys: list[str]) -> dict[str, Any]:
    """The TOML table at ``path`` with lists as tuples; raises PackError unless its keys are exactly ``keys``."""
    table = plain_table(path)
    for key in table.keys() - set(keys):
        raise PackError(f"{path}: the key {key!r} is not known here. Known keys: {', '.join(keys)}.")
    for key in set(keys) - table.keys():
        raise PackError(f"{path}: the key {key!r} is missing.")
    return {key: _frozen(value) for key, value in table.items()}


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value
