"""Definite nouns that nothing explains where they stand: "the song", "the funeral"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import Token, words

_INSIDE = frozenset({"JJ", "NN", "NNS", "NNP", "CD", "VBN", "VBG", "X"})
_HEADS = frozenset({"NN", "NNS"})
_MARKS = frozenset({"-", "–", "'s", "’s", '"', "“", "”"})
_FOLLOWS = frozenset(["of", "that", "which", "who", "whose", "where", "between"])
_WORD = re.compile(r"\w+")
_COUNTED_OUT, _ORDINAL = frozenset(["century", "centuries", "millennium"]), ("th", "st", "nd", "rd")
_NAMED_BEHIND = frozenset(["in", "at", "on"])


def loose_definites(text: str) -> Iterator[str]:
    """The nouns behind "the" that no name, no words behind them and nothing before them in ``text`` explains."""
    tokens = read_tokens(text, 0)
    for at, token in enumerate(tokens):
        if token.lower != "the":
            continue
        end = _end(tokens, at + 1)
        phrase = tokens[at + 1 : end]
        head = next((one for one in reversed(phrase) if one.tag in _HEADS), None)
        if head is None or _is_specified(tokens, end) or _strives_for(head, tokens, end):
            continue
        if _is_named(phrase) and not any(one.lower in words("ordinals") for one in phrase):
            continue
        if head.lower in _COUNTED_OUT and any(one.lower.endswith(_ORDINAL) for one in phrase):
            continue
        said = {singular(one.lower) for one in tokens[:at]}
        if singular(head.lower) not in said and head.lower not in words("one_of_a_kind"):
            yield head.lower


def _end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and (tokens[end].tag in _INSIDE or tokens[end].text in _MARKS):
        if tokens[end].tag in ("VBN", "VBG") and end > start and tokens[end - 1].tag in _HEADS:
            break
        end += 1
    return end


def _is_named(phrase: Sequence[Token]) -> bool:
    """Whether a name, a rank or a number stands in the phrase, which says which one is meant."""
    return any(
        any(mark.isupper() or mark.isdigit() for mark in one.text) or one.lower in words("ranks")
        for one in phrase
    )


def _is_specified(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words behind the noun say which one is meant."""
    if end >= len(tokens):
        return False
    following = tokens[end]
    if following.text in '"“':
        return True
    beyond = tokens[end + 1] if end + 1 < len(tokens) else following
    in_print = beyond.lower == "the" and end + 2 < len(tokens) and tokens[end + 2].text in '"“'
    named = beyond.text[:1].isupper() or beyond.lower in ("the", "which") and not in_print
    return following.lower in _FOLLOWS or following.lower in _NAMED_BEHIND and named


def _strives_for(head: Token, tokens: Sequence[Token], end: int) -> bool:
    """Whether a noun of striving says behind it what was striven for: "the movement for Milford Freedom"."""
    if head.lower not in words("nouns_of_striving") or end + 1 >= len(tokens):
        return False
    return tokens[end].lower == "for" and tokens[end + 1].text[:1].isupper()


def singular(noun: str) -> str:
    """The noun without the ending of the plural, well enough to compare it."""
    noun = re.sub(r"['’]s$", "", noun)
    if len(noun) > 4 and noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if len(noun) > 3 and noun.endswith("s") and not noun.endswith("ss") else noun


def was_told_before(noun: str, text: str, before: int) -> bool:
    """Whether ``text`` speaks of the noun before the place, so that "the" points back to it."""
    one = singular(noun)
    if not _WORD.fullmatch(one):
        return _first_place(one, text) <= before - len(one)
    places = _first_places(text)
    return any(places.get(form, before) + len(form) <= before for form in (one, f"{one}s", f"{one}es"))


@lru_cache(maxsize=2)
def _first_places(text: str) -> dict[str, int]:
    """Where each word of the text stands first, in small letters."""
    places: dict[str, int] = {}
    for found in _WORD.finditer(text):
        places.setdefault(found.group().lower(), found.start())
    return places


@lru_cache(maxsize=256)
def _first_place(noun: str, text: str) -> int:
    """Where a noun of several words stands first; behind the end of the text where it does not."""
    found = re.search(rf"(?i)(?<!\w){re.escape(noun)}(?:s|es)?(?!\w)", text)
    return found.start() if found else len(text)
