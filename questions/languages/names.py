"""Names in an article: people, places, organisations and happenings, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType, ModuleType

from questions.languages.ar import names as arabic
from questions.languages.defining import title_words
from questions.languages.echoes import defined_name, known_names, with_echoes
from questions.languages.en import names as english
from questions.languages.letters import Folded, fold_with_map
from questions.languages.naming import Find, without_overlaps
from questions.languages.reading import Article, NameValue, Span
from questions.languages.words_in_place import Line, lines

NAMERS: dict[str, ModuleType] = {"ar": arabic, "en": english}

_UNWRITTEN = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\\[[^\\[\\]]{1,12}\\]"
)
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1)
def find_names(article: Article) -> tuple[Span, ...]:
    """The names in the body of ``article``, in the order of the text and without overlaps.

    A span covers the name without the letters that are glued to its front; its value says the name as it stands alone.
    Features: ``gender`` (masculine, feminine, neuter) where it is known, ``number``,
    and ``sure`` = ``no`` where only the look of the words speaks for a name.
    """
    folded = fold_with_map(article.text)
    namer = NAMERS[article.language]
    rows = lines(article)
    finds = [namer.find_in_line(line) for line in rows]
    if rows:
        finds[0] = _with_defined(rows[0], finds[0], article, namer)
    known = known_names(rows, finds, namer)
    return tuple(
        _span(found, line, folded)
        for line, row in zip(rows, finds, strict=True)
        for found in with_echoes(line, row, known, namer)
    )


def _with_defined(line: Line, finds: list[Find], article: Article, namer: ModuleType) -> list[Find]:
    """The finds of the opening sentence with the name of what it defines."""
    defined = defined_name(line, article.language, title_words(article.title), namer)
    return without_overlaps([*finds, defined]) if defined else finds


def _span(found: Find, line: Line, folded: Folded) -> Span:
    start, end = folded.span(
        line.words[found.first].start + found.cut, line.words[found.last - 1].end - found.trim
    )
    shown = folded.original[start:end]
    if found.lead:
        shown = found.lead + shown.removeprefix("ل")
    features = _features(found.number, found.gender, sure=found.sure)
    return Span(NameValue(written(shown), found.type), start, end, features=features)


@cache
def _features(number: str, gender: str, *, sure: bool) -> Mapping[str, str]:
    """The few that there are, shared by the many names of a long text."""
    features = {"number": number} | ({} if sure else {"sure": "no"}) | ({"gender": gender} if gender else {})
    return MappingProxyType(features)


def written(text: str) -> str:
    """The text as it is shown alone: without vowel marks, footnotes and line breaks."""
    return _SPACE.sub(" ", _UNWRITTEN.sub("", text)).strip()
