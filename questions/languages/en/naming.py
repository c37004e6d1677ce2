"""What English names are made of: the lists of ``names.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.tables import plain_table

_OF_EVERY_DAY = 4_000


@cache
def _lists() -> dict[str, str]:
    return plain_table(Path(__file__).parent / "names.toml")


@cache
def listed(name: str) -> frozenset[str]:
    """The words and phrases of a list, in small letters."""
    return frozenset(entry.replace("_", " ") for entry in _lists()[name].split())


@cache
def _by_frequency() -> tuple[str, ...]:
    """Words that are no names, the most frequent first."""
    path = Path(__file__).parent.parent / "data" / "common_en.txt"
    return tuple(path.read_text(encoding="utf-8").split())


@cache
def common_words() -> frozenset[str]:
    """Frequent words that are no names."""
    return frozenset(_by_frequency())


@cache
def _everyday() -> frozenset[str]:
    return frozenset(_by_frequency()[:_OF_EVERY_DAY])


def is_everyday(word: str) -> bool:
    """Whether the word is one of the most frequent of all."""
    return word in _everyday()


def plain(word: str) -> str:
    """The word in small letters, without a stop or the sign of possession."""
    return word.lower().rstrip(".").removesuffix("'s")
