"""Tells by the trade which person of a common name a question about a life means: "the footballer Alan Marsh"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.asked import Asked
from questions.languages.en.facts.trades import first_trade
from questions.languages.en.naming import listed
from questions.languages.given_names import given_names
from questions.languages.letters import fold
from questions.languages.tables import plain_table

_OF_PERSON = (
    re.compile(
        r"^(?P<asks>(?:On what date|In (?:what|which) [a-z ,]+?) (?:was|did)) (?P<name>[A-Z][^?]*?)(?P<rest> (?:born|die|buried)\?)$"
    ),
    re.compile(r"^(?P<asks>What nationality (?:is|was)) (?P<name>[A-Z][^?]*?)(?P<rest>\?)$"),
)
_OF_LIVES = ("life", "people", "relation")
_IS = re.compile(r"\b(?:is|was) an? ")
# What several peoples play, each otherwise.
_OF_MANY_GAMES = "football"
_OPENING, _FEWEST, _MOST = 700, 2, 3


@cache
def _table() -> dict[str, frozenset[str]]:
    table = plain_table(Path(__file__).parent / "common_names.toml")
    return {name: frozenset(names.split()) for name, names in table.items()}


def with_trade(text: str, title: str, page: str) -> str:
    """The question about a birth, a death or the people of the article's person, with what the person is where the name is one that many bear."""
    found = next(filter(None, (pattern.match(text) for pattern in _OF_PERSON)), None)
    if found is None or "(" in title or not is_common(found["name"]):
        return text
    trade = _trade_told(found["name"], page)
    if not trade or found["name"].split()[-1] not in title.split():
        return text
    return f"{found['asks']} the {trade} {found['name']}{found['rest']}"


def leaves_open_who(asked: Asked) -> bool:
    """Whether a question about a life or people calls its person by a name that many bear, and nothing says which of them."""
    if not asked.way.startswith(_OF_LIVES) or asked.topic is None or not asked.topic.is_person:
        return False
    if "(" in asked.title or not is_common(asked.topic.name):
        return False
    return re.search(rf"\b(?:was|did|is) {re.escape(asked.topic.name)}\b", asked.question) is not None


def is_common(name: str) -> bool:
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
    trade = opening[start:end]
    is_cut = trade.startswith(_OF_MANY_GAMES) and _table()["games"] & set(opening[is_at:start].split()[-1:])
    return "" if is_cut else trade
