""" "The largest such exercises": what they are like, told by the sentence before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.ar.naming import head_types
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.verbs import find_verb, fold

_LOOK_BACK, _LONGEST_OWNER, _TOLD_TWICE = 420, 7, 2
_ALIKE = re.compile(
    r"(?<!\w)(?:أكبر|أضخم|أحدث|أول|آخر|أطول|أقصر|أصغر)\s+(?P<said>ال(?P<noun>\w{3,})\s+(?:المشابهة|المماثلة|المشابه|المماثل))(?!\w)"
)


def alike_told(text: str) -> Iterator[tuple[int, int, str]]:
    """Places of "the similar Xs" behind a superlative, and what they mean: "Xs of the organisation", as the text before names one."""
    if "المشابه" not in text and "المماثل" not in text:
        return
    for found in _ALIKE.finditer(text):
        kind = next((group for group in _kinds() if fold(found["noun"]) in group), frozenset())
        low = max(0, found.start() - _LOOK_BACK)
        tokens = tokenise(text[low : found.start()], low)
        told = [_owned(tokens, place, text) for place, token in enumerate(tokens) if token.folded in kind]
        told = [one for one in told if one]
        if told:
            yield found.start("said"), found.end("said"), f"{found['noun']} {told[-1]}"


@cache
def _kinds() -> tuple[frozenset[str], ...]:
    """Nouns of happenings that texts call by one another's name."""
    return tuple(frozenset(group.split("_")) for group in words("alike_happenings"))


def _owned(tokens: list[Token], place: int, text: str) -> str:
    """The adjective behind the noun and the "of ..." with its whole name; "" where the text before names no owner."""
    at, adjective = place + 1, ""
    if at < len(tokens) and tokens[at].folded.endswith("ة") and not is_definite(tokens[at]):
        adjective, at = f"{tokens[at].text} ", at + 1
    if at >= len(tokens) or tokens[at].folded[:1] != "ل" or tokens[at].folded[1:] not in head_types():
        return ""
    last = at + 1
    while last < len(tokens) and last - at < _LONGEST_OWNER and _goes_on(tokens[last]):
        last += 1
    owner = text[tokens[at].start + 1 : tokens[last - 1].end]
    known = is_definite(tokens[last - 1]) and text.count(owner) >= _TOLD_TWICE
    return f"{adjective}ل{owner}" if known else ""


def _goes_on(token: Token) -> bool:
    return not (
        token.text in PUNCTUATION
        or is_preposition(token)
        or find_verb(token.text) is not None
        and not is_definite(token)
    )
