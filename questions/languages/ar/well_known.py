"""What everybody knows without the article, or reads in the brackets of its title."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.ar.tokens import words
from questions.languages.ar.told_kinds import names_of_member
from questions.languages.ar.trades import is_trade
from questions.languages.ar.verbs import bare, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.tables import plain_table

_OF_PERSONS = frozenset({"relation", "people", "trade"})
_NATIONALITY, _CAPITAL, _CONTINENT = "ما جنسية", "ما عاصمة", "في أي قارة"
_FAMED = "في أي رياضة اشتهر"
_LEAD, _SHORT = 400, 3
_BRACKETS = re.compile(r"\(([^()]*)\)")


def well_known(asked: Asked) -> str:
    """The code of what speaks against asking so; "" for nothing."""
    return (
        _is_known_capital(asked)
        or _is_continent_of_country(asked)
        or _is_of_head(asked)
        or _is_in_brackets(asked)
    )


def is_known_capital(name: str) -> bool:
    """Whether everybody knows of which country the town is the capital."""
    return fold(name) in _listed("capitals")


def is_known_town(name: str) -> bool:
    """Whether everybody knows in which country the town lies."""
    return is_known_capital(name) or fold(name) in _listed("towns")


def is_known_land(name: str) -> bool:
    """Whether everybody knows in which country the land or province lies."""
    return fold(name) in _listed("lands")


@cache
def _listed(name: str) -> frozenset[str]:
    table = plain_table(Path(__file__).with_name("well_known.toml"))
    return frozenset(fold(word.replace("_", " ")) for word in table[name].split())


def _is_known_capital(asked: Asked) -> str:
    return "trivial" if asked.question.startswith(_CAPITAL) and is_known_capital(asked.key) else ""


def _is_continent_of_country(asked: Asked) -> str:
    """The continent of a whole country, beside which the others are absurd."""
    place = gazetteer("ar").named(asked.topic.name) if asked.topic is not None else None
    country = place is not None and place.kind == "country"
    return "trivial" if country and asked.question.startswith(_CONTINENT) else ""


def _is_of_head(asked: Asked) -> str:
    """The trade or the people of somebody who led a state that everybody knows."""
    if asked.way not in _OF_PERSONS or asked.topic is None or not asked.topic.is_person:
        return ""
    if asked.way != "trade" and not asked.question.startswith(_NATIONALITY):
        return ""
    lead = fold(bare(asked.text[:_LEAD]))
    led = (
        found for found in _head_of_state().finditer(lead) if found["before"] not in words("beside_office")
    )
    return "trivial" if next(led, None) is not None else ""


@cache
def _head_of_state() -> re.Pattern[str]:
    """A head of one of those states, with the word before: "thirty-sixth president of the United States"."""
    codes = {code.casefold() for code in _listed("heads_of")}
    places = (
        place
        for place in gazetteer("ar").places
        if place.kind == "country" and place.code.casefold() in codes
    )
    named = {fold(name) for place in places for name in place.names}
    named |= {word for word, code in nationalities("ar").items() if code.casefold() in codes}
    plain = sorted({word.removeprefix("ال") for word in named}, key=len, reverse=True)
    between = "|".join(sorted(_listed("between"), key=len, reverse=True))
    return re.compile(
        rf"(?:(?<!\w)(?P<before>\w+) )?(?<!\w)(?:ال|لل|ل|ك)?(?:{'|'.join(_listed('heads'))})ا?"
        rf"(?: (?:{between}))* (?:ال|لل|ل)?(?:{'|'.join(map(re.escape, plain))})(?!\w)"
    )


def _is_in_brackets(asked: Asked) -> str:
    """A word of the key that the title says in brackets, in whatever spelling: the province of a mosque that shares its name.

    For a trade any trade there tells its walk of life, and whoever is one thing by the title is not famous for another.
    """
    told = {_plain(word) for inside in _BRACKETS.findall(fold(asked.title)) for word in inside.split()}
    if asked.way == "trade" and any(map(is_trade, told)):
        return "giveaway"
    if _FAMED in asked.question and told & words("person_nouns"):
        return "unsupported"
    key = {_plain(word) for name in _names_of_key(asked) for word in fold(name).split()}
    return "giveaway" if any(len(word) >= _SHORT and word.isalpha() for word in told & key) else ""


def _names_of_key(asked: Asked) -> tuple[str, ...]:
    """The key and, of a member of a closed kind, its other names."""
    if not asked.way.startswith("told_"):
        return (asked.key,)
    return names_of_member(asked.key)


def _plain(word: str) -> str:
    return word.removeprefix("ال").strip(".،,")
