"""Other names that an article gives to a thing: "also known as", "abbreviated", a short form in brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from questions.languages.letters import fold, fold_with_map
from questions.languages.names import find_names, written
from questions.languages.pack import read_table
from questions.languages.reading import Article, NameValue, Sentence, Span

_REACH = 120
_NEAR = 3
_ABBREVIATION = re.compile(r"\s?\(\s?[\"']?([A-Z][A-Z.&-]{1,9}s?)[\"']?\s?\)")


@dataclass(frozen=True, slots=True)
class Alias:
    """``other`` is another name of ``name``; the place is that of the other name, ``name_span`` that of the first."""

    name: str
    other: str
    start: int
    end: int
    name_span: Span


@cache
def _triggers(language: str) -> re.Pattern[str]:
    table = read_table(Path(__file__).parent / language / "aliases.toml", keys=["triggers", "fillers"])
    words = sorted(
        (fold(entry.replace("_", " ")) for entry in table["triggers"].split()), key=len, reverse=True
    )
    fillers = "|".join(re.escape(fold(entry.replace("_", " "))) for entry in table["fillers"].split())
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?:\s+(?:{fillers}))*\s+", re.IGNORECASE)


@lru_cache(maxsize=1)
def find_aliases(article: Article) -> tuple[Alias, ...]:
    """Other names in the body of ``article``, in the order of the text."""
    names = Names(find_names(article))
    found: list[Alias] = []
    for sentence in article.sentences:
        found += _abbreviated(article, names.between(sentence.start, sentence.end))
        found += _called(article, sentence, names)
    return tuple(sorted(found, key=lambda alias: alias.start))


@dataclass(frozen=True)
class Names:
    """The names of an article in order, found by place without looking at all of them."""

    spans: tuple[Span, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.spans]

    def between(self, start: int, end: int) -> tuple[Span, ...]:
        """The names that begin in these bounds."""
        return self.spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _abbreviated(article: Article, names: Iterable[Span]) -> Iterator[Alias]:
    for span in names:
        short = _ABBREVIATION.match(article.text, span.end)
        if short and isinstance(span.value, NameValue) and " " in span.value.text:
            yield Alias(span.value.text, short.group(1), short.start(1), short.end(1), span)


def _called(article: Article, sentence: Sentence, names: Names) -> Iterator[Alias]:
    folded = fold_with_map(article.text)
    start, end = folded.index(sentence.start), folded.index(sentence.end)
    meant: dict[int, Span] = {}
    for trigger in _triggers(article.language).finditer(folded.text, start, end):
        place, after = folded.place(trigger.start()), folded.place(trigger.end())
        before = names.between(max(sentence.start, place - _REACH), place)
        others = names.between(after, after + _NEAR)
        if before and others and before[-1].end <= place:
            other, name = others[0], meant.get(before[-1].start, before[-1])
            meant[other.start] = name
            shown = written(article.text[other.start : other.end])
            yield Alias(_text(name), shown, other.start, other.end, name)


def is_nickname(article: Article, span: Span) -> bool:
    """Whether the name stands right behind "known as" and its like: it names again what was named before."""
    before = fold(article.text[max(0, span.start - _REACH) : span.start])
    return any(found.end() == len(before) for found in _triggers(article.language).finditer(before))


def _text(span: Span) -> str:
    return span.value.text if isinstance(span.value, NameValue) else ""
