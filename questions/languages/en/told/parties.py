"""To which party a politician of a report belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import NO_POST_BEFORE, beside, called, groups

_ROLES = (
    "leader|MP|MPs|peer|MSP|MEP|AM|councillor|spokesman|spokeswoman|chairman|chairwoman|co-chairman|president|secretary|minister|chancellor"
    "|candidate|backbencher|frontbencher|whip|treasurer|nominee|lawmaker|congressman|congresswoman|senator|governor|mayor|lord"
    "|Senator|Sen\\.|Sen|Representative|Rep\\.|Rep|Congressman|Congresswoman|Governor|Gov\\.|Gov|Lord|Lady|Baroness|Minister|Leader|grandee|veteran"
)
_LETTERS = {"R": "Republican", "D": "Democrat"}


def party_of(before: str, after: str, name: str) -> Iterator[Asking]:
    """ "Conservative leader X", "X, the Labour MP", "X, for the Tories", "Sen. X (R-Ohio)": which party?"""
    found = _told(before, after)
    if found is None or found.string is before and NO_POST_BEFORE.search(before[: found.start()]):
        return
    word = found["party"]
    country, party = called("parties")[_LETTERS.get(word, word)]
    rows = [row.split("=")[0] for row in groups("parties")[country]]
    yield Asking(
        "report_team",
        f"To which party did {name} belong{AT_THE_TIME}",
        party,
        options=beside(party, rows, without=""),
    )


def _told(before: str, after: str) -> re.Match[str] | None:
    party = _party()
    tries = (
        re.search(rf"(?<![\w-]){party}(?:['’]s)?\s(?:[a-z]+\s){{0,4}}(?:{_ROLES})\s$", before),
        re.search(rf"(?<![\w-]){party}['’]s\s$", before),
        re.match(
            rf",\s(?:the|an?)?\s?(?:[a-z-]+\s)?{party}(?:['’]s)?\s(?:[a-z]+\s){{0,4}}(?:{_ROLES})\b", after
        ),
        re.match(rf",\sfor the\s{party}(?=[,.]|\s[a-z])", after),
        re.match(r",\sa\s(?P<party>Republican|Democrat)(?=,|\.|\s(?:from|who)\b)", after),
        re.match(r",?\s\(?(?P<party>[RD])-(?:[A-Z][\w.]+)", after),
    )
    return next(filter(None, tries), None)


@cache
def _party() -> str:
    names = sorted(map(re.escape, called("parties")), key=len, reverse=True)
    return f"(?P<party>{'|'.join(names)})"
