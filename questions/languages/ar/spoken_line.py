"""An Arabic sentence as patterns see it: words in one spelling, each date as one mark."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from questions.languages.ar.clauses import in_date
from questions.languages.ar.tokens import Token
from questions.languages.reading import Span


@dataclass(frozen=True, slots=True)
class Line:
    """The words with one space between them, where each begins there, and the tokens that they were."""

    text: str
    starts: tuple[int, ...]
    tokens: tuple[Token, ...]

    def token_at(self, place: int) -> int:
        """The index of the word that holds the character."""
        return bisect_right(self.starts, place) - 1


def line_of(tokens: Sequence[Token], dates: Sequence[Span]) -> Line:
    """The words of ``tokens`` with one mark for each of ``dates``."""
    shown: list[str] = []
    kept: list[Token] = []
    for token in tokens:
        dated = in_date(token, dates)
        if not (dated and shown[-1:] == ["@"]):
            shown.append("@" if dated else token.folded)
            kept.append(token)
    starts, place = [], 0
    for word in shown:
        starts.append(place)
        place += len(word) + 1
    return Line(" ".join(shown), tuple(starts), tuple(kept))
