"""Of which people a person is, as the sentence that introduces the person tells it, beside peoples whose names are alike."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.en.facts.leads import predicate_of
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named
from questions.languages.reading import Sentence
from questions.languages.tables import plain_table

_PEOPLE = re.compile(
    r"(?:[a-z-]+,? ){0,2}?(?P<people>[A-Z][a-zé]+(?: [A-Z][a-zé]+)?) (?!born\b|based\b|rules\b)(?:\([a-z]+\) )?[a-z]"
)
# A game that bears a people's name, whoever plays it.
_OF_GAME = re.compile(
    r"(?:[a-z-]+,? ){0,2}?(?:American|Canadian|Gaelic|Australian) (?:football(?!er)|rules)\b"
)
_CAPITAL = re.compile(r"[A-Z]\w+")
_TOLD_MORE = re.compile(r"[,;.] | who | known ")
_PAST = re.compile(r"\bwas\b")
# A year of birth of nobody who still lives, whatever the page says.
_LONG_AGO = re.compile(r"\bborn [^()]{0,20}\b1(?:[0-8]\d\d|9[0-2]\d)\b")
_REACH, _WANTED = 90, 3


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "peoples.toml")


@cache
def rows_of_peoples() -> tuple[tuple[str, ...], ...]:
    """Rows of peoples whose names are alike."""
    rows = _table()["rows"]
    return tuple(_listed(row) for row in rows)


def people_told(sentence: Sentence, topic: Topic) -> Iterator[Turn]:
    """The one people that stands before what the person is; none of the famous, whose people everybody knows."""
    if not topic.is_person or person_named(topic.name, "en") is not None:
        return
    told = predicate_of(sentence.text, topic, is_about=False)
    if told is None or not told.defines:
        return
    rest = told.text[told.defines :]
    found = _PEOPLE.match(rest)
    people = _known_people(found["people"]) if found is not None else ""
    if not people or _OF_GAME.match(rest) or _names_another(people, rest):
        return
    country = gazetteer("en").country(nationalities("en")[people.lower()])
    others = _alike(people, topic.name)
    if not country or len(others) < _WANTED:
        return
    start = sentence.start + told.defines + found.start("people")
    is_past = _PAST.search(told.text[told.at : told.defines]) or _LONG_AGO.search(
        sentence.text[: told.defines]
    )
    stem = "nationality_past" if is_past else "nationality"
    words = {"name": topic.name, "clause": topic.name}
    shown = (_table()["called"].get(one, one) for one in (people, *others))
    yield Turn(stem, words, start, start + len(people), "people", (country, *shown))


def _known_people(said: str) -> str:
    """The people that the words name, or the first of them alone: "American Broadway" is American."""
    peoples = nationalities("en")
    return next((one for one in (said, said.split()[0]) if peoples.get(one.lower())), "")


def _names_another(people: str, rest: str) -> bool:
    """Whether the words behind tell of a second people of the person, or of nobody of whom to ask."""
    head = rest[:_REACH]
    peoples = {word for word in _CAPITAL.findall(head) if nationalities("en").get(word.lower())}
    barred = _table()["none"].split()
    if not set(barred).isdisjoint(re.findall(r"[a-z]+", _TOLD_MORE.split(head, maxsplit=1)[0])):
        return True
    return bool(peoples - set(people.split())) or "-born" in head or " descent" in head or " origin" in head


def _alike(people: str, name: str) -> tuple[str, ...]:
    """Three peoples whose names are such as this person's; none where the name itself tells the people."""
    if people in _listed(_table()["told_by_names"]):
        return ()
    rows = _rows_by_first_name(people, name)
    if not rows and people not in _listed(_table()["of_no_one_language"]):
        rows = [row for row in rows_of_peoples() if row[0] == people] or [
            row for row in rows_of_peoples() if people in row
        ]
    others = [one for one in rows[0] if one != people] if rows else []
    return tuple(random.Random(name).sample(others[:4], _WANTED)) if len(others) >= _WANTED else ()


def _rows_by_first_name(people: str, name: str) -> list[tuple[str, ...]]:
    """The rows of a people of several languages for the one of which the person's first name is."""
    first = name.split()[0].partition("-")[0]
    for language in _table()["of_languages"]:
        rows = [_listed(row) for row in language["rows"].split("|")]
        own = [row for row in rows if row[0] == people]
        if own and first in _table()["first_names"][language["names"]].split():
            return own
    return []


def _listed(row: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in row.split(","))
