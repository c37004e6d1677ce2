"""How an article itself spells a word elsewhere, where the lexicon does not know the word: names above all."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from questions.languages.ar.spellings import is_in_use, key_of
from questions.languages.ar.verbs import bare_page, fold
from questions.languages.gazetteer import gazetteer

_WORD = re.compile(r"[ء-ي]{3,}")
_READ = 60_000
_DOTLESS = re.compile(r"(?<!\w)و?فى(?!\w)")
_DOTTED = re.compile(r"(?<!\w)و?في(?!\w)")


def of_page(text: str, page: str) -> str:
    """The text with each word that the lexicon lacks as the page spells it most carefully."""
    if all(map(is_in_use, _WORD.findall(text))):
        return text
    better = _careful(page)
    dotless = _leaves_dots_out(page)
    return _WORD.sub(lambda found: _respelled(found[0], better, dotless), text)


def _respelled(word: str, better: dict[str, str], dotless: bool) -> str:
    if is_in_use(word):
        return word
    word = better.get(word, word)
    dots_belong = dotless and word.endswith("ى") and (fold(word),) not in gazetteer("ar").by_words
    return word[:-1] + "ي" if dots_belong else word


@lru_cache(maxsize=2)
def _careful(page: str) -> dict[str, str]:
    """Words of the page without hamza or dots, with the fuller spelling that the page has too."""
    counted = Counter(_WORD.findall(bare_page(page[:_READ])))
    fullest: dict[str, str] = {}
    for word in counted:
        key = key_of(word)
        if key not in fullest or (_marks(word), counted[word]) > (
            _marks(fullest[key]),
            counted[fullest[key]],
        ):
            fullest[key] = word
    return {
        word: fullest[key_of(word)]
        for word in counted
        if _marks(fullest[key_of(word)]) > _marks(word) and counted[fullest[key_of(word)]] >= counted[word]
    }


def _marks(word: str) -> int:
    """How much of what careless writers leave out the word has."""
    return sum(word.count(letter) for letter in "أإآ") + word.endswith(("ة", "ي"))


@lru_cache(maxsize=2)
def _leaves_dots_out(page: str) -> bool:
    """Whether the page writes its last letters without dots, as is done in Egypt."""
    return len(_DOTLESS.findall(page)) > len(_DOTTED.findall(page))
