"""In which parliament a member of a report sits whom it calls by letters: "MSP", "MEP"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import beside, has_no_post

_PARLIAMENTS = {"MSP": "Scottish Parliament", "MEP": "European Parliament"}  # fmt: skip
_BESIDE = ("House of Commons", "Scottish Parliament", "European Parliament", "Northern Ireland Assembly", "National Assembly for Wales")  # fmt: skip
_LETTERS = re.compile(r"(?:^|(?<=[\s\"“]))(?P<letters>MSP|MEP)\s$")
_BEHIND = re.compile(
    r",?\s(?:(?:an?|the)\s)?(?:[A-Z]?[\w-]+\s){0,3}?(?P<letters>MSP|MEP)(?=[,.]|\s(?:for|said|who|told)\b)"
)
_TOLD = {"MSP": re.compile(r"\b(?:Scot\w*|MSPs?|Holyrood)\b"), "MEP": re.compile(r"\b(?:Euro\w*|EU|MEPs?|Brussels|Strasbourg)\b")}  # fmt: skip


def members_of(sentence: str, persons: Mapping[str, str], title: str) -> Iterator[Asking]:
    """ "The Labour MSP X": of which parliament?"""
    for name in set(persons.values()):
        at = sentence.find(name)
        if at < 0:
            continue
        found = _LETTERS.search(sentence[:at]) or _BEHIND.match(sentence[at + len(name) :])
        if found is None or has_no_post(sentence[: found.start()]) or _TOLD[found["letters"]].search(title):
            continue
        key = _PARLIAMENTS[found["letters"]]
        stem = f"Of which parliament or assembly was {name} a member{AT_THE_TIME}"
        yield Asking("report_team", stem, key, options=beside(key, _BESIDE, without=""))
