"""Tells by the trade which person of a common name a question about a life means: "the footballer Alan Marsh"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.en.facts.trades import first_trade
from questions.languages.en.naming import listed
from questions.languages.given_names import given_names
from questions.languages.letters import fold
from questions.languages.tables import plain_table

_LIFE = re.compile(
    r"^(?P<asks>(?:On what date|In what (?:month and )?year) (?:was|did)) (?P<name>[A-Z][^?]*?) (?P<verb>born|die)\?$"
)
_IS = re.compile(r"\b(?:is|was) an? ")
_OPENING, _FEWEST, _MOST = 700, 2, 3


@cache
def _table() -> dict[str, frozenset[str]]:
    table = plain_table(Path(__file__).parent / "common_names.toml")
    return {name: frozenset(names.split()) for name, names in table.items()}


def with_trade(text: str, title: str, page: str) -> str:
    """The question when the article's person was born or died, with what the person is where the name is one that many bear."""
    found = _LIFE.match(text)
    if found is None or "(" in title or not _is_common(found["name"]):
        return text
    trade = _trade_told(found["name"], page)
    if not trade or found["name"].split()[-1] not in title.split():
        return text
    return f"{found['asks']} the {trade} {found['name']} {found['verb']}?"


def _is_common(name: str) -> bool:
    """Whether first names that many bear stand before a family name that many bear."""
    *first, last = name.split()
    return (
        _FEWEST <= len(first) + 1 <= _MOST
        and last in _table()["surnames"]
        and all(_is_first_name(word) for word in first)
    )


def _is_first_name(word: str) -> bool:
    known = given_names("en") | listed("male_names") | listed("female_names")
    return word in _table()["first_names"] or fold(word).lower() in known


@lru_cache(maxsize=16)
def _trade_told(name: str, page: str) -> str:
    """The first thing that the opening of the page says the person of this name is; "" where it names nobody so or no trade that we know."""
    opening = page[:_OPENING]
    last = name.split()[-1]
    is_at = next((found.end() for found in _IS.finditer(opening) if last in opening[: found.start()]), -1)
    if is_at < 0:
        return ""
    start, end = first_trade(opening, is_at)
    games = _table()["games"]
    return "" if games & set(opening[is_at:start].split()[-1:]) else opening[start:end]
