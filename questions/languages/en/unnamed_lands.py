"""Peoples that the title of a page tells by a part of their country, towns of a country of which the page does not speak, and what bears a country's name."""

from __future__ import annotations

import re

from questions.languages.asked import Asked
from questions.languages.en.told_of_persons import names_land
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_OPENING = 600
_CAPITAL = re.compile(r"[A-Z]\w+")


def title_tells_land(asked: Asked) -> bool:
    """Whether the title says a state or province of the people's country: "(Virginia)", "(New York treasurer)"."""
    return names_land(nationalities("en").get(asked.key.lower(), ""), asked.title)


def reads_as_country(asked: Asked) -> bool:
    """Whether the topic bears the name of a country that it is not, and only the title's brackets say so: "Brazil (agency)"."""
    name, bracket, _ = asked.title.partition(" (")
    place = gazetteer("en").named(name) if bracket else None
    is_country = place is not None and place.kind == "country"
    return is_country and re.search(rf'(?<!["“]){re.escape(name)}(?!["”])', asked.question) is not None


def is_town_of_unnamed_land(asked: Asked) -> bool:
    """Whether the page says a people or country where it introduces the person, and never that of the town: a namesake elsewhere may be meant."""
    town = gazetteer("en").named(asked.key)
    if town is None or town.kind != "city" or not re.match(r"In which (?:city|town)", asked.question):
        return False
    told = {_land_of(word) for word in _CAPITAL.findall(asked.text[:_OPENING])} - {""}
    own = gazetteer("en").country(town.part)
    is_told = town.part in told or own in asked.text or names_land(town.part, asked.text)
    return bool(told) and not is_told


def _land_of(word: str) -> str:
    """The code of the country that the word names, or of the people."""
    place = gazetteer("en").named(word)
    named = place.code if place is not None and place.kind == "country" else ""
    return named or nationalities("en").get(word.lower(), "")
