"""English words in place, and the small words that grammar looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from sys import intern

from questions.languages.tables import plain_table

_TOKEN = re.compile(
    r"\d[\d.,]*\d|(?:[A-Za-z]\.){2,}|[A-Z]\.(?=\s)|(?:Dr|Mr|Mrs|St|Jr|Sr|Ltd|Inc|No)\.|[^\W_]+(?:['’\-][^\W_]+)*|[^\w\s]|_"
)
PUNCTUATION = frozenset(',;:.!?()[]{}"“”–—-…')


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """A word or mark; places count characters of the article, ``tag`` is its part of speech where it was read.

    Nobody changes one: there are many, and frozen ones take twice as long to make.
    """

    text: str
    lower: str
    start: int
    end: int
    tag: str = ""


def tokenise(text: str, offset: int) -> list[Token]:
    """The words and marks of ``text``, whose first character stands at ``offset``."""
    return list(_tokenised(text, offset))


@lru_cache(maxsize=300)
def _tokenised(text: str, offset: int) -> tuple[Token, ...]:
    return tuple(
        Token(
            intern(found.group()), intern(found.group().lower()), offset + found.start(), offset + found.end()
        )
        for found in _TOKEN.finditer(text)
    )


@cache
def _lists() -> dict[str, str]:
    return plain_table(Path(__file__).parent / "words.toml")


@cache
def words(name: str) -> frozenset[str]:
    """The words that the pack lists under ``name``."""
    return frozenset(_lists()[name].split())


def word_rows(name: str) -> list[str]:
    """The rows of words that the pack lists under ``name``."""
    return _lists()[name].strip().splitlines()


def is_adverb(token: Token) -> bool:
    """Whether the word says how or when."""
    return token.lower in words("adverbs") or (token.lower.endswith("ly") and len(token.lower) > 4)
