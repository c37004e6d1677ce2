"""A person's full name between two commas behind an office, where both its ends are plain whatever its words may be besides."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.naming import every_name
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.names_beside import is_of_name, tells_day
from questions.languages.ar.told.table import listed
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities

_COMMAS = frozenset("،,")
_FEWEST, _MOST = 2, 4
_OF_NOUNS = ("ات", "ية")


def name_between(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The places of the name behind the comma at ``at`` and before the next one: ", the engineer Atif Tarawneh,"."""
    if at >= len(tokens) or tokens[at].text not in _COMMAS:
        return None
    start = _behind_courtesy(tokens, at + 1)
    end = start
    while end < len(tokens) and end - start <= _MOST and _may_be_of_name(tokens, start, end):
        end += 1
    if end >= len(tokens) or tokens[end].text not in _COMMAS or not _FEWEST <= end - start <= _MOST:
        return None
    first, last = tokens[start].folded, tokens[end - 1].folded
    known = first in given_names("ar") and first not in listed("words", "no_names")
    return (start, end) if known and last not in listed("words", "in_names") else None


def _behind_courtesy(tokens: Sequence[Token], at: int) -> int:
    """The place behind words of courtesy, one of them cut short: "the engineer", "Dr."."""
    while at + 1 < len(tokens):
        if tokens[at].folded in listed("words", "honorifics"):
            at += 1
        elif tokens[at].folded in listed("words", "short_honorifics") and tokens[at + 1].text == ".":
            at += 2
        else:
            break
    return at


def _may_be_of_name(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the word may stand in a name: the first one we know, or one that is a family's with its article or looks like a name."""
    word = tokens[at].folded
    if tells_day(tokens, at) or word in listed("words", "name_ends") | listed("words", "not_now"):
        return False
    if at == start or word in every_name() or is_of_name(tokens[at]):
        return True
    return (
        word.startswith("ال") and word not in nationalities("ar") and not tokens[at].text.endswith(_OF_NOUNS)
    )
