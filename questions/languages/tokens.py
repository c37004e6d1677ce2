"""Words, numbers and marks of folded text, each with the roles that it may play.

A role is what a word can be to a reader of values: a month, a year word, a bound. The words and their roles
come from the pack. Every set of roles is one letter of an alphabet, so a run of tokens is a string
and the shape of a date is a pattern over that string (see ``shapes``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypedDict, cast

from questions.languages.reading import Bound, DateValue, DurationValue

_PIECE = re.compile(r"(\d+(?:[.,٫٬]\d+)*)|([^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?)|([^\w\s]|_)")
_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_DOTTED_PART = re.compile(r"\d+|\.")
_LONGEST_NUMBER = 24
_LONGEST_WORD = 60
_SHORTEST_MARKED = 4


class Meanings(TypedDict, total=False):
    """What a token means in its roles: a word from the pack, or a number, date or duration that was read."""

    month: float
    hijri_month: float
    weekday: float
    decade: float
    season: str
    cardinal: float
    hundred: float
    scale: float
    ordinal: float
    ordinal_day: float
    fraction: float
    bound: Bound
    durations: str
    two_of: str
    number: float
    date: DateValue
    day_month: tuple[int, int]
    duration: DurationValue
    core: tuple[int, int]
    part: str
    derivation: str
    other_readings: str
    definite: bool
    glued: bool
    rejected_year: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark at ``start``; ``values`` says for a role which month, number or unit it is."""

    text: str
    start: int
    end: int
    roles: frozenset[str]
    values: Meanings = field(default_factory=Meanings)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon knows of a word: its roles and what it means in each."""

    roles: frozenset[str]
    values: Meanings


NOTHING = Entry(frozenset(), Meanings())


class Lexicon:
    """The words of one language with their roles; phrases are words in a row."""

    def __init__(
        self,
        words: Iterable[tuple[str, str, object]],
        *,
        prefixes: Iterable[str],
        joining: Iterable[str],
        unsure: str,
        articles: Iterable[str],
    ):
        """``words`` are (words, role, value), spelled as folded text spells them; ``joining`` are
        prefixes that stand before others, and an unknown word that begins with a letter of ``unsure`` may have one."""
        self.entries: dict[tuple[str, ...], Entry] = {}
        self.longest: dict[str, int] = {}
        self.prefixes = frozenset(prefixes)
        self.shortest_split = {prefix: 3 if prefix in joining else 4 for prefix in self.prefixes}
        self.joining = frozenset(joining)
        self.unsure = unsure
        self.articles = frozenset(articles)
        for text, role, value in words:
            self._add(tuple(text.split()), role, value)
        self._look_up = lru_cache(maxsize=4_000)(self._find_word)

    def _add(self, key: tuple[str, ...], role: str, value: object) -> None:
        known = self.entries.get(key, NOTHING)
        values = {role: value, **known.values}
        self.entries[key] = Entry(known.roles | {role}, cast(Meanings, values))
        self.longest[key[0]] = max(self.longest.get(key[0], 0), len(key))

    def role_sets(self) -> set[frozenset[str]]:
        """Every set of roles that a word may have."""
        return {entry.roles for entry in self.entries.values()}

    def known(self, word: str) -> bool:
        """Whether a phrase begins with ``word``."""
        return word in self.longest

    def marked(self, token: Token) -> Token:
        """An unknown word, marked where it begins like a definite or a joined one."""
        if not self.prefixes or len(token.text) < _SHORTEST_MARKED or token.roles:
            return token
        if token.text.startswith(tuple(self.articles)):
            return replace(token, values={"definite": True})
        return replace(token, values={"glued": True}) if token.text[0] in self.unsure else token

    def split(self, word: str) -> tuple[str, ...]:
        """``word`` in the pieces of which it is made: prefixes that are glued to a known word stand alone."""
        return self._look_up(word)

    def _find_word(self, word: str) -> tuple[str, ...]:
        if self.known(word) or len(word) > _LONGEST_WORD:
            return (word,)
        if word[0] in self.prefixes and len(word) >= self.shortest_split[word[0]]:
            rest = self._find_word(word[1:])
            joins = word[0] in self.joining or rest[0] not in self.joining
            if joins and (len(rest) > 1 or self.known(rest[0])):
                return (word[0], *rest)
        for article in self.articles:
            if word.startswith(article) and self.known(word[len(article) :]):
                return (article, word[len(article) :])
        return (word,)


def cut(text: str, lexicon: Lexicon) -> list[Token]:
    """The tokens of folded ``text``, with the roles that the lexicon gives to each."""
    return list(_with_roles(list(_pieces(text, lexicon)), lexicon))


def _pieces(text: str, lexicon: Lexicon) -> Iterator[Token]:
    for found in _PIECE.finditer(text):
        start = found.start()
        if found.lastindex == 1:
            yield from _numbers(found.group(), start)
            continue
        for piece in lexicon.split(found.group()):
            yield Token(piece, start, start + len(piece), frozenset())
            start += len(piece)


def _numbers(text: str, start: int) -> Iterator[Token]:
    """The token of a number, or the five of a date that is written 15.5.2020."""
    if not _DOTTED_DATE.fullmatch(text):
        yield number_token(text, start)
        return
    for found in _DOTTED_PART.finditer(text):
        part, place = found.group(), start + found.start()
        yield number_token(part, place) if part != "." else Token(part, place, place + 1, frozenset())


def number_token(text: str, start: int) -> Token:
    """A token of digits; what it may be in a date depends on its length and size."""
    roles = {"number", "digits"}
    plain = text.isdigit() and len(text) <= _LONGEST_NUMBER
    if not plain:
        return Token(text, start, start + len(text), frozenset(roles))
    number = int(text)
    if len(text) <= 2:
        roles.add("two_digits")
        roles |= {"day"} if 1 <= number <= 31 else set()
        roles |= {"big_day"} if 13 <= number <= 31 else set()
        roles |= {"month_number"} if 1 <= number <= 12 else set()
    if 1 <= number <= 2200 and text[0] != "0":
        roles.add("year")
        roles |= {"plain_year"} if number >= 1000 else {"early_year"} if number >= 100 else set()
    return Token(text, start, start + len(text), frozenset(roles), {"number": float(number)})


def _with_roles(tokens: list[Token], lexicon: Lexicon) -> Iterator[Token]:
    place = 0
    while place < len(tokens):
        token = tokens[place]
        length, entry = _longest_entry(tokens, place, lexicon)
        if entry is NOTHING:
            yield lexicon.marked(token)
            place += 1
            continue
        last = tokens[place + length - 1]
        text = token.text if length == 1 else " ".join(each.text for each in tokens[place : place + length])
        yield Token(text, token.start, last.end, entry.roles | token.roles, {**token.values, **entry.values})
        place += length


def _longest_entry(tokens: list[Token], place: int, lexicon: Lexicon) -> tuple[int, Entry]:
    first = tokens[place].text
    for word in (first, first.lower()) if first.isascii() else (first,):
        for length in range(lexicon.longest.get(word, 0), 0, -1):
            rest = [token.text for token in tokens[place + 1 : place + length]]
            entry = lexicon.entries.get((word, *rest)) or lexicon.entries.get((word, *map(str.lower, rest)))
            if entry:
                return len(rest) + 1, entry
    return 0, NOTHING


def joined(tokens: list[Token], roles: Iterable[str], values: Meanings) -> Token:
    """One token in the place of ``tokens``."""
    first = tokens[0]
    text = " ".join(token.text for token in tokens)
    return replace(first, text=text, end=tokens[-1].end, roles=frozenset(roles), values=values)
