"""Phrases in Arabic that tell where something is or how far it reaches: sides, small words and places in a row.

"From the Gulf of Oman in the south to Shatt al-Arab", "Lebanon and the south-west of Syria", "east of the town of Banias".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from questions.languages.ar.naming import is_definite, listed, stems
from questions.languages.ar.tokens import Token, index_behind, index_ending_behind, tokenise
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue, Sentence, Span

_MARKS = frozenset("،,-–()")
_PARTING = frozenset("،,(")
_LONGEST = 30
_LINK, _SIDE, _OPEN_SIDE, _KIND = "link", "side", "open side", "kind"


def find_whereabouts(sentence: Sentence, names: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Where such phrases begin and end; each holds a side, or places that more than "and" joins."""
    named = [span for span in names if isinstance(span.value, NameValue) and span.value.type == "place"]
    tokens = tokenise(sentence.text, sentence.start)
    roles = [_role(token.folded) for token in tokens]
    if len(named) < 2 and _SIDE not in roles and (not named or _OPEN_SIDE not in roles):
        return
    places: dict[int, int] = {}
    for number, span in enumerate(named):
        first = index_ending_behind(tokens, span.start)
        places.update(dict.fromkeys(range(first, index_behind(tokens, span.end)), number))
    told = [at for at, token in enumerate(tokens) if at in places or roles[at] or token.text in _MARKS]
    first = 0
    while first < len(told):
        last = first + 1
        while last < len(told) and told[last] == told[last - 1] + 1 and last - first < _LONGEST:
            last += 1
        if last > first + 1:
            yield from _phrases(tokens, roles, places, told[first], told[last - 1] + 1)
        first = last


@lru_cache(maxsize=4_000)
def _role(word: str) -> str:
    """What the folded word does in such a phrase; "" where it ends one."""
    if word in listed("where_links"):
        return _LINK
    every = [stem for stem, _ in stems(word)]
    if word in listed("sides") or any(
        stem in listed("sides") or stem in listed("area_words") for stem in every
    ):
        return _SIDE
    if any(stem in listed("directions") for stem in every):
        return _OPEN_SIDE
    nouns = (listed("place_kinds"), listed("where_nouns"))
    if any(stem.removeprefix("ال") in noun or stem in noun for stem in every for noun in nouns):
        return _KIND
    return _KIND if any(is_definite(stem) and stem in nationalities("ar") for stem in every) else ""


def _phrases(
    tokens: Sequence[Token], roles: Sequence[str], places: dict[int, int], first: int, last: int
) -> Iterator[tuple[int, int]]:
    """The whole phrase, its parts between commas and what stands behind its first small word, without loose edges."""
    parts = {(first, last), *_between_marks(tokens, first, last)}
    links = (at for at in range(first + 1, last) if roles[at] == _LINK)
    behind = next(links, last)
    for begin, end in sorted({*parts, (behind, last)}):
        while begin < end and (tokens[begin].text in _MARKS or roles[begin] == _LINK):
            begin += 1
        while (
            begin < end
            and end - 1 not in places
            and roles[end - 1] != _SIDE
            and not _is_nation(tokens[end - 1])
        ):
            end -= 1
        if end - begin > 1 and _tells(tokens, roles, places, begin, end):
            yield tokens[begin].start + _glued(tokens[begin]), tokens[end - 1].end


def _glued(token: Token) -> int:
    """How many letters at the front of the phrase do not belong to it."""
    if len(token.text) != len(token.folded):
        return 0
    cuts = (
        cut
        for stem, cut in stems(token.folded)
        if (stem,) in gazetteer("ar").by_words
        or stem in listed("place_kinds")
        or stem in listed("area_words")
    )
    return next(cuts, 0)


def _between_marks(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    begin = first
    for at in range(first, last):
        if tokens[at].text in _PARTING:
            yield begin, at
            begin = at + 1
    if begin > first:
        yield begin, last


def _is_nation(token: Token) -> bool:
    return is_definite(token.folded) and token.folded in nationalities("ar")


def _tells(
    tokens: Sequence[Token], roles: Sequence[str], places: dict[int, int], begin: int, end: int
) -> bool:
    """Whether the words say more than one name: a side beside a place, two places, or "in the south-west"."""
    held = {places[at] for at in range(begin, end) if at in places}
    sides = any(roles[at] in (_SIDE, _OPEN_SIDE) for at in range(begin, end) if at not in places)
    if not held:
        told = [roles[at] for at in range(begin, end)]
        return begin > 0 and roles[begin - 1] == _LINK and set(told) == {_SIDE}
    return (
        sides
        or len(held) > 1
        and any(
            roles[at] == _LINK and tokens[at].folded != "و" and at not in places for at in range(begin, end)
        )
    )
