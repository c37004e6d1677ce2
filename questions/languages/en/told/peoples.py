"""Of which people a person, a firm or a band of a report is."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping

from questions.languages.en.common_names import is_common
from questions.languages.en.facts.peoples import rows_of_peoples
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import TOLD_HERE, Asking
from questions.languages.en.told.described import described, is_calling
from questions.languages.en.told.groups import called, groups
from questions.languages.en.told.of_another import is_dead
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities, of_country

_OF_COUNTRY = re.compile(
    r"\s(?:of|from)\s(?:the\s)?(?P<country>[A-Z]\w+(?:\s[A-Z]\w+)?)(?=[,.;)]|\s(?:in|by|to|on|at|with|who|after|while|for|\d|won|beat|took|finished|was|were|had|has|said|set|came|ran|lost)\b|\s\d|$)"
)
# "X, a Finnish singer,"
_PEOPLE_BEHIND = re.compile(
    r",\s(?:an?|the)\s(?P<people>(?:South\s)?[A-Z][a-z]+)\s(?P<calling>(?:[a-z-]+\s){0,2}[a-z-]+)(?=[,.])"
)
_OF_PEOPLE = r"(?<!-born )(?<![-\w])(?P<people>[A-Z][a-z]+) (?P<calling>(?:[a-z][a-z-]+ ){0,2}[a-z][a-z-]+) "
_LIFE = r" \((?:[^()]{0,30}, ?)?(?:c\. ?)?1\d{3} ?[-–—] ?[12]\d{3}\)"
_CENTURY = r"\b(?:1[4-9]th|(?:fif|six|seven|eigh|nine)teenth)[- ]century\b"
_LONG_AGO, _MOST_ALIKE = 1945, 4
# Between the people and the name stand words for one person: neither "the Italian arm of auditor X" nor "US district court judge X".
_WORD = r"(?!(?:of|and|or|by|for|with|in|on|at|to|from|court|district|federal|government|state|national|arm|unit|version|firm|company)\b)[a-z-]+"
# "Native American", "former Soviet and Russian", "Nigerian-born British"
_OTHER_PEOPLE = re.compile(r"(?:\b(?:Native|African|Asian|Latin|Anglo|Soviet and)|-born)\s$")
_NO_LONGER = re.compile(r"\b(?:former|late|then|ex|retired)\b[^,.;]{0,40}$")
_BRITISH_TITLES = frozenset({"Sir", "Dame", "Lord", "Lady", "Baroness"})
# Who sits for a state or judges in it is of its people: nobody asks of which.
_OF_STATE = frozenset(
    {"judge", "prosecutor", "attorney", "senator", "congressman", "congresswoman", "sheriff", "mayor"}
)
SHORT_PEOPLES = {"US": "American", "UK": "British"}


def people_of(before: str, name: str, text: str) -> Iterator[Asking]:
    """ "Senegalese musician X": what nationality?"""
    found = re.search(
        rf"(?:^|(?<=[\s\"“]))(?P<people>(?:South\s)?[A-Z][a-z]+|US|UK)\s(?P<calling>(?:{_WORD}\s){{1,3}})$",
        before,
    )
    found = None if found is not None and _OTHER_PEOPLE.search(before[: found.start()]) else found
    people = SHORT_PEOPLES.get(found["people"], found["people"]) if found is not None else ""
    if people == "British" and name.split()[0] in _BRITISH_TITLES:
        return
    if (
        found is not None
        and is_people(people)
        and before.split()[-1] not in words("nouns_of_works") | _OF_STATE
        and is_calling(before.split()[-1])
    ):
        yield from asked_people(people, name, found["calling"], before, text)
    found = re.search(r"(?:^|(?<=[\s\"“]))(?P<one>(?:South\s)?[A-Z][a-z]+)\s$", before)
    if found is not None and not re.search(r"[A-Z]\w*\s$", before[: found.start()]):
        key = groups_of_one().get(found["one"], found["one"])
        if is_people(key) and key not in name:
            yield from asked_people(key, name, "", before, text)
    found = re.search(r"(?:^|(?<=\s))(?P<country>[A-Z]\w+(?:\s[A-Z]\w+)?)['’]s\s$", before)
    place = gazetteer("en").named(found["country"]) if found is not None else None
    if place is not None and place.kind == "country":
        key = of_country(place.code, "en")
        if is_people(key) and " de " not in name:
            yield from asked_people(key, name, "", before, text)


def people_behind(before: str, after: str, name: str, text: str) -> Iterator[Asking]:
    """ "X of Germany won": what nationality?; told so of players and envoys."""
    last = before.split()[-1] if before.split() else ""
    told = last if last in words("person_nouns") else ""
    behind = _PEOPLE_BEHIND.match(after)
    if behind is not None and is_people(behind["people"]) and is_calling(behind["calling"].split()[-1]):
        yield from asked_people(behind["people"], name, behind["calling"], after[:40], text)
        return
    found = _OF_COUNTRY.match(after)
    place = gazetteer("en").named(found["country"]) if found is not None else None
    key = of_country(place.code, "en") if place is not None and place.kind == "country" else ""
    if key and is_people(key):
        yield from asked_people(key, name, told, after[:40], text)


def asked_people(people: str, name: str, calling: str, told: str, text: str) -> Iterator[Asking]:
    """The question for the people of somebody, of whom the name alone would say too little: "What nationality is the actress X?"."""
    called = described(name, calling, text)
    if not called:
        return
    is_past = is_dead(name, text) or _NO_LONGER.search(told) is not None
    when = TOLD_HERE if is_past or is_common(name) else ""
    stem = f"What nationality {'was' if is_past else 'is'} {called}{when}"
    yield Asking("report_people", stem, people, options=_peoples(people, told))


def groups_of_one() -> dict[str, str]:
    """The people by the word for one of them: "Frenchman", "Dane"."""
    return {word: people for word, (_, people) in called("demonyms").items()}


def peoples_of_the_past(sentence: str, persons: Mapping[str, str]) -> Iterator[Asking]:
    """ "In 1921 the German sociologist X ...": what nationality was he? Asked where the sentence tells that it is long ago."""
    for name in sorted(name for name in set(persons.values()) if name in sentence):
        found = re.search(
            rf"{_OF_PEOPLE}{re.escape(name)}(?![\w'’-]|\s[A-Z]|\s(?:d['’]|de |von |van |del )[A-Z])(?P<life>{_LIFE})?",
            sentence,
        )
        if found is None or not is_calling(found["calling"].split()[-1]):
            continue
        key = found["people"]
        if not is_people(key) or key in groups("peoples")["ancient"] or not _is_long_ago(found, sentence):
            continue
        stem = f"What nationality was the {found['calling']} {name}"
        yield Asking("report_people", stem, key, options=_peoples(key, sentence))


def _is_long_ago(found: re.Match[str], sentence: str) -> bool:
    """Whether the person's life has ended, or what is told of it happened when hardly a grown person of today lived."""
    if found["life"]:
        return True
    told = re.search(_CENTURY, sentence[: found.end()])
    years = [int(year) for year in re.findall(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)", sentence)]
    return told is not None or bool(years) and max(years) <= _LONG_AGO


def is_people(word: str) -> bool:
    return word in groups("peoples")["known"] and word.lower() in nationalities("en")


def _peoples(key: str, without: str) -> tuple[str, ...]:
    """Three peoples whose members bear names alike, since a Spanish name tells Austria apart; else three that live near."""
    alike = groups("peoples_alike").get(key) or next((row for row in rows_of_peoples() if row[0] == key), ())
    fit = [one for one in alike if one != key and one not in without][:_MOST_ALIKE]
    random.Random(key + without[-40:]).shuffle(fit)
    return tuple(fit[:3]) if len(fit) > 2 else near(key, without)


def near(key: str, without: str) -> tuple[str, ...]:
    """Three peoples of the same part of the world."""
    near = [
        one
        for name, rows in groups("peoples").items()
        if key in rows and name not in ("known", "ancient")
        for one in rows
        if one != key and one not in without
    ]
    random.Random(key).shuffle(near)
    return tuple(near[:3]) if len(near) > 2 else ()
