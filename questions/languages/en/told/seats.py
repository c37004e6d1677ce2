"""Which city or country a mayor, a firm or a body of a report is of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.facts.regions import states_pattern
from questions.languages.en.peers import is_unexplained
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import has_no_post
from questions.languages.en.told.persons import may_be_person
from questions.languages.gazetteer import gazetteer

_PLACE = r"(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)"
_FIRM = "|".join(sorted(words("nouns_of_firms")))
_BASED = re.compile(
    rf"(?<![\w-]){_PLACE}-based\s(?:[a-z-]+\s){{0,4}}?(?P<kind>{_FIRM})?\s?(?P<org>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){{0,3}})(?=\s[a-z]|,|\.$|['’]s\s[a-z])"
)
_BASED_IN = re.compile(
    rf"(?<![\w.])(?P<org>(?:the\s)?[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){{0,3}}),\s(?:which is\s|a (?:[a-z-]+\s){{1,4}})?based in\s{_PLACE}(?=[,.])"
)
_NO_FIRMS = frozenset({"US", "UK", "EU", "UN"})
_SHORT_COUNTRIES = frozenset({"US", "UK", "U.S.", "U.K.", "UAE"})
_LEADS = {"country": "In which country", "city": "In which city", "capital": "In which city"}


def mayors(before: str, after: str, name: str, title: str) -> Iterator[Asking]:
    """ "London Mayor X", "X, the mayor of London": of which city? Of what a state does, in whose headline it stands, its towns tell."""
    if re.search(states_pattern(), title):
        return
    found = re.search(rf"(?:^|(?<=\s)){_PLACE}(?:['’]s)?\s[Mm]ayor,?\s$", before) or re.search(
        rf"\b[Mm]ayor of {_PLACE},\s$", before
    )
    if found is not None and has_no_post(before[: found.start()]):
        return
    found = found or re.match(rf",\s(?:the\s)?[Mm]ayor of {_PLACE}(?=[,.]|\s[a-z])", after)
    if found is not None and _kind(found["place"]) in ("city", "capital"):
        yield Asking("report_seat", f"Of which city was {name} mayor{AT_THE_TIME}", found["place"])


def seats(sentence: str, text: str) -> Iterator[Asking]:
    """ "Oslo-based Northline", "Northline, based in Oslo": where was it based?"""
    for found in (*_BASED.finditer(sentence), *_BASED_IN.finditer(sentence)):
        lead = _LEADS.get(_kind(found["place"]))
        org = found["org"]
        if (
            lead is None
            or lead == _LEADS["country"]
            and found.groupdict().get("kind")
            or found["place"] in _SHORT_COUNTRIES
            or found["place"] in org
            or re.search(r"\bCourt\b", org)
            or org in _NO_FIRMS
            or is_unexplained(org)
            or sentence[: found.start()].endswith(" and ")
            or _is_person(found, org)
            or " and " in sentence[found.end() - 1 : found.end() + 5]
        ):
            continue
        if found.groupdict().get("kind") is None and re.search(
            rf"\bM(?:r|s|rs)\.? {re.escape(org.split()[-1])}\b", text
        ):
            continue
        yield Asking("report_seat", f"{lead} was {org} based{AT_THE_TIME}", found["place"])


def _is_person(found: re.Match[str], org: str) -> bool:
    """Whether somebody is based there: by the noun before the name or behind it ("an NTD agent"), or by the name."""
    before = found.string[found.start() : found.start("org")].split()
    somebody = words("person_nouns") | words("nouns_of_persons") | words("other_person_nouns")
    behind = re.findall(r"^\s(\w+)", found.string[found.end() :])
    return not somebody.isdisjoint([*before[-1:], *behind]) or may_be_person(org)


def _kind(name: str) -> str:
    place = gazetteer("en").named(name)
    return place.kind if place is not None else ""
