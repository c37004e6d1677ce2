"""Other descriptions of the same shape, made by putting words of one kind in each other's place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.gazetteer import Gazetteer, gazetteer
from questions.languages.grammars import get_grammar
from questions.languages.letters import fold
from questions.languages.pack import read_table

_ARTICLE = re.compile(r"(?<![^\W_])an?(?=\s(?P<next>[A-Za-z]))")
_PLACE_KINDS = frozenset({"country", "city", "capital"})
_ODD_SPELLING = re.compile("^[ئؤ]|[^\u0621-\u064aA-Za-z\u00c0-\u024f '.-]")
_GLUED = "(?:[وفبكل]{0,2}(?:ال)?)?"
_IN_FORMAL_NAME = re.compile(r"[A-Z]\w+\s+of\s+(?:the\s+)?$")
_LONGEST_NAME = 2
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Swap:
    """A word of the description and what may stand in its place."""

    start: int
    end: int
    instead: tuple[str, ...]


def altered(
    phrase: str, *, language: str, known: frozenset[str], name: str = "", wanted: int = 3
) -> list[str]:
    """Up to ``wanted`` descriptions like ``phrase`` that say something else.

    Words of ``name`` stay: the question says them. Words that stand in ``known``, the folded words of the article, are not put in: they may be true of the thing.
    """
    named = fold(name).lower()
    swaps = [
        swap
        for swap in _swaps(phrase, language, known, named)
        if len(swap.instead) >= wanted - 1 and not _stands_in(phrase[swap.start : swap.end], named)
    ]
    if not swaps:
        return []
    told = fold(phrase).lower()
    swaps = [
        _Swap(one.start, one.end, tuple(w for w in one.instead if fold(w).lower() not in told))
        for one in swaps
    ]
    swaps = [swap for swap in swaps if len(swap.instead) >= wanted]
    if not swaps:
        return []
    first, second = swaps[0], swaps[1] if len(swaps) > 1 else None
    if second is None:
        return [_put(phrase, (first, word)) for word in first.instead[:wanted]]
    others = [word for word in second.instead if word not in first.instead[:2]]
    if len(others) < 2:
        return [_put(phrase, (first, word)) for word in first.instead[:wanted]]
    return [
        _put(phrase, (first, first.instead[0])),
        _put(phrase, (second, others[0])),
        _put(phrase, (first, first.instead[1]), (second, others[1])),
    ][:wanted]


def _put(phrase: str, *changes: tuple[_Swap, str]) -> str:
    for swap, word in sorted(changes, key=lambda change: -change[0].start):
        phrase = phrase[: swap.start] + word + phrase[swap.end :]
    return _ARTICLE.sub(lambda found: "an" if found["next"].lower() in "aeiou" else "a", phrase)


def _swaps(phrase: str, language: str, known: frozenset[str], named: str) -> Iterator[_Swap]:
    groups = _groups(language)
    places = gazetteer(language)
    for found in _WORD.finditer(phrase):
        word = found.group()
        group = groups.get(fold(word).lower(), ())
        if group and group[0][:1].isupper() != word[:1].isupper():
            continue
        at = next(
            (index for index, other in enumerate(group) if fold(other).lower() == fold(word).lower()), 0
        )
        turned = [*group[at + 1 :], *group[:at]]
        place = places.named(word) if not group else None
        if place is not None and _is_inside_name(phrase[: found.start()]):
            continue
        if group and (
            _follows_capital(phrase, found.start()) or not _may_stand(group, phrase, found, language)
        ):
            continue
        following = _WORD.search(phrase, found.end())
        longer = (
            following is not None
            and following.group().startswith("ال")
            or (
                following is not None
                and following.start() == found.end() + 1
                and following.group()[:1].isupper()
            )
        )
        if fold(word).lower()[:5] in named or _IN_FORMAL_NAME.search(phrase[: found.start()]):
            continue
        if place is not None and not longer and place.kind in _PLACE_KINDS and not word.isupper():
            turned = _places_like(word, places, language)
        turned = [_cased_like(word, other) for other in turned]
        instead = tuple(other for other in turned if fold(other).lower() not in known)
        if instead:
            yield _Swap(found.start(), found.end(), instead)


def _may_stand(group: tuple[str, ...], phrase: str, found: re.Match[str], language: str) -> bool:
    """Whether the words before it suit the whole group: a magazine may be scientific or military, an army may not."""
    before = fold(phrase[: found.start()]).lower().split()
    only, never = _behind("only_behind", language), _behind("not_behind", language)
    if group[0] in only and not only[group[0]] & set(before):
        return False
    return not before or before[-1] not in never.get(group[0], frozenset())


def _is_inside_name(before: str) -> bool:
    """Whether the place is the end of a longer name ("Northern Ireland") or has an article of its own."""
    words = before.split()
    return bool(words) and (words[-1][:1].isupper() or words[-1] == "the")


def _follows_capital(phrase: str, at: int) -> bool:
    """Whether the word is the second half of a name ("South Korean")."""
    before = phrase[:at].split()
    return bool(before) and before[-1][:1].isupper() and phrase[at].isupper()


def _places_like(name: str, places: Gazetteer, language: str) -> list[str]:
    """Places that could stand for this one: for a city other capitals, since they are known to all."""
    place = places.named(name)
    near = places.neighbours(name, 60 if place and place.kind in ("city", "capital") else 8)
    capitals = [other for other in near if (found := places.named(other)) and found.kind == "capital"]
    same_article = get_grammar(language).same_article
    near = [
        other
        for other in near
        if not is_oddly_spelled(other) and same_article(other, "") and other.count(" ") < _LONGEST_NAME
    ]
    capitals = [other for other in capitals if not is_oddly_spelled(other)]
    return (capitals if place and place.kind in ("city", "capital") else list(near))[:8]


def is_oddly_spelled(name: str) -> bool:
    """Whether the name has letters that its language does not use so."""
    return _ODD_SPELLING.search(name) is not None


def _cased_like(word: str, other: str) -> str:
    return other[:1].upper() + other[1:] if word[:1].isupper() else other


def _stands_in(word: str, known: str) -> bool:
    return re.search(rf"(?<!\w){_GLUED}{re.escape(fold(word).lower())}", known) is not None


@cache
def _behind(key: str, language: str) -> dict[str, frozenset[str]]:
    """By the first word of a group, the folded words behind which alone it may be changed, or never may."""
    rows = (line.split(": ") for line in _table(language)[key])
    return {first: frozenset(fold(words).lower().split()) for first, words in rows}


@cache
def _table(language: str) -> dict:
    keys = ["groups", "only_behind", "not_behind"]
    return read_table(Path(__file__).parent / language / "swaps.toml", keys=keys)


@cache
def _groups(language: str) -> dict[str, tuple[str, ...]]:
    table = _table(language)
    groups: dict[str, tuple[str, ...]] = {}
    for line in table["groups"]:
        words = tuple(line.split())
        for word in words:
            groups.setdefault(fold(word).lower(), words)
    return groups
