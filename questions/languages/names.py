"""Names in an article: people, places, organisations and happenings, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from questions.languages.ar.names import find_in_line as find_in_arabic
from questions.languages.en.names import find_in_line as find_in_english
from questions.languages.letters import Folded, fold_with_map
from questions.languages.naming import Find
from questions.languages.reading import Article, NameValue, Span
from questions.languages.words_in_place import Line, lines

FINDERS: dict[str, Callable[[Line], list[Find]]] = {"ar": find_in_arabic, "en": find_in_english}

_UNWRITTEN = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\\[[^\\[\\]]{1,12}\\]"
)
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=4)
def find_names(article: Article) -> tuple[Span, ...]:
    """The names in the body of ``article``, in the order of the text and without overlaps.

    A span covers the name without the letters that are glued to its front; its value says the name as it stands alone.
    Features: ``gender`` (masculine, feminine, neuter) where it is known, and ``number``.
    """
    folded = fold_with_map(article.text)
    find = FINDERS[article.language]
    return tuple(_span(found, line, folded) for line in lines(article) for found in find(line))


def _span(found: Find, line: Line, folded: Folded) -> Span:
    start, end = folded.span(
        line.words[found.first].start + found.cut, line.words[found.last - 1].end - found.trim
    )
    shown = folded.original[start:end]
    if found.lead:
        shown = found.lead + shown.removeprefix("ل")
    features = {"number": found.number}
    if found.gender:
        features["gender"] = found.gender
    return Span(NameValue(written(shown), found.type), start, end, features=features)


def written(text: str) -> str:
    """The text as it is shown alone: without vowel marks, footnotes and line breaks."""
    return _SPACE.sub(" ", _UNWRITTEN.sub("", text)).strip()
