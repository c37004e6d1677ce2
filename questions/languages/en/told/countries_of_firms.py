"""In which country a firm or a band of a report is based: by the people, or by the country that owns it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import groups, members
from questions.languages.en.told.known_to_all import is_known_firm
from questions.languages.en.told.peoples import SHORT_PEOPLES, is_people, near
from questions.languages.en.told.persons import may_be_person
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities, of_country

_FIRM = re.compile(
    rf"(?<![-\w])(?P<people>(?:South\s)?[A-Z][a-z]+|US|UK)\s(?P<kind>(?:[a-z-]+\s){{0,3}}?(?:{'|'.join(sorted(words('nouns_of_firms') | words('nouns_of_makers') | {'band'}))}))\s(?P<name>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){{0,3}})(?=\s[a-z]|,|\.$|['’]s\s[a-z])"
)
# "Japan's Northline", "Japan-based software firm Northline"
_OF_COUNTRY = re.compile(
    rf"(?<![-\w])(?P<country>(?:South\s)?[A-Z][a-z]+|US|UK)(?:['’]s\s|(?:-based|['’]s)\s(?P<kind>(?:[a-z-]+\s){{0,3}}?(?:{'|'.join(sorted(words('nouns_of_firms') | words('nouns_of_makers') | {'band'}))}))\s)"
    r"(?P<name>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3})(?=\s[a-z]|,|\.$|['’]s\s[a-z])"
)
# "Northline, the Finnish handset maker, "
_BEHIND = re.compile(
    rf"(?<![\w.’'-])(?P<name>[A-Z][\w&.-]*\w(?:\s[A-Z][\w&.-]*\w){{0,3}}),\s(?:the|an?)\s(?P<people>(?:South\s)?[A-Z][a-z]+|US|UK)\s(?P<kind>(?:[a-z-]+\s){{0,3}}?(?:{'|'.join(sorted(words('nouns_of_firms') | words('nouns_of_makers') | {'band'}))}))(?=[,.])"
)
# What is named as the source of what is told: "the French daily X quoted him as saying".
_PRESS = re.compile(
    r"(?:newspaper|paper|daily|tabloid|agency|magazine|weekly|broadcaster|channel|station|network|website)$"
)
# What is called a giant is known, and too great for a small country.
_GIANT = re.compile(r"\bgiant\s?$")
# Nouns that tell no kind when they stand alone ("the giant X"), and those of which the names of two persons follow.
_NO_KINDS = frozenset({"giant", "subsidiary", "parent", "unit", "rival", "business", "duo", "trio", "pair"})


def firms(sentence: str, title: str) -> Iterator[Asking]:
    """The country of a firm or band: "Swiss drugmaker X", "Japan's X"."""
    for found in (*_FIRM.finditer(sentence), *_BEHIND.finditer(sentence)):
        people = SHORT_PEOPLES.get(found["people"], found["people"])
        if found["people"] not in found["name"]:
            yield from _of(people, found["people"], found["kind"], found["name"], sentence, title)
    for found in _OF_COUNTRY.finditer(sentence):
        place = gazetteer("en").named(found["country"])
        # Of firms that no noun tells only known ones: "Japan's Koizumi" is none.
        if (
            place is not None
            and place.kind == "country"
            and (found["kind"] or found["name"] in members("firms"))
        ):
            people = of_country(place.code, "en")
            yield from _of(people, found["country"], found["kind"] or "", found["name"], sentence, title)


def _of(people: str, said: str, kind: str, name: str, sentence: str, title: str) -> Iterator[Asking]:
    if (
        not is_people(people)
        or said in re.findall(r"[\w.]+", title)
        or people.lower() in title.lower()
        or kind in _NO_KINDS
        or _GIANT.search(kind) is not None
        or is_known_firm(name)
        or name not in title
        and _PRESS.search(kind) is not None
        or _tells_people(name)
        or may_be_person(name)
        or name in _broadcasters()
    ):
        return
    key, *others = (_country_of(one) for one in (people, *near(people, sentence)))
    if key and all(others):
        called = f"the {kind.strip()} {name}" if kind else name
        stem = f"In which country was {called} based{AT_THE_TIME}"
        yield Asking("report_people", stem, key, options=tuple(others))


@cache
def _broadcasters() -> frozenset[str]:
    """Names whose country everybody knows, and the noun for what they are."""
    return frozenset({*groups("firms")["broadcaster"], "TV"})


def _country_of(people: str) -> str:
    """The country of a people as it stands behind "in"; "" where the gazetteer has none."""
    name = _countries().get(nationalities("en").get(people.lower(), ""), "")
    return f"the {name}" if name.startswith(("United ", "Netherlands", "Philippines", "Czech Rep")) else name


@cache
def _countries() -> dict[str, str]:
    return {place.code: place.names[0] for place in gazetteer("en").places if place.kind == "country"}


def _tells_people(name: str) -> bool:
    """Whether the name of a firm tells its country: "Deutsche Bank", "China Aviation"."""
    places = (gazetteer("en").named(word) for word in name.split())
    said = set(name.lower().split())
    return bool(said & (words("peoples_by_themselves") | set(nationalities("en")))) or any(
        place is not None and place.kind in ("country", "capital") for place in places
    )
