"""From which country a thing is, as an adjective of its people tells it, or a plant or animal is native to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.regions import verb_of
from questions.languages.en.tokens import words
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_OF_PEOPLE = re.compile(
    r"(?:(?!of\b|in\b|by\b|from\b|for\b|to\b|with\b|on\b|at\b|that\b|which\b)[a-z][a-z-]*,? ){0,3}?(?P<people>[A-Z][a-zé]+(?: [A-Z][a-zé]+)?)(?P<kind>(?:,? (?!of\b|in\b|for\b|that\b|which\b|based\b|founded\b|located\b|from\b|by\b|and\b|on\b|at\b|to\b|with\b|who\b|near\b|along\b|between\b|under\b|about\b|within\b|the\b|where\b|\w+ed\b)[a-zé][\w-]*){1,4})"
)
_NATIVE = re.compile(
    r"(?:[^.;:\"“”]{0,140}?[ ,])?(?:is|was|are|were|that is|and)? ?(?P<tie>endemic|native|indigenous) to (?:the )?(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})(?=[.,;]? *$|[.;]|,? (?:where|growing|found|and (?!the\b)[a-z]|in (?:the )?family|with|occurring|that|which)\b)"
)
_CAPITAL = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*")
# Of these everybody knows, or not everybody agrees, what lies there.
_TOO_WELL_KNOWN = frozenset({"US", "GB", "PS", "IL"})
_LEAST_NAME = 4


def lands_told(told: Predicate, topic: Topic, name: str, offset: int) -> Iterator[Turn]:
    """The country of which the topic is said to be, by the adjective of its people or as the home of its kind."""
    if topic.is_person:
        return
    if told.defines:
        yield from _by_people(told, topic, name, offset)
    found = _NATIVE.match(told.text, told.at)
    place = gazetteer("en").named(found["place"]) if found is not None else None
    if place is not None and place.kind == "country" and not _is_told(place.code, topic.name):
        start = offset + found.start("place")
        question = f"To which country {_be(topic)} {name} {found['tie']}"
        yield _turn(question, found["place"], start, start + len(found["place"]))


def _be(topic: Topic) -> str:
    return "are" if topic.gender == "things" else "is"


def _by_people(told: Predicate, topic: Topic, name: str, offset: int) -> Iterator[Turn]:
    found = _OF_PEOPLE.match(told.text, told.defines)
    code = nationalities("en").get(found["people"].lower(), "") if found is not None else ""
    country = gazetteer("en").country(code) if code else ""
    if not country or code in _TOO_WELL_KNOWN or _is_told(code, topic.name):
        return
    if any(_is_told_elsewhere(said, code) for said in _CAPITAL.findall(told.text[found.end("people") :])):
        return
    question = _question(found["kind"].split()[-1].strip(","), verb_of(told, topic), topic, name)
    if question:
        start = offset + found.start("people")
        yield _turn(question, country, start, start + len(found["people"]))


def _question(head: str, be: str, topic: Topic, name: str) -> str:
    """How the country is asked for, by what the topic is; "" where it may be of several."""
    if head in words("kinds_of_places"):
        return f"In which country {be} {name}"
    if head in words("bodies_of_a_country"):
        return f"In which country {be} {name} based"
    does = {"is": "does", "was": "did", "are": "do", "were": "did"}[be]
    if head not in words("things_from_a_country"):
        return ""
    return f"From which country {does} {_with_its_noun(name, head)} come"


def _with_its_noun(name: str, head: str) -> str:
    """The name behind what it is the name of, as one word alone or one in quotation marks needs: "the band Halden"."""
    bare = name.strip('"“”')
    if bare.lower().startswith("the ") or head in bare.lower().split() or " " in bare and bare == name:
        return name
    return f"the {head} {bare}"


def _is_told(code: str, name: str) -> bool:
    """Whether the name says the country or its people."""
    said = set(re.findall(r"[^\W\d_]+", name.lower()))
    peoples = {people for people, of in nationalities("en").items() if of == code}
    country = gazetteer("en").country(code).lower()
    return bool(said & peoples) or len(country) >= _LEAST_NAME and country in name.lower()


def _is_told_elsewhere(said: str, code: str) -> bool:
    """Whether a name in the sentence is another country or another people."""
    place = gazetteer("en").named(said)
    other = nationalities("en").get(said.split()[0].lower(), "")
    return other not in ("", code) or place is not None and place.kind == "country" and place.code != code


def _turn(question: str, country: str, start: int, end: int) -> Turn:
    return Turn("told_kind", {"question": question}, start, end, "country", (country,))
