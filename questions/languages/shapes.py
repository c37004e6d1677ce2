"""Shapes over tokens: patterns that a pack writes in words and the readers match.

A shape is a row of parts. ``month`` is a token with that role, ``a|b`` one with either, ``day=ordinal`` gives the
token a name, ``part?`` may be missing, and ``( ... )`` or ``( ... )?`` is a group.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from questions.languages.tokens import Token

_PART = re.compile(r"(?:(?P<name>[a-z_]+)=)?(?P<not>!)?(?P<roles>[a-z_0-9|]+)(?P<maybe>\??)")


@dataclass(frozen=True, slots=True)
class Match:
    """A shape found in a row of tokens: its place and its named tokens."""

    kind: str
    start: int
    end: int
    parts: dict[str, Token]


class Alphabet:
    """One letter for each set of roles; sets that appear later get theirs when they come."""

    def __init__(self, role_sets: Iterable[frozenset[str]]):
        self.letters: dict[frozenset[str], str] = {}
        for roles in sorted(role_sets, key=sorted):
            self.letter(roles)

    def letter(self, roles: frozenset[str]) -> str:
        """The letter of ``roles``."""
        return self.letters.setdefault(roles, chr(0x4E00 + len(self.letters)))

    def spell(self, tokens: Iterable[Token]) -> str:
        """The row of ``tokens`` as a string, one letter each."""
        letters, other = self.letters, self.letter(frozenset())
        return "".join([letters.get(token.roles, other) for token in tokens])

    def letters_with(self, roles: set[str]) -> str:
        """All letters whose set has one of ``roles``."""
        return "".join(letter for known, letter in self.letters.items() if known & roles)


class Shapes:
    """Shapes of several kinds, tried in the order in which they are given."""

    def __init__(self, shapes: Iterable[tuple[str, str]], alphabet: Alphabet):
        self.alphabet = alphabet
        self.compiled = [(kind, re.compile(_pattern(shape, alphabet))) for kind, shape in shapes]

    def matches(self, tokens: list[Token]) -> list[Match]:
        """Every match, from left to right and the longest first; they may lie over each other."""
        spelled = self.alphabet.spell(tokens)
        found = [
            (match.start(), -match.end(), order, kind, match)
            for order, (kind, pattern) in enumerate(self.compiled)
            for match in pattern.finditer(spelled)
            if match.end() > match.start()
        ]
        found.sort(key=lambda each: each[:3])
        return [Match(kind, start, -end, _named(match, tokens)) for start, end, _, kind, match in found]


def rewrite(
    tokens: list[Token], shapes: Shapes, build: Callable[[Match, list[Token]], Token | None]
) -> list[Token]:
    """``tokens`` with each match in the place of its tokens.

    Where ``build`` gives None for a match, the shorter ones at its place have their turn.
    """
    result: list[Token] = []
    done = 0
    for match in shapes.matches(tokens):
        if match.start < done:
            continue
        token = build(match, tokens)
        if token is not None:
            result += tokens[done : match.start]
            result.append(token)
            done = match.end
    return result + tokens[done:]


def _named(match: re.Match[str], tokens: list[Token]) -> dict[str, Token]:
    places = match.re.groupindex
    return {name.rpartition("_")[0]: tokens[match.start(name)] for name in places if match.start(name) >= 0}


def _pattern(shape: str, alphabet: Alphabet) -> str:
    return "".join(_piece(part, alphabet, number) for number, part in enumerate(shape.split()))


def _piece(part: str, alphabet: Alphabet, number: int) -> str:
    if part == "(":
        return "(?:"
    if part in (")", ")?", "|", ")+", ")*"):
        return part
    found = _PART.fullmatch(part)
    if not found:
        raise ValueError(f"The part {part!r} of a shape cannot be read.")
    letters = alphabet.letters_with(set(found["roles"].split("|")))
    chosen = f"[^{letters}]" if found["not"] else f"[{letters}]" if letters else "(?!)"
    return (f"(?P<{found['name']}_{number}>{chosen})" if found["name"] else chosen) + found["maybe"]
