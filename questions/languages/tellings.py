"""What a text tells in words of its own kind: ages, hours, epochs, how often, what something was called or is not allowed.

The patterns stand in each language's ``tellings.toml`` and are written over folded text. A pattern is only tried in
lines in which one of the words in ``near`` occurs, so a page without them costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.letters import fold, fold_with_map
from questions.languages.reading import Article
from questions.languages.tables import plain_table


@dataclass(frozen=True, slots=True)
class _Pattern:
    near: tuple[str, ...]
    told: re.Pattern[str]


def find_told(article: Article) -> Iterator[tuple[str, int, int]]:
    """Families with where their patterns stand in the article, in the order of the text; none over another of its family."""
    folded = fold_with_map(article.text)
    lowered = folded.text.lower()
    found = [
        (first, -last, family)
        for family, patterns in _patterns(article.language).items()
        for pattern in patterns
        for start, end in _lines_with(pattern.near, lowered)
        for first, last in (match.span("told") for match in pattern.told.finditer(folded.text, start, end))
    ]
    done: dict[str, int] = {}
    for first, end, family in sorted(found):
        if first >= done.get(family, 0):
            done[family] = -end
            yield family, *folded.span(first, -end)


def _lines_with(near: tuple[str, ...], text: str) -> set[tuple[int, int]]:
    """Start and end of the lines in which one of the words occurs."""
    lines = set()
    for word in near:
        place = text.find(word)
        while place >= 0:
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
            lines.add((text.rfind("\n", 0, place) + 1, end))
            place = text.find(word, end)
    return lines


@cache
def leads_of(language: str, name: str) -> re.Pattern[str]:
    """The pattern under ``leads`` of what stands before a name, to be matched at the end of the text before it."""
    return re.compile(f"(?:{_table(language)['leads'][name]})\\s*$", re.IGNORECASE)


@cache
def listed_names(language: str, name: str) -> frozenset[str]:
    """The names under ``names``, folded."""
    return frozenset(fold(word) for word in _table(language)["names"][name])


@cache
def _table(language: str) -> dict:
    path = Path(__file__).parent / language / "tellings.toml"
    return plain_table(path)


@cache
def _patterns(language: str) -> dict[str, tuple[_Pattern, ...]]:
    table = _table(language)
    return {
        family: tuple(_pattern(entry, table["parts"]) for entry in entries)
        for family, entries in table["told"].items()
    }


def _pattern(entry: dict[str, str], parts: dict[str, str]) -> _Pattern:
    written = entry["told"]
    for name, part in parts.items():
        written = written.replace(f"@{name}", f"(?:{part})")
    return _Pattern(tuple(entry["near"].split("|")), re.compile(written, re.IGNORECASE))
