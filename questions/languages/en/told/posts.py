"""What a report tells of persons beside their names: post, calling, people, team and party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from questions.languages.en.naming import common_words, listed
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.callings import callings, famous
from questions.languages.en.told.fields import of_field
from questions.languages.en.told.firm_posts import WHOLE_ORG, posts_at_firms
from questions.languages.en.told.firms import works_for
from questions.languages.en.told.groups import called, is_team, members
from questions.languages.en.told.institutions import heads_of_institutions
from questions.languages.en.told.lands_led import lands_led
from questions.languages.en.told.offices import offices_of
from questions.languages.en.told.parties import party_of
from questions.languages.en.told.peoples import SHORT_PEOPLES, people_behind, people_of
from questions.languages.en.told.peoples_of_two import people_of_two
from questions.languages.en.told.positions import positions
from questions.languages.en.told.seats import mayors
from questions.languages.en.told.staff import staff
from questions.languages.en.told.standing import standing_of
from questions.languages.en.told.working import heads_at, works_as
from questions.languages.en.told.works import makers, owned_works
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

# What shows that a name is longer than it was read: "Valery Giscard d'Estaing", "said Lian Chia Liang".
_GOES_ON = re.compile(
    r"['’]s?\s?[A-Z]|-|\s(?!(?:MP|QC|MEP|MSP|AM|CBE|OBE|MBE)\b)(?:(?:de|van|von|der|bin|al|da|dos)\s|[dl]['’])?[A-Z]"
)
# "Lord Marsh of Halden" is another than Lord Marsh.
_TITLED, _OF_PLACE = re.compile(r"(?:Lord|Lady|Baroness|Viscount|Earl)\s"), re.compile(r"\sof\s[A-Z]")
# "the sudden deaths of X, Y and Halden lock Z"
_OF_THE_DEAD = re.compile(r"\b(?:deaths|funerals) of (?!.*\b(?:said|says|told)\b)")
_BEGAN = re.compile(r"[A-Z][\w.]*[-'’]$|\b(?:said|says|added)\s(?P<first>[A-Z][a-z]+)\s$")


def posts(sentence: str, persons: Mapping[str, str], title: str, text: str) -> Iterator[Asking]:
    """Questions for what stands beside each person's full name."""
    for name in sorted(set(persons.values()), key=len, reverse=True):
        at = sentence.find(name)
        if at < 0:
            continue
        before, after = sentence[:at], sentence[at + len(name) :]
        yield from owned_works(after, name, title, text)
        if (
            _GOES_ON.match(after)
            or _began(before)
            or _OF_THE_DEAD.search(before)
            or _TITLED.match(name)
            and _OF_PLACE.match(after)
        ):
            continue
        known = frozenset(persons.values())
        for one in (
            *posts_at_firms(before, after, name, known, title, text),
            *works_for(before, after, name),
            *offices_of(before, name, title, text),
            *lands_led(before, after, name, title),
            *of_field(before, name, title, text),
            *positions(before, after, name, text),
            *staff(before, name, text),
            *heads_of_institutions(before, after, name, title),
            *people_of(before, name, text),
            *people_behind(before, after, name, text),
            *people_of_two(before, after, name, text),
            *party_of(before, after, name),
            *works_as(before, after, name, text),
            *heads_at(after, name, WHOLE_ORG, title),
            *standing_of(before, name, text),
            *mayors(before, after, name, title),
            *makers(before, after, name, title, text),
            *callings(before, after, name, title, text),
        ):
            if one.way == "report_people" and name in famous() or _names_itself(one, name):
                continue
            if one.key.lower() not in title.lower() and not _tells_people(one.key, title):
                yield _weighed(one, name, title)


def _names_itself(asking: Asking, name: str) -> bool:
    """Whether the name tells the answer: "Lord Falconer" the office of Lord Chancellor."""
    return name in asking.stem and not set(name.split()).isdisjoint(asking.key.split())


def _weighed(asking: Asking, name: str, title: str) -> Asking:
    """The question for an employer under a way of its own where the report is not about the person."""
    passing = asking.way == "report_firm" and not re.search(rf"\b{re.escape(name.split()[-1])}\b", title)
    return replace(asking, way="report_employer") if passing else asking


def _began(before: str) -> bool:
    """Whether the name begins before the words that were read as one."""
    found = _BEGAN.search(before)
    if found is None or found["first"] is None:
        return found is not None
    first = found["first"]
    plain = first.lower() in nationalities("en") or first.lower() in common_words() | listed("titles")
    known = first in called("demonyms") or first in called("parties") or first in members("firms")
    return not (plain or known or is_team(first) or gazetteer("en").named(first) is not None)


def _tells_people(key: str, title: str) -> bool:
    """Whether the headline tells the people by the name of the country, or by its short one."""
    said = set(re.findall(r"[\w.]+", title))
    if any(key == people and short in said for short, people in SHORT_PEOPLES.items()):
        return True
    if key == "British" and said & {"GB", "Brit", "Brits", "Briton", "Britons"}:
        return True
    code = nationalities("en").get(key.lower(), "")
    named = (gazetteer("en").named(word) for word in re.findall(r"[A-Z]\w+", title)) if code else ()
    return any(place is not None and place.code == code for place in named)
