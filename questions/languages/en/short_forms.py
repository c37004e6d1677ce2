"""Abbreviations that an English text spells out ("Drug Enforcement Administration (DEA)"), and wrong expansions with the same letters."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.frames import Turn
from questions.languages.reading import Sentence

_SHORT = re.compile(r"\((?P<short>[A-Z]{2,7})(?P<several>s?)\)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_REACH = 120
_FEWEST_LETTERS, _ALIKE = 3, 6
_ROWS = ("qualities", "bodies", "ideas")


@cache
def _table() -> dict[str, str]:
    return tomllib.loads((Path(__file__).parent / "short_forms.toml").read_text(encoding="utf-8"))["words"]


@cache
def _row(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_table()[name].split()))


@cache
def _small() -> frozenset[str]:
    return frozenset(_table()["small"].split())


@cache
def _uncounted() -> frozenset[str]:
    return frozenset(_table()["uncounted"].split())


def find_short_forms(sentence: Sentence, text: str) -> Iterator[Turn]:
    """Abbreviations that the article uses again, each with its full form and three wrong ones."""
    for found in _SHORT.finditer(sentence.text):
        short = found["short"]
        if len(short) < _FEWEST_LETTERS or len(re.findall(rf"\b{short}s?\b", text)) < 2:
            continue
        start = _start_of_full_form(sentence.text[max(0, found.start() - _REACH) : found.start()], short)
        if start is None:
            continue
        start += max(0, found.start() - _REACH)
        full = sentence.text[start : found.start()].strip()
        others = _wrong_forms(full)
        if len(others) == 3 and not full.endswith(("'s", "’s")):
            end = start + len(full)
            offset = sentence.start
            yield Turn("stands_for", {"short": short}, start + offset, end + offset, "phrase", others)


def _start_of_full_form(before: str, short: str) -> int | None:
    """Where the words begin whose first letters the abbreviation gives, one a letter, small words aside."""
    words = list(_WORD.finditer(before))
    letters = list(short.lower())
    if not words or before[words[-1].end() :].strip():
        return None
    while letters and words:
        word = words.pop()
        if re.search(r"[.;:,()\"“”]", before[word.end() : word.end() + 1]) and letters != list(short.lower()):
            return None
        if word.group()[0].lower() == letters[-1]:
            letters.pop()
            start = word.start()
        elif word.group().lower() not in _small():
            return None
    return start if not letters else None


def _wrong_forms(full: str) -> tuple[str, ...]:
    """Three forms with the same first letters: one word changed, another one, and both."""
    places = [(found, _instead(found.group(), full)) for found in _WORD.finditer(full)]
    places = [(found, instead) for found, instead in places if len(instead) >= 2]
    if not places:
        return ()
    (first, others), *rest = sorted(places, key=lambda place: (-len(place[1]), place[0].start()))
    if not rest:
        return tuple(_put(full, (first, word)) for word in others[:3])
    second, more = rest[0]
    return (
        _put(full, (first, others[0])),
        _put(full, (second, more[0])),
        _put(full, (first, others[1]), (second, more[1])),
    )


def _instead(word: str, full: str) -> list[str]:
    """Words of the same row that begin alike and do not stand in the form, in an order of their own for each form."""
    plain = word.lower()
    for name in _ROWS:
        row = _row(name)
        single = (
            plain if plain in row or plain.endswith("ss") else re.sub(r"ies$", "y", plain).removesuffix("s")
        )
        if single not in row:
            continue
        several = single != plain
        alike = [other for other in row if other[0] == plain[0] and other[:_ALIKE] != single[:_ALIKE]]
        alike = [
            other for other in alike if other not in full.lower() and not (several and other in _uncounted())
        ]
        at = sum(map(ord, full)) % max(1, len(alike))
        return [_like(word, other, several=several) for other in [*alike[at:], *alike[:at]]]
    return []


def _like(word: str, other: str, *, several: bool) -> str:
    if several:
        other = (
            other[:-1] + "ies"
            if re.search(r"[^aeiou]y$", other)
            else other
            if other.endswith("s")
            else f"{other}s"
        )
    return other[:1].upper() + other[1:] if word[:1].isupper() else other


def _put(full: str, *changes: tuple[re.Match[str], str]) -> str:
    for found, word in sorted(changes, key=lambda change: -change[0].start()):
        full = full[: found.start()] + word + full[found.end() :]
    return full
