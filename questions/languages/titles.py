"""Which line before the text is its title."""

from __future__ import annotations

import re

from questions.languages.furniture import Line
from questions.languages.letters import fold

_WORD = re.compile(r"\w{3,}")
_NAME_WORD = re.compile(r"\w+")
# A headline has none of these in it, the text below a name often has.
_TEXT_MARKS = "(،,؛"
_INNER_STOP = re.compile(r"(?<!\.)\. +\w")
_NEAR = 14
_FEWEST_WORDS, _MOST_WORDS = 3, 30
_COMPARED_LINES = 4
_LONGEST_HEADLINE = 20
_OPENING_LINES = 1
_BELOW = 2
_BYLINE_COUNTS = 5
_STOP_COSTS = 4
_WHOLE_NAME, _LONGEST_NAME = 1, 9
_LONGEST_ENTRY, _ENTRY_OPENS, _SHORTEST_OPENING = 4, 8, 6


def find_title(lines: list[Line], body: list[bool], *, first: int, title: str | None) -> int | None:
    """The place of the title: the line that says ``title``, or the one before the text that shares most words with it."""
    if title:
        wanted = fold(title).strip().lower()
        return next((place for place, line in enumerate(lines) if line.text == wanted), None)
    tagged = next((place for place, line in enumerate(lines) if line.mark == "title"), None)
    if tagged is not None:
        return tagged
    if _heads_entry(lines):
        return 0
    texts = [line.text for line, is_body in zip(lines, body, strict=True) if is_body]
    words = set(_WORD.findall(" ".join(texts[:_COMPARED_LINES])))
    opening = set(_WORD.findall(" ".join(texts[:_OPENING_LINES])))
    candidates = [
        place for place in range(max(0, first - _NEAR), first) if _may_be_title(lines[place], opening)
    ]
    above = [place for place in range(first) if lines[place].mark != "tag"]
    if not candidates and len(above) == 1 and _may_be_short(lines[above[0]], words, opening):
        return above[0]
    if not candidates:
        return first if any(body[first + 1 :]) and _is_headline(lines[first]) else None
    best = max(candidates, key=lambda place: (_worth(lines, place, words), place))
    return 0 if _is_told_again(lines[0], lines[best]) else best


def _heads_entry(lines: list[Line]) -> bool:
    """Whether the page opens with a short name and then with a line that begins with that name, as an encyclopedia's does."""
    if len(lines) < 2 or lines[0].mark or lines[0].stops or not 0 < lines[0].words <= _LONGEST_ENTRY:
        return False
    name = [word.removeprefix("ال") for word in _WORD.findall(lines[0].text)]
    opening = [word.removeprefix("ال") for word in _WORD.findall(lines[1].text)[:_ENTRY_OPENS]]
    told = sum(word in opening for word in name)
    return lines[1].words >= _SHORTEST_OPENING and name[:1] == opening[:1] and 2 * told > len(name)


def _is_told_again(first: Line, best: Line) -> bool:
    """Whether the page opens with a name and the best line below only begins the text with it: "the Emir X (died 884)"."""
    name = _NAME_WORD.findall(first.text)
    if first is best or first.mark or first.stops or not 0 < first.words <= _LONGEST_NAME or not name:
        return False
    if len(name) < first.words or any(letter in first.text for letter in ":|"):
        return False
    told = _NAME_WORD.findall(best.text)
    return (
        len(told) > len(name) and _in_order(name, told) and any(letter in best.text for letter in _TEXT_MARKS)
    )


def _in_order(name: list[str], told: list[str]) -> bool:
    """Whether the words of the name stand in the line one behind the other."""
    ahead = iter(told)
    return all(word in ahead for word in name)


def _may_be_title(line: Line, opening: set[str]) -> bool:
    """Whether the line has the length of a title; one or two words must be a name with which the text opens."""
    if line.mark or line.words > _MOST_WORDS or "\t" in line.text:
        return False
    own = set(_WORD.findall(line.text))
    return line.words >= _FEWEST_WORDS or (own != set() and own <= opening)


def _worth(lines: list[Line], place: int, words: set[str]) -> int:
    """How much speaks for the line: words that the text has, author or date below it, no stop at its end."""
    stop = _STOP_COSTS if lines[place].stops and not _asks(lines[place]) else 0
    if sum(line.text == lines[place].text for line in lines) > 1:
        stop += _STOP_COSTS
    whole = _WHOLE_NAME if set(_WORD.findall(lines[place].text)) <= words else 0
    return _shared(lines[place], words) + _above_byline(lines, place) + whole - stop


def _may_be_short(line: Line, words: set[str], opening: set[str]) -> bool:
    return _is_short_title(line, words) or _is_foreign_title(line, opening)


def _is_short_title(line: Line, words: set[str]) -> bool:
    """Whether the one line above the text is a word or two that the text speaks of, as an encyclopedia's title."""
    return not line.mark and not line.stops and 0 < line.words < _FEWEST_WORDS and _shared(line, words) > 0


def _is_foreign_title(line: Line, opening: set[str]) -> bool:
    """Whether the one line above the text is a word or two in letters that the text does not open with."""
    letters = {letter for letter in line.text if letter.isalpha()}
    if line.mark or line.stops or not letters or line.words >= _FEWEST_WORDS:
        return False
    return not letters & {letter for word in opening for letter in word}


def _is_headline(line: Line) -> bool:
    """Whether the first line of the text is its headline: a short question, or a short line without an end."""
    if (
        line.words > _LONGEST_HEADLINE
        or _INNER_STOP.search(line.text)
        or line.text.endswith((":", "،", ",", ";", "؛"))
    ):
        return False
    return not line.stops or _asks(line)


def _asks(line: Line) -> bool:
    return line.text.rstrip("\"')» ").endswith(("?", "؟", "!"))


def _above_byline(lines: list[Line], place: int) -> int:
    """What it counts that author or date of the page stand right below a line."""
    below = lines[place + 1 : place + 1 + _BELOW]
    return _BYLINE_COUNTS if any(line.mark in ("bylines", "datelines") for line in below) else 0


def _shared(line: Line, words: set[str]) -> int:
    own = set(_WORD.findall(line.text))
    return sum(any(word in known or known in word for known in words) for word in own)
