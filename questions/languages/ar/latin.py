"""Cuts out Latin words that only repeat the Arabic ones before them: a name told in both writings."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from questions.languages.tables import plain_table

_RUN = re.compile(r" (?:The )?((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,4})(?![\w ]*[A-Za-z])")
_CAPITAL = re.compile("[A-Z]")
_FEWEST_LETTERS = 3


def without_echoes(text: str) -> str:
    """The text without Latin words that begin with the same sounds as the Arabic words before them."""
    if _CAPITAL.search(text) is None:
        return text
    return _RUN.sub(lambda found: "" if _echoes(found, text) else found[0], text)


def _echoes(found: re.Match[str], text: str) -> bool:
    """Whether each Latin word begins, and goes on, like the Arabic word in its place."""
    latin = found[1].split()
    arabic = text[: found.start()].split()[-len(latin) :]
    return len(arabic) == len(latin) and all(
        len(one) >= _FEWEST_LETTERS and _sounds_alike(one.lower(), other)
        for one, other in zip(latin, arabic, strict=True)
    )


def _sounds_alike(latin: str, arabic: str) -> bool:
    """Whether the consonants of the Latin word come in their order in the Arabic one, the first of all at its head."""
    plain = arabic.strip('"«»“”()،').removeprefix("ال")
    consonants = [two for one, two in pairwise(" " + latin) if two in _sounds() and two != one]
    place = 0
    for number, letter in enumerate(consonants):
        near = plain[place : place + 3] if number else plain[: 2 if latin.startswith(letter) else 4]
        at = next((at for at, sound in enumerate(near) if sound in _sounds()[letter]), None)
        if at is None:
            if number == 0:
                return False
            continue
        place += at + 1
    return place * 2 >= len(plain)


@cache
def _sounds() -> dict[str, str]:
    table = plain_table(Path(__file__).parent / "mending.toml")
    return table["sounds"]
