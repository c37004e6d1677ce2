"""Tells by the trade which person of a common name a question about a life means: "the footballer Alan Marsh"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.asked import Asked
from questions.languages.en.facts.trades import first_trade
from questions.languages.en.naming import listed
from questions.languages.given_names import family_names, given_names
from questions.languages.letters import fold
from questions.languages.tables import plain_table

_OF_PERSON = (
    re.compile(
        r"^(?P<asks>(?:On what date|In (?:what|which) [a-z ,]+?) (?:was|did)) (?P<name>[A-Z][^?]*?)(?P<rest> (?:born|die|buried)\?)$"
    ),
    re.compile(r"^(?P<asks>What nationality (?:is|was)) (?P<name>[A-Z][^?]*?)(?P<rest>\?)$"),
    re.compile(
        r"^(?P<asks>(?:Which|(?:At|From|Of) which) [a-z ]+? (?:did|was|is)) (?P<name>[A-Z][^?]*?)(?P<rest> (?:attend|educated|a graduate|graduate|study|take|receive|earn)\b[^?]*\?)$"
    ),
)
_OF_LIVES = ("life", "people", "relation", "person_school")
_IS = re.compile(r"\b(?:is|was) an? ")
# What several peoples play, each otherwise.
_OF_MANY_GAMES = "football"
# "soccer forward": of a player with the place on the field the game is enough, which leaves the place to be asked for.
_PLAYER_OF = re.compile(
    r"(?:former |retired )?(?P<game>soccer|basketball|baseball|ice hockey|field hockey|rugby union|rugby league|water polo|volleyball|handball|lacrosse) "
    r"(?:(?:central|point|shooting|power|small|starting|relief|left|right|first|second|third) )?"
    r"(?:player|forward|defender|midfielder|goalkeeper|striker|winger|pitcher|catcher|infielder|outfielder|baseman|shortstop|guard|cent(?:er|re)|goaltender|goalie|defen[cs]eman|prop|hooker|flanker|lock|wing)\b"
)
_OPENING, _FEWEST, _MOST = 700, 2, 3
# "the lawyer X" at a "law school", "the engineer X" who studied "engineering".
_SAME_LETTERS = 3


@cache
def _table() -> dict[str, frozenset[str]]:
    table = plain_table(Path(__file__).parent / "common_names.toml")
    return {name: frozenset(names.split()) for name, names in table.items()}


def with_trade(text: str, title: str, page: str) -> str:
    """The question about a life, the people or a school of the article's person, with what the person is where others may bear the name."""
    found = next(filter(None, (pattern.match(text) for pattern in _OF_PERSON)), None)
    if found is None or "(" in title or not may_be_common(found["name"]):
        return text
    trade = _trade_told(found["name"], page)
    if not trade or found["name"].split()[-1] not in title.split():
        return text
    if trade.split()[-1][:_SAME_LETTERS] in f"{found['asks']} {found['rest']}":
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
    """Whether first names that many bear stand before a family name that very many bear."""
    return name.split()[-1] in _table()["surnames"] and _has_first_names(name)


def may_be_common(name: str) -> bool:
    """Whether first names that many bear stand before a family name that some bear: "Jimmy Glenn"."""
    last = name.split()[-1]
    wide = _table()["surnames"] | _table()["other_surnames"]
    return (last in wide or fold(last).lower() in family_names("en")) and _has_first_names(name)


def _has_first_names(name: str) -> bool:
    first = name.split()[:-1]
    return _FEWEST <= len(first) + 1 <= _MOST and all(_is_first_name(word) for word in first)


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
    player = _PLAYER_OF.match(opening, start)
    if player is not None:
        return f"{player['game']} player"
    trade = opening[start:end]
    is_cut = trade.startswith(_OF_MANY_GAMES) and _table()["games"] & set(opening[is_at:start].split()[-1:])
    return "" if is_cut else trade
