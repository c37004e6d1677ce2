"""Whom a report of sport may mean where it tells who won: its persons, whatever their first names, and its teams."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from questions.languages.en.naming import common_words
from questions.languages.en.tokens import words
from questions.languages.en.told.groups import ALSO, called, is_team, known_as
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_UPPER, _LETTER = "[A-ZÀ-ÖØ-ÞĆČŁŚŠŽ]", "[\\w'’]"
_WORD = rf"{_UPPER}{_LETTER}+(?:-{_UPPER}{_LETTER}+)*"
_NAMES = re.compile(rf"(?<![\w.'’-]){_WORD}(?:\s(?:(?:de|van|von|der|bin|al|del|da)\s)?{_WORD}){{1,4}}")
_OWNER = re.compile(r"['’]s?$")
_NO_PLAYERS = re.compile(
    r"\b(?:Open|Cup|Masters|Championships?|League|Trophy|Classic|International|Indoors?|Nations|Wimbledon|Olympics?|Games|Series|Premiership|Slam|Park|Stadium|Road|Lane|Street|Arena"
    r"|Union|Grand|World|Prix|Test|Tour|Association|Federation|Court|Club|City|United|Town|Rovers|County|Athletic|North|South|East|West|New|St|The|Mr|Mrs|Ms|Sir"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


def player(said: str, persons: Mapping[str, str], text: str) -> str:
    """The team or the person, in full, that the words end with; "" where they name neither for sure."""
    name = _OWNER.sub("", said)
    if is_team(name) or name in ALSO:
        return known_as(name)
    place = gazetteer("en").named(name)
    if place is not None and place.kind == "country":
        return name
    last = name.rpartition(" ")[2]
    full = _without_people(persons.get(last, "")) or _of_two_words(text).get(last, "")
    return full if full and (name == last or name.endswith(full)) else ""


def is_side(name: str) -> bool:
    """Whether it is a team or a country, and no person."""
    place = gazetteer("en").named(name)
    return is_team(name) or place is not None and place.kind == "country"


@lru_cache(maxsize=2)
def _of_two_words(text: str) -> dict[str, str]:
    """Names of two words by the last, which no other name bears: no place, no event and no words of every day."""
    found: dict[str, set[str]] = {}
    for one in _NAMES.finditer(text):
        name = _without_people(_OWNER.sub("", one.group()))
        if _may_be_player(name):
            found.setdefault(name.rpartition(" ")[2], set()).add(name)
    return {last: next(iter(full)) for last, full in found.items() if len(full) == 1}


def _without_people(name: str) -> str:
    """The name without the people or the owner before it: "American Jeff Morrison", "Denmark's Kenneth Carlsen"."""
    said = name.split()
    while len(said) > 2 and (
        said[0].lower() in nationalities("en")
        or said[0].endswith(("ian", "ish", "ese"))
        or said[0] in called("demonyms")
        or _OWNER.search(said[0])
        or said[0].lower() in common_words()
        or said[0].lower() in words("told_links")
    ):
        said = said[1:]
    return " ".join(said)


def _may_be_player(name: str) -> bool:
    said = name.split()
    return (
        len(said) in (2, 3)
        and not any(word.lower() in nationalities("en") for word in said)
        and not _NO_PLAYERS.search(name)
        and not any(_OWNER.search(word) for word in said[:-1])
        and said[0].lower() not in words("told_links")
        and gazetteer("en").named(name) is None
        and not is_team(name)
        and said[-1].lower() not in words("not_persons")
        and not all(word.lower() in common_words() for word in said)
    )
