"""Comparing what somebody typed with what is right: what spelling leaves open counts for nothing, one slip for little.

``fold`` (letters) already takes away vowel marks, stretching, direction signs and digit scripts, and makes one alef of
all. Here goes what writers also leave open: the seats of hamza, ta marbuta and ha, the definite article, capitals,
accents, punctuation and spaces.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from questions.languages.letters import fold

_SAME = str.maketrans({"ة": "ه", "ؤ": "و", "ئ": "ي", "ء": None})
_ACCENTS = re.compile("[\u0300-\u036f]")
_MARKS = re.compile(r"[^\w\s%.,٫]|_|(?<!\d)[.,٫]|[.,٫](?!\d)")
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w{2})")
_LATIN_ARTICLE = re.compile(r"\b(?:the|an?)\s+(?=\w)")
LONG_WORD = 5


@lru_cache(maxsize=4096)
def spelled(text: str) -> str:
    """``text`` as it is compared: two writings of the same words give the same."""
    return " ".join(_LATIN_ARTICLE.sub("", _ARABIC_ARTICLE.sub("", _with_articles(text))).split())


@lru_cache(maxsize=4096)
def _with_articles(text: str) -> str:
    plain = fold(unicodedata.normalize("NFKC", text)).casefold()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    return _MARKS.sub(" ", unicodedata.normalize("NFC", plain).translate(_SAME))


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same words, however they are spelled, parted or joined."""
    first, second = spelled(one), spelled(other)
    return first != "" and (first == second or _joined(one) == _joined(other))


def _joined(text: str) -> str:
    return "".join(_with_articles(text).split())


def is_one_slip(typed: str, right: str) -> bool:
    """Whether ``typed`` is ``right`` with one slip in one long word: a letter more, less, changed or swapped.

    A slip in a number or a short word is another number or word.
    """
    given, wanted = spelled(typed).split(), spelled(right).split()
    if len(given) != len(wanted):
        return False
    different = [(one, other) for one, other in zip(given, wanted, strict=True) if one != other]
    if len(different) != 1:
        return False
    one, other = different[0]
    return len(other) >= LONG_WORD and other.isalpha() and one.isalpha() and is_one_letter_off(one, other)


def is_one_letter_off(one: str, other: str) -> bool:
    """Whether one letter was added, left out, changed, or changed places with its neighbour."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, wanted = one[start:], other[start:]
    return (
        rest[1:] == wanted[1:]
        or rest[1:] == wanted
        or rest == wanted[1:]
        or (rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:])
    )
