"""Well-known things and when there were any: what names them cannot have happened in other years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.letters import fold

_TIMES = Path(__file__).parent / "data" / "known_times.tsv"
# The last year of what has not ended.
NEVER = 9999
_NAME_COLUMNS = {"ar": 3, "en": 4}
_GAP, _MOST_BETWEEN = "…", 3
_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class KnownTime:
    """The first and last year in which there was such a thing; ``step`` is how many years lie between its times."""

    first: int
    last: int
    step: int = 1

    def holds(self, year: int) -> bool:
        """Whether there was such a thing in the year."""
        return self.first <= year <= self.last and (year - self.first) % self.step == 0


@lru_cache(maxsize=512)
def times_told(text: str, language: str) -> tuple[KnownTime, ...]:
    """The times of the well-known things that ``text`` names."""
    words = _WORD.findall(fold(text).lower())
    names = _names(language)
    found: dict[KnownTime, None] = {}
    for place, word in enumerate(words):
        for form in _forms(word):
            for rest, time in names.get(form, ()):
                if _goes_on(words, place + 1, rest):
                    found[time] = None
    return tuple(found)


def _forms(word: str) -> Iterator[str]:
    """The word, without a letter glued to its front, and with the article that "to" swallowed."""
    yield word
    yield word[1:]
    if word.startswith("لل"):
        yield f"ا{word[1:]}"


def _goes_on(words: list[str], place: int, rest: tuple[str, ...]) -> bool:
    """Whether the words of a name follow; between an office and its holder a few others may stand."""
    for at, word in enumerate(rest):
        if word == _GAP:
            ends = range(place, min(place + _MOST_BETWEEN, len(words)) + 1)
            return any(_goes_on(words, end, rest[at + 1 :]) for end in ends)
        if words[place : place + 1] != [word]:
            return False
        place += 1
    return True


@cache
def _names(language: str) -> dict[str, list[tuple[tuple[str, ...], KnownTime]]]:
    """What follows the first word of each name, and its time."""
    found: dict[str, list[tuple[tuple[str, ...], KnownTime]]] = {}
    for line in _TIMES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        row = line.split("\t")
        for name in filter(None, row[_NAME_COLUMNS[language]].split("|")):
            parts = name.split(_GAP)
            words = [_WORD.findall(fold(part).lower()) for part in parts]
            first, *rest = words[0] if len(parts) == 1 else [*words[0], _GAP, *words[1]]
            time = KnownTime(int(row[0]), int(row[1]), int(row[2]))
            found.setdefault(first, []).append((tuple(rest), time))
    return found
