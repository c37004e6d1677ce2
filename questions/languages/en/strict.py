"""What a strict reader holds against an English question by its words, as ``strict.toml`` and the tables beside it list it, and by what its sentence says beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.asked import Asked
from questions.languages.en.common_names import leaves_open_who
from questions.languages.en.constituencies import leaves_open_which_place
from questions.languages.en.facts.regions import states_pattern
from questions.languages.en.facts.sizes_of_towns import code_around
from questions.languages.en.options import is_plain_person
from questions.languages.en.passing_lives import ends_in_passing, of_passing_life
from questions.languages.en.reports import is_report
from questions.languages.en.tokens import words
from questions.languages.en.told_otherwise import told_otherwise
from questions.languages.en.told_twice import told_twice
from questions.languages.en.unnamed_lands import reads_as_country, title_tells_land
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities
from questions.languages.tables import plain_table

_TABLES = ("strict.toml", "strict_topics.toml", "strict_clauses.toml", "when_clauses.toml")
_AGAIN = re.compile(r"\b(?:again|once more|a second time|for the second time|another time)\b")
_WHEN = ("when_typed", "when_choice", "when_deed")
# By what else somebody may be of a people.
_OF_PEOPLE = r"(?:-born|-raised| (?:family|families|descent|parents|parentage|ancestry|origin|origins|citizen|citizenship|heritage|extraction|stock|background|immigrants?|nationality|passport))"
_BORN_IN = re.compile(
    r"\b[Bb]orn\b[^.;()]{0,60}?\b(?:in|at) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?:, (?P<around>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))?(?:, (?P<land>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))?"
)
_JOINED = re.compile(r"\b(?:join|rejoin|succeed|replace) (?P<name>[^?]*[A-Z][\w.'’-]*)\?$")
_WITH_NOUN = re.compile(r"(?P<name>[^()]*[A-Z][\w'’-]*)(?: [a-z]+){1,3}")
_OPENED = re.compile(
    r"\b(?:open|close|launch|premiere|debut|air|opened|closed|launched|introduced|released)\?$"
)
# Ways of asking for who made or owns something: "by the Classical Italian tenor X" names no maker by its people.
_MADE_BY = re.compile(r"\bby (?P<name>[A-Z][^?\"]*?) (?:is|was|are) ")
_HEAD = 2500
_OF_DOERS = ("topic_typed", "topic_owner", "work_name", "credit")


@dataclass(frozen=True, slots=True)
class _Held:
    """One thing to hold against a question: the code, the ways that are looked at, and what must be found where."""

    code: str
    ways: tuple[str, ...]
    unless_titled: bool
    patterns: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _held() -> tuple[_Held, ...]:
    rows = [row for name in _TABLES for row in plain_table(Path(__file__).parent / name)["held"]]
    places = ("says", "key", "behind", "title", "options", "evidence", "page")
    return tuple(
        _Held(
            row["code"],
            tuple(row.get("ways", "").split()),
            row.get("unless_titled", False),
            tuple((place, re.compile(row[place])) for place in places if place in row),
        )
        for row in rows
    )


def strict(asked: Asked) -> Iterator[str]:
    """Codes of what a strict reader holds against the question."""
    for held in _held():
        if (not held.ways or asked.way.startswith(held.ways)) and _applies(held, asked):
            yield held.code
    yield from told_twice(asked)
    yield from told_otherwise(asked)
    if any(f"by the {name}" in asked.stem for name in asked.persons):
        yield "torn"
    if asked.way in _WHEN and _was_done_again(asked):
        yield "several_right"
    if asked.way in _WHEN and (_leaves_office_out(asked) or _joins_person(asked)):
        yield "needs_article"
    if reads_as_country(asked):
        yield "clumsy"
    if asked.way in _WHEN and _is_asked_of_bare_noun(asked):
        yield "missing_subject"
    if asked.way in ("when_topic", *_WHEN) and _lost_its_noun(asked):
        yield "missing_subject"
    if asked.way in ("when_topic", *_WHEN) and _is_place(asked) and _OPENED.search(asked.question):
        yield "wrong_key"
    if asked.way == "report_people" and not is_report(asked.text, asked.title):
        yield "trivial"
    if _names_people_alone(asked):
        yield "wrong_key"
    if asked.way == "life":
        yield from of_passing_life(asked, asked.stem)
    if asked.way in _WHEN:
        yield from ends_in_passing(asked)
    if leaves_open_who(asked):
        yield "needs_article"
    if asked.way == "people" and _may_be_of_other_people(asked):
        yield "several_right"
    if asked.way == "people" and title_tells_land(asked):
        yield "key_in_stem"
    if leaves_open_which_place(asked):
        yield "several_right"


def _applies(held: _Held, asked: Asked) -> bool:
    """Whether all that the row looks for is found."""
    for place, pattern in held.patterns:
        found = _found(place, pattern, asked)
        if found is None:
            return False
        named = found.groupdict().get("named")
        if held.unless_titled and named and named.lower() in asked.title.lower():
            return False
    return True


def _found(place: str, pattern: re.Pattern[str], asked: Asked) -> re.Match[str] | None:
    if place == "options":
        others = (option for option in asked.options if option != asked.key)
        return next(filter(None, map(pattern.search, others)), None)
    text = {
        "says": asked.question, "key": asked.key, "title": asked.title, "page": asked.text, "evidence": asked.sentence.text,
        "behind": asked.text[asked.answer_end : asked.answer_end + 60] if place == "behind" else "",
    }[place]  # fmt: skip
    return pattern.search(text)


def _was_done_again(asked: Asked) -> bool:
    """Whether the clause says "again" and the question leaves it out."""
    if asked.frame is None or _AGAIN.search(asked.stem):
        return False
    return _AGAIN.search(asked.text[asked.frame.start : asked.frame.end]) is not None


def _leaves_office_out(asked: Asked) -> bool:
    """Whether the sentence says as what somebody joined or succeeded, and the question does not."""
    ends = _JOINED.search(asked.question)
    if ends is None:
        return False
    name = ends["name"].split()[-1]
    return re.search(rf"\b{re.escape(name)} as ", asked.sentence.text) is not None


def _joins_person(asked: Asked) -> bool:
    """Whether somebody joined a person, and the question does not say in what."""
    ends = _JOINED.search(asked.question)
    if ends is None or " join " not in asked.question:
        return False
    name = ends["name"]
    first, last = name.split()[0].lower(), name.split()[-1]
    known = first in given_names("en") or re.search(rf"\b(?:by|with) {re.escape(last)}\b", asked.text)
    return bool(known) and is_plain_person(name)


def _is_asked_of_bare_noun(asked: Asked) -> bool:
    """Whether a common noun alone is all that the question tells of its subject: "the diocese", whatever stands above it."""
    lone = re.fullmatch(r"[Tt]he [a-z]+", asked.subject)
    return (
        lone is not None
        and re.search(rf"\b(?:did|was|were) {asked.subject.lower()} ", asked.question) is not None
    )


def _lost_its_noun(asked: Asked) -> bool:
    """Whether the title names the thing with a noun that the question leaves out: "Halden railway station" asked as "Halden"."""
    if asked.title.lower() in asked.question.lower():
        return False
    titled = _WITH_NOUN.fullmatch(asked.title)
    name = re.search(r"\b(?:did|was|were) (?P<name>[^?]*?) [a-z]+(?: [^?]*)?\?$", asked.question)
    return titled is not None and name is not None and name["name"] == titled["name"]


def _is_place(asked: Asked) -> bool:
    """Whether the topic is a place where people live or that nobody made, which neither opens nor closes."""
    nouns = asked.topic.nouns if asked.topic is not None else frozenset()
    return not nouns.isdisjoint(words("settlements") | words("natural_features"))


def _names_people_alone(asked: Asked) -> bool:
    """Whether the maker, in the key or behind "by", is named by a people alone: "by Classical Italian tenor X"."""
    by = _MADE_BY.search(asked.question)
    made = [by["name"]] if by is not None else []
    named = [*made, asked.key] if asked.way.startswith(_OF_DOERS) else made
    return any(name.split()[-1].lower() in nationalities("en") for name in named)


def _may_be_of_other_people(asked: Asked) -> bool:
    """Whether the page tells that the person is of one of the other peoples offered as well, or was born in their country."""
    head = asked.text[:_HEAD]
    others = [option for option in asked.options if option != asked.key]
    peoples = "|".join(map(re.escape, others))
    if others and re.search(rf"\b(?:{peoples}){_OF_PEOPLE}", head):
        return True
    codes = {nationalities("en").get(option.lower(), "") for option in others} - {""}
    return any(_lies_in(found, codes) for found in _BORN_IN.finditer(head))


def _lies_in(found: re.Match[str], codes: set[str]) -> bool:
    """Whether the place of birth, or the country around it, is of one of the countries."""
    if re.fullmatch(states_pattern(), found["around"] or ""):
        return False
    around = (code_around(found[name] or "") for name in ("land", "around", "place"))
    told = next(filter(None, around), "")
    town = gazetteer("en").named(found["place"])
    return (told or (town.part if town is not None else "")) in codes
