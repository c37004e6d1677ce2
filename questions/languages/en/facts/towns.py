"""In which town a building or body stands, and in which county of its state or country a place lies, as the defining sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.regions import (
    LIES,
    is_part_of_country,
    is_place,
    tells_place,
    verb_of,
    whereabouts,
)
from questions.languages.en.tokens import words
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_COUNTY = re.compile(
    rf"(?:\b(?:in|of|within) (?:\w+ )?|, )(?P<key>{_NAME} (?P<noun>County|Parish)), (?P<state>{_NAME})(?=$|[,.]| [a-z])"
)
_TOWN = re.compile(
    rf"\b(?:in|at) (?:(?:downtown|central|suburban|the (?:small |historic )?(?:town|city|village|borough|suburb|township|community) of) )?(?P<key>{_NAME})(?:, {_NAME} County)?, (?:in )?(?P<region>{_NAME})(?=$|[,.]| [a-z])"
)
_SEVERAL = re.compile(r"\b(?:counties|parishes|and in|branches|locations|offices|stores)\b")
_CITIES = frozenset({"city", "capital"})


def towns_told(told: Predicate, topic: Topic, name: str, offset: int) -> Iterator[Turn]:
    """The county in which a place lies, and the town in which a building or body stands."""
    if topic.is_person or topic.gender == "things":
        return
    lies = LIES.match(told.text, told.at)
    if lies is None and not told.defines:
        return
    start = lies.start("tie") if lies is not None else told.defines
    clause = whereabouts(told.text, start)
    if _SEVERAL.search(clause) or lies is None and not is_place(clause):
        return
    verb = verb_of(told, topic)
    yield from _county(clause, topic, f"{verb} {name}", offset + start)
    if _stands_in_town(clause, topic):
        yield from _town(clause, topic, f"{verb} {name}", offset + start)


def _county(clause: str, topic: Topic, asked: str, offset: int) -> Iterator[Turn]:
    found = list(_COUNTY.finditer(clause))
    if len(found) != 1:
        return
    key, state, noun = found[0]["key"], found[0]["state"], found[0]["noun"].lower()
    if not _is_state(state) or tells_place(topic.name, key.rsplit(" ", 1)[0]):
        return
    start = offset + found[0].start("key")
    yield _turn(f"In which {noun} of {state} {asked}", key, start, "county")


def _town(clause: str, topic: Topic, asked: str, offset: int) -> Iterator[Turn]:
    found = _TOWN.search(clause)
    if found is None:
        return
    key, region = found["key"], found["region"]
    country = gazetteer("en").named(region)
    if not (_is_state(region) or country is not None and country.kind == "country"):
        return
    if (
        words("no_towns") & set(key.lower().split())
        or tells_place(topic.name, key)
        or is_part_of_country(key)
    ):
        return
    city = gazetteer("en").named(key)
    start = offset + found.start("key")
    if city is not None and city.kind in _CITIES and country is not None and city.part == country.code:
        yield _turn(f"In which city {asked}", key, start, "city")
    elif city is None or city.kind in _CITIES:
        yield _turn(f"In which town or city {asked}", key, start, "town")


def _turn(question: str, key: str, start: int, kind: str) -> Turn:
    return Turn("told_kind", {"question": question}, start, start + len(key), kind, (key,))


def _is_state(name: str) -> bool:
    return is_part_of_country(name) or name in words("states_named_as_well")


def _stands_in_town(clause: str, topic: Topic) -> bool:
    """Whether the thing is a building or body, as what it is or its own name tells."""
    head = re.split(r"\s(?:in|of|on|at|for|\w+ed|within)\s", clause, maxsplit=1)[0]
    parts = [part.split()[-1].lower() for part in (*re.split(r",| and |/", head), topic.name) if part.split()]
    return not words("in_towns").isdisjoint(parts)
