"""Words of a page with one letter too many, too few, wrong or out of place: unknown as they stand, and known when that letter is put right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from questions.languages.ar.spellings import is_in_use, usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token
from questions.languages.ar.verbs import bare
from questions.languages.gazetteer import gazetteer

_ARTICLES = ("ال", "لل", "بال", "وال")
_ENDINGS = ("ية", "ات", "ون", "ين")
_LONG_VOWELS = "اوي"
_SHORTEST, _LONG = 8, 10
# What stands behind a place or a definite noun as a word of its own, and a letter that belongs to nobody behind one.
_GROWN_ON = ("مع", "من", "في", "على", "إلى", "عن", "ك", "كم")


def has_letter_slip(tokens: list[Token]) -> bool:
    """Whether one of the words with an article and the ending of a common noun or adjective is such a slip; a name is spelled as it will."""
    return any(_is_slip(bare(token.text)) or _has_grown(bare(token.text)) for token in tokens)


@lru_cache(maxsize=4_000)
def _is_slip(word: str) -> bool:
    common = word.startswith(_ARTICLES) and len(word) >= _SHORTEST
    if not common or is_in_use(word) or word in tagger().common:
        return False
    variants = _variants(word) if word.endswith(_ENDINGS) else _undoubled(word)
    return any(variant in usage("spelled") for variant in variants)


def _undoubled(word: str) -> Iterator[str]:
    """The word with one of two letters that stand there twice."""
    return (word[:at] + word[at + 1 :] for at in range(2, len(word) - 1) if word[at] == word[at + 1])


def _variants(word: str) -> Iterator[str]:
    """The word behind its article with a letter taken out or exchanged with the next, and a long one with another long vowel."""
    for at in range(2, len(word) - 1):
        before, behind = word[:at], word[at + 1 :]
        yield before + behind
        yield before + behind[:1] + word[at] + behind[1:]
        if word[at] in _LONG_VOWELS and len(word) >= _LONG:
            yield from (before + letter + behind for letter in _LONG_VOWELS)


@lru_cache(maxsize=4_000)
def _has_grown(word: str) -> bool:
    """Whether a preposition or an owner's letter has grown onto a definite noun: "Brazilwith", "the landyour"."""
    if not word.startswith(_ARTICLES) or len(word) < _SHORTEST or is_in_use(word) or word in tagger().common:
        return False
    if gazetteer("ar").named(word) is not None:
        return False
    return any(_is_whole(word.removesuffix(end)) for end in _GROWN_ON if word.endswith(end))


def _is_whole(noun: str) -> bool:
    return len(noun) >= _SHORTEST - 2 and (noun in tagger().common or gazetteer("ar").named(noun) is not None)
