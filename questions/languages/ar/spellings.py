"""Arabic spellings in use: a word that hardly anybody writes so, beside one that everybody writes, is a slip of the pen."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.tagging import tagger
from questions.languages.ar.verbs import bare, fold
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.tables import plain_table

_USAGE = Path(__file__).parent.parent / "data" / "usage_ar.json"
_ALIKE = str.maketrans("أإآٱ", "اااا")
_LAST = {"ى": "ي", "ة": "ه"}
_CLITICS = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")
_WITHOUT_DOTS = frozenset({("ه", "ة"), ("ى", "ي")})
_SHORTEST, _TANWIN, _LONG = 3, 4, 6
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LONG_ALEF = "آ"  # written on purpose: nobody puts it in by a slip of the pen


def key_of(word: str) -> str:
    """The word without what careless writers leave out: hamzas, the dots of the last letter."""
    plain = word.translate(_ALIKE)
    return plain[:-1] + _LAST.get(plain[-1], plain[-1])


@cache
def usage(name: str) -> frozenset[str]:
    """The words counted under ``name`` by ``build/usage.py``."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    told = json.loads(_USAGE.read_text(encoding="utf-8"))
    known: dict[str, str] = {}
    return {
        name: frozenset(known.setdefault(word, word) for word in joined.split())
        for name, joined in told.items()
    }


@cache
def _by_key() -> dict[str, tuple[str, ...]]:
    """The words in use by what careless writers make of them, but for words that are all there is of their kind.

    Those are most: they stand in ``usage("spelled")`` already.
    """
    spelled = usage("spelled")
    alike: dict[str, tuple[str, ...]] = {}
    for word in spelled:
        key = key_of(word)
        if key != word:
            alike[key] = (*alike.get(key, ()), word)
    return {key: (*words, key) if key in spelled else words for key, words in alike.items()}


def _spelled_like(key: str) -> tuple[str, ...] | None:
    """The words in use of this key; None where there are none."""
    return _by_key().get(key) or ((key,) if key in usage("spelled") else None)


@cache
def _in_known_names() -> frozenset[str]:
    """The words of the names of people whom our lists hold, who spell them as they do."""
    people = plain_table(Path(__file__).parent / "credits.toml")["people"]
    return frozenset(word for lines in people.values() for line in lines for word in line.split()[2:])


@lru_cache(maxsize=4_000)
def is_misspelled(text: str) -> bool:
    """Whether the word, or what stands behind its glued letters, is known in another spelling alone."""
    word = bare(text)
    if len(word) < _SHORTEST or not word.isalpha() or _LONG_ALEF in word or word in _in_known_names():
        return False
    known = [(stem, _in_use(stem, word)) for stem in _stems(word)]
    told = [stem in spelled for stem, spelled in known if spelled is not None]
    if not told or any(told):
        return False
    hamzas = {_hamzas(one) for _, spelled in known for one in spelled or ()}
    whole = fold(word) not in tagger().common and known[0][1] is not None
    if not whole and not any(_alike(stem) for stem, _ in known):
        return False
    by_name = any(_hamzas(stem) in hamzas for stem, _ in known)
    return not (by_name and _is_name(word))


@lru_cache(maxsize=4_000)
def mended(text: str) -> str:
    """The word in the spelling that everybody uses, where only one can be meant; the word itself where it is no slip."""
    if not is_misspelled(text):
        return text
    word = bare(text)
    known = {
        word[:at] + one + word[at + len(stem) :]
        for stem in _stems(word)
        for one in _in_use(stem, word) or ()
        if _leaves_out(stem[-1], one[-1])
        for at in (word.find(stem),)
    }
    return known.pop() if len(known) == 1 else text


@lru_cache(maxsize=4_000)
def is_in_use(text: str) -> bool:
    """Whether the word, or what stands behind its glued letters, is known at all, in whatever spelling."""
    return any(stem and _spelled_like(key_of(stem)) for stem in _stems(bare(text)))


@lru_cache(maxsize=4_000)
def lacks_letter(text: str) -> bool:
    """Whether a long word that nobody knows is one in use with a letter left out."""
    word = bare(text)
    if len(word) < _LONG or not word.isalpha() or is_in_use(word) or _is_name(word):
        return False
    spelled = usage("spelled")
    return any(
        f"{word[:at]}{letter}{word[at:]}" in spelled for at in range(1, len(word)) for letter in _LETTERS
    )


def _in_use(stem: str, word: str) -> tuple[str, ...] | None:
    """The words in use that are written like the stem; behind the ending of an object the last letter must be the same."""
    known = _spelled_like(key_of(stem))
    if known is None or word.endswith(stem):
        return known
    return tuple(one for one in known if one[-1] == stem[-1]) or None


def _alike(stem: str) -> tuple[str, ...] | None:
    """The words in use that a careless writer may have meant by this one; None where there are none."""
    return tuple(one for one in _spelled_like(key_of(stem)) or () if _leaves_out(stem[-1], one[-1])) or None


def _leaves_out(last: str, better: str) -> bool:
    """Whether the last letter only lacks its dots beside the better one: they are left out, and hardly ever put in."""
    return last == better or (last, better) in _WITHOUT_DOTS


def _hamzas(word: str) -> str:
    """The word but for its last letter, which names may have their own way of writing."""
    return word.removesuffix("ى").removesuffix("ي").removesuffix("ة").removesuffix("ه")


def _is_name(word: str) -> bool:
    """Whether the word is a name, whatever word it looks like ("Ali", "on")."""
    known = given_names("ar")
    return any(fold(stem) in known or (fold(stem),) in gazetteer("ar").by_words for stem in _stems(word)[:2])


def _stems(word: str) -> list[str]:
    cut = [word[len(clitic) :] for clitic in _CLITICS if word.startswith(clitic)]
    whole = [word, *(stem for stem in cut if len(stem) >= _SHORTEST)]
    return [*whole, *(stem[:-1] for stem in whole if len(stem) > _TANWIN and stem.endswith("ا"))]
