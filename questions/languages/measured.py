"""What a number beside a word of measure measures, and of what: "its length is 190 km", "the river is 190 km long"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.letters import fold
from questions.languages.tables import plain_table

_WORD = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"^(?:[وفبك]?ال|لل|[وفبلك])(?=\w{3})")
_OWN = re.compile(r"(?:ها|ه)$")
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]*\d)")
_REACH, _BEHIND, _STOP = 90, 16, re.compile(r"[،؛:;()\n]|, |\. ")
_PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured (``kind``), and the words that name of what, none where a pronoun or nothing does.

    ``ahead`` are the words of the clause before the word of measure, without those by which something takes it up.
    """

    kind: str
    whose: tuple[str, ...]
    ahead: tuple[str, ...] = ()


def measure_of(text: str, start: int, end: int) -> Measure | None:
    """What the number at ``start``..``end`` of the sentence measures; None where no word of the same clause says it."""
    before = _clause_before(text[max(0, start - _REACH) : start])
    told = [found.group() for found in _WORD.finditer(fold(before).lower())]
    for at in range(len(told) - 1, -1, -1):
        kind = _kind(told[at])
        if kind:
            return Measure(kind, _naming(told[at + 1 :]), _naming(told[:at]))
    behind = [found.group() for found in _WORD.finditer(fold(text[end : end + _BEHIND]).lower())][:2]
    kind = next((kind for word in behind if (kind := _kind(word))), "")
    return Measure(kind, ()) if kind else None


def _naming(told: Sequence[str]) -> tuple[str, ...]:
    """The words that may name a thing."""
    return tuple(word for word in told if word not in _listed("plain") | _listed("taking_up"))


def may_measure(text: str) -> bool:
    """Whether any word of measure may stand in the text: a quick look before ``measure_of``."""
    return _any().search(fold(text).lower()) is not None


def is_people(kind: str, unit: str) -> bool:
    """Whether a number of that unit counts people, where these are what is measured."""
    last = fold(unit).lower().split()[-1:] or [""]
    return kind == _PEOPLE and (not unit or last[0] in _listed("counts_of_people"))


def years_in(text: str) -> Collection[str]:
    """The years that the text names."""
    return set(_YEAR.findall(text))


def _clause_before(before: str) -> str:
    """What stands behind the last mark."""
    return _STOP.split(before)[-1]


def _kind(word: str) -> str:
    for form in (word, _GLUED.sub("", word)):
        for plain in (form, _OWN.sub("", form), _OWN.sub("", form).removesuffix("ت") + "ه"):
            if plain in _kinds():
                return _kinds()[plain]
    return ""


@cache
def _table() -> dict[str, str]:
    return plain_table(Path(__file__).with_name("measured.toml"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word).lower() for word in _table()[name].split())


@cache
def _kinds() -> dict[str, str]:
    names = [name for name in _table() if name not in ("plain", "counts_of_people", "taking_up")]
    return {word: name for name in names for word in _listed(name)}


@cache
def _any() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word[:-1] if word.endswith("ة") else word) for word in _kinds()))
