"""Which line before the text is its title."""

from __future__ import annotations

import re

from questions.languages.furniture import Line
from questions.languages.letters import fold

_WORD = re.compile(r"\w{3,}")
_INNER_STOP = re.compile(r"(?<!\.)\. +\w")
_NEAR = 12
_FEWEST_WORDS, _MOST_WORDS = 3, 30
_COMPARED_LINES = 4
_LONGEST_HEADLINE = 20
_BELOW = 2
_BYLINE_COUNTS = 3


def find_title(lines: list[Line], body: list[bool], *, first: int, title: str | None) -> int | None:
    """The place of the title: the line that says ``title``, or the one before the text that shares most words with it."""
    if title:
        wanted = fold(title).strip().lower()
        return next((place for place, line in enumerate(lines) if line.text == wanted), None)
    candidates = [place for place in range(max(0, first - _NEAR), first) if _may_be_title(lines[place])]
    texts = [line.text for line, is_body in zip(lines, body, strict=True) if is_body]
    words = set(_WORD.findall(" ".join(texts[:_COMPARED_LINES])))
    if not candidates and first == 1 and _is_short_title(lines[0], words):
        return 0
    if not candidates:
        return first if any(body[first + 1 :]) and _is_headline(lines[first]) else None
    return max(
        candidates, key=lambda place: (_shared(lines[place], words) + _above_byline(lines, place), place)
    )


def _may_be_title(line: Line) -> bool:
    return not line.mark and _FEWEST_WORDS <= line.words <= _MOST_WORDS


def _is_short_title(line: Line, words: set[str]) -> bool:
    """Whether the one line above the text is a word or two that the text speaks of, as an encyclopedia's title."""
    return not line.mark and not line.stops and 0 < line.words < _FEWEST_WORDS and _shared(line, words) > 0


def _is_headline(line: Line) -> bool:
    """Whether the first line of the text is its headline: a short question, or a short line without an end."""
    if (
        line.words > _LONGEST_HEADLINE
        or _INNER_STOP.search(line.text)
        or line.text.endswith((":", "،", ",", ";", "؛"))
    ):
        return False
    return not line.stops or line.text.rstrip("\"')» ").endswith(("?", "؟", "!"))


def _above_byline(lines: list[Line], place: int) -> int:
    """What it counts that author or date of the page stand right below a line."""
    below = lines[place + 1 : place + 1 + _BELOW]
    return _BYLINE_COUNTS if any(line.mark in ("bylines", "datelines") for line in below) else 0


def _shared(line: Line, words: set[str]) -> int:
    own = set(_WORD.findall(line.text))
    return sum(any(word in known or known in word for known in words) for word in own)
