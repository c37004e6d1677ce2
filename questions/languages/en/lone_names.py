"""Where an English text calls somebody by a last or a first name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.en.options import is_plain_person
from questions.languages.en.tokens import words
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.reading import NameValue, Sentence, Span

_LETTERS_OF_NAME = 4
_RUN, _TIED = re.compile(r"\w+"), frozenset("’'-")
_NOT_ALONE_BEFORE = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’-]*|[A-Z]\.|\bthe|\bThe|\b(?:de|van|von|der|den|bin|ibn|al|di|da|la|le|du|del)|-|–|&|@)\s?$"
)
_NOT_ALONE_AFTER = re.compile(
    r"[’']s\s[A-Z]|\s(?:[A-Z]|&|and (?:his|her)\b|family\b|brothers\b|sisters\b)|[-–/&@]|\.\w"
)
_PARTICLE = re.compile(r"\s(?:de|van|von|der|den|bin|ibn|al|di|da|la|le|du|del|e|y)\s")
_OPENS = re.compile(r"(?:^|[.!?]['\"”)\]]*\s+|\n\s*)$")


def first_names_alone(
    text: str, names: Sequence[Span], topic: Topic | None, runs: dict[str, list[int]]
) -> Iterator[tuple[int, int, str]]:
    """Places where the article's person goes by a first name that nobody else of the article bears."""
    if topic is None or not topic.is_person or not is_plain_person(topic.name):
        return
    first, *_, last = topic.name.split()[:1] + topic.name.split()
    if first == last or not _is_first_name(first) or first.lower() in runs:
        return
    if any(first in name and last not in name for name in _full_names(names)):
        return
    for start in places_of(first, text, runs):
        end = start + len(first)
        if start and not _PARTICLE.match(text, end) and is_alone(text, start, end):
            yield start, end, topic.name


def _full_names(names: Sequence[Span]) -> Iterator[list[str]]:
    """The persons that the text names by more than one word."""
    for span in names:
        value = span.value
        if isinstance(value, NameValue) and value.type == "person" and " " in value.text:
            yield value.text.split()


def _is_first_name(first: str) -> bool:
    """Whether the word is a first name, and no town."""
    low = first.lower()
    return (
        len(first) >= _LETTERS_OF_NAME and low in given_names("en") and gazetteer("en").named(first) is None
    )


def runs_of(text: str) -> dict[str, list[int]]:
    """Where each run of letters of the text begins."""
    places: dict[str, list[int]] = {}
    for found in _RUN.finditer(text):
        places.setdefault(found.group(), []).append(found.start())
    return places


def places_of(last: str, text: str, runs: dict[str, list[int]]) -> Iterator[int]:
    """Where the last name begins that is no part of a longer word."""
    first = _RUN.match(last)
    for start in runs.get(first.group(), ()) if first else ():
        behind = text[start + len(last) : start + len(last) + 1]
        tied = text[start - 1 : start] in _TIED or behind == "-" or _RUN.match(behind)
        if not tied and text.startswith(last, start):
            yield start


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether no other part of a name stands beside the one at this place."""
    before = text[max(0, start - 24) : start]
    if _NOT_ALONE_AFTER.match(text, end):
        return False
    if _initial_before().search(before):
        return False
    word = before.rstrip(" ").rpartition(" ")[2].lstrip('"“(')
    if word[:1].isupper() and not word[:1].isascii() and before.endswith(" "):
        return False
    return _NOT_ALONE_BEFORE.search(before) is None or bool(_OPENS.search(before))


def named_apart(topic: Topic, title: str, sentences: Sequence[Sentence]) -> str:
    """The name as a question calls its bearer: English tells more of whoever needs it elsewhere."""
    return topic.name


@cache
def _initial_before() -> re.Pattern[str]:
    """A pattern of an initial, or of what is shortened beside a name, at the end."""
    shortened = "|".join(sorted(words("short_ranks") | words("short_beside_names")))
    return re.compile(rf"\b(?:[A-Z]|{shortened})\.\s*$")
