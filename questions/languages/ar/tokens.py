"""Arabic words in place, and the small words that grammar looks at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path

from questions.languages.ar.verbs import bare, fold, in_one_spelling, is_bare
from questions.languages.tables import plain_table

_TOKEN = re.compile(
    r"\d+(?:[.,٫٬]\d+)+[^\s،,؛;:.!?؟()\[\]{}«»\"“”…–—]*|[^\s،,؛;:.!?؟()\[\]{}«»\"“”…–—]+|[،,؛;:.!?؟()\[\]{}«»\"“”…–—]"
)
_START, _END = attrgetter("start"), attrgetter("end")
PUNCTUATION = frozenset('،,؛;:.!?؟()[]{}«»"“”…–—-')


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """A word or mark; places count characters of the article. Nobody changes one: there are many, and frozen ones take twice as long to make."""

    text: str
    folded: str
    start: int
    end: int


def tokenise(text: str, offset: int) -> list[Token]:
    """The words and marks of ``text``, whose first character stands at ``offset``."""
    return list(_tokenised(text, offset))


def last_word(text: str, start: int, end: int) -> Token | None:
    """The last word or mark of ``text[start:end]``."""
    words_there = text[start:end].rsplit(None, 1)
    return tokenise(words_there[-1], 0)[-1] if words_there else None


def pieces(text: str) -> list[str]:
    """The words and marks of ``text`` without their places."""
    return _TOKEN.findall(text)


@lru_cache(maxsize=300)
def _tokenised(text: str, offset: int) -> tuple[Token, ...]:
    spelled = in_one_spelling(text)
    tokens = [
        Token(text[start:end], spelled[start:end], offset + start, offset + end)
        for start, end in [match.span() for match in _TOKEN.finditer(text)]
    ]
    if not is_bare(text):
        for token in tokens:
            token.folded = bare(token.folded)
    return tuple(tokens)


def index_behind(tokens: Sequence[Token], place: int) -> int:
    """The index of the first token that begins at ``place`` or behind it."""
    return bisect_left(tokens, place, key=_START)


def index_ending_behind(tokens: Sequence[Token], place: int) -> int:
    """The index of the first token that ends behind ``place``."""
    return bisect_right(tokens, place, key=_END)


@cache
def _data() -> dict[str, str]:
    files = sorted(Path(__file__).parent.glob("words*.toml"))
    return {name: told for file in files for name, told in plain_table(file).items()}


@cache
def words(*names: str) -> frozenset[str]:
    """The folded words that the pack lists under any of the ``names``."""
    return frozenset(fold(word) for name in names for word in _data()[name].split())


@cache
def pairs(name: str) -> dict[str, str]:
    """The pairs ``a=b`` that the pack lists under ``name``, by the folded first; ``_`` stands for a space."""
    return pairs_of(_data()[name])


@cache
def pairs_of(told: str) -> dict[str, str]:
    """The pairs ``a=b`` of a list, by the folded first; ``_`` stands for a space."""
    split = (pair.split("=") for pair in told.split())
    return {fold(first): second.replace("_", " ") for first, second in split}


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The folded phrases that the pack lists under ``name``, longest first; ``_`` stands for a space."""
    told = (" ".join(fold(word) for word in one.split("_")) for one in _data()[name].split())
    return tuple(sorted(told, key=len, reverse=True))


def is_preposition(token: Token) -> bool:
    """Whether the word opens a phrase of its own, or is glued to a preposition."""
    if token.folded[:1] in "وف" and token.folded[1:] in words("prepositions"):
        return True
    return token.folded in words("prepositions") or token.folded.startswith(("بال", "لل", "كال", "فال"))


def is_glued(token: Token) -> bool:
    """Whether the first letter is a preposition written onto its noun ("with the title", "as an envoy")."""
    return len(token.folded) >= 4 and token.folded[0] in "بلك" and token.folded not in words("whole_words")


def is_adverb(token: Token) -> bool:
    """Whether the word says how or when, in the form that adverbs take."""
    return token.folded in words("adverbs") or (token.folded.endswith("يا") and len(token.folded) > 4)


def is_definite(token: Token) -> bool:
    """Whether the word carries the article."""
    return token.folded.startswith("ال") and len(token.folded) > 3
