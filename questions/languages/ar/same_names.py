"""Whether two words are one name, which Arabic spells in several ways where it is foreign."""

from __future__ import annotations

import re
from functools import lru_cache

_VOWELS = re.compile("[اويىةه]")
_LONG_NAME, _FEWEST_BONES = 6, 3
_ONE_SOUND = str.maketrans("غطذث", "جتدت")
_FOREIGN_LETTERS = str.maketrans("پڤگچ", "بفكج")


def plain_word(word: str) -> str:
    """The word as another spelling of the same name has it: without the article, with Arabic letters alone."""
    return word.translate(_FOREIGN_LETTERS).removeprefix("ال")


def is_same_name(word: str, other: str) -> bool:
    """Whether two words are one name, which foreign names are spelled in several ways: with other vowels or another end."""
    if word == other:
        return True
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) >= _LONG_NAME and (longer.startswith(shorter) or word[:-1] == other[:-1]):
        return len(longer) - len(shorter) <= 2
    return len(shorter) >= _FEWEST_BONES <= len(_bones(word)) and _bones(word) == _bones(other)


def sounds_like(word: str, other: str) -> bool:
    """Whether two words differ in vowels and in the letters for one foreign sound alone, however short they are."""
    return _bones(word) == _bones(other)


@lru_cache(maxsize=4_096)
def _bones(word: str) -> str:
    """The first letter of the word and its later letters without vowels, those for one foreign sound as one."""
    return (word[:1] + _VOWELS.sub("", word[1:])).translate(_ONE_SOUND)
