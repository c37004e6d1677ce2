"""Offices that an English question gives to somebody without saying in what body: "was he elected executive mayor"."""

from __future__ import annotations

import re

from questions.languages.asked import Asked
from questions.languages.en.tokens import words
from questions.languages.en.verbs import base_of_past
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_OFFICE_ALONE = re.compile(
    r"^(?P<before>.*?)\b(?P<office>[A-Za-z]+)(?: (?:Emeritus|emeritus|elect|designate))?$"
)
_TIME_BEHIND = re.compile(r" (?:in|on) _+\.?$")


def lacks_its_body(asked: Asked) -> bool:
    """Whether somebody got an office and it is not said of what: "was he elected executive mayor"."""
    found = _OFFICE_ALONE.match(_TIME_BEHIND.sub("", asked.stem))
    if found is None or found["office"].lower() not in words("offices_of_bodies"):
        return False
    said = found["before"].split()
    verb = next((at for at in range(len(said) - 1, -1, -1) if _gives_office(said[at])), None)
    if verb is None:
        return False
    between = said[verb + 1 :]
    if any("'s" in word or "’s" in word or word == "of" for word in between):
        return False
    if any(word[:1].isupper() and word.lower() not in words("parts_of_offices") for word in between):
        return False
    return not _names_country(asked.title) if found["office"][:1].isupper() else True


def _gives_office(word: str) -> bool:
    return (base_of_past(word) or word) in words("verbs_of_office")


def _names_country(title: str) -> bool:
    """Whether the title says a country, whose president or minister is then meant."""
    said = [word.strip(",.()") for word in title.split()]
    places = (gazetteer("en").named(word) for word in said)
    return any(place is not None and place.kind == "country" for place in places) or any(
        word.lower() in nationalities("en") for word in said
    )
