"""What of an Arabic answer names the thing: without prepositions, kinds of places and titles, which belong to no name."""

from __future__ import annotations

import re

from questions.languages.ar.naming import listed, stems
from questions.languages.ar.tokens import words
from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold
from questions.languages.nationalities import nationalities

_KINDS = frozenset(
    fold(word) for word in ["محافظة", "ولاية", "مقاطعة", "إقليم", "حزب", "فريق", "نادي", "منتخب", "قبيلة"]
)
_SIDES = frozenset(
    fold(word) for word in ["شمالا", "جنوبا", "شرقا", "غربا", "شمالًا", "جنوبًا", "شرقًا", "غربًا"]
)
_WORD = re.compile(r"\w+")
_INITIAL = re.compile(r"\w{1,3}\.")


def essential_words(text: str) -> tuple[str, ...]:
    """The folded words that name something, in order; all of them where nothing else is left."""
    every = _WORD.findall(fold(text))
    kept = tuple(shown for word in every if (shown := _essential(word)))
    return kept or tuple(every)


def bare_name(text: str) -> str:
    """The name without the titles, nations and kinds of place that only tell of its bearer: "President then ..." as the name."""
    every = text.split()
    kept = [word for word in every if not (_INITIAL.fullmatch(word) or _only_tells(fold(word.strip("،,."))))]
    return " ".join(kept) or text


def short_names(text: str) -> tuple[str, ...]:
    """What else a person of this full name is called: without the fathers, and by the family name."""
    every = text.split()
    fathers = next((at for at, word in enumerate(every) if at and fold(word) in listed("sons")), 0)
    if fathers:
        return (" ".join(every[:fathers]),)
    return (every[-1],) if len(every) > 1 else ()


def _only_tells(word: str) -> bool:
    plain = word.removeprefix("ال")
    if word in nationalities("ar") or plain in listed("offices") or word in listed("between_title_and_name"):
        return True
    return plain in _KINDS or word in _SIDES


def _essential(word: str) -> str:
    for stem, _ in reversed(stems(word)):
        if stem in words("prepositions") or stem in words("copulas"):
            return ""
        if stem.removeprefix("ال") in listed("place_kinds") or stem in listed("titles"):
            return ""
    word = word[1:] if word.startswith("وال") and len(word) > 5 else word
    word = word[1:] if word[:1] == "و" and (word[1:],) in gazetteer("ar").by_words else word
    word = word[2:] if word.startswith("لل") and len(word) > 5 else word
    return word.removeprefix("ال") if len(word) > 4 else word
