"""To which party a politician of a report belongs."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import beside, called, groups, has_no_post

_ROLES = (
    "leader|MP|MPs|peer|MSP|MEP|AM|councillor|spokesman|spokeswoman|spokesperson|co-ordinator|coordinator|chairman|chairwoman|co-chairman|president|secretary|minister|chancellor"
    "|candidate|backbencher|frontbencher|whip|treasurer|nominee|lawmaker|congressman|congresswoman|senator|governor|mayor|lord"
    "|Senator|Sen\\.|Sen|Representative|Rep\\.|Rep|Congressman|Congresswoman|Governor|Gov\\.|Gov|Lord|Lady|Baroness|Minister|Leader|grandee|veteran"
)
# No word that leads to another party's: "Labour's record and party leader X"; but "Labour health and work spokesman X".
_WORD = r"(?!(?:or|but|by|with|of|to|from|on|at|in)\b)[a-z]+"
# "SNP Holyrood leader X", "Conservative Shadow chancellor X".
_CAPITAL = r"(?:(?:Shadow|Holyrood|Westminster|Commons|Lords|Treasury|Welsh|Scottish|London|Home|Foreign|Assembly)\s)?"
_BETWEEN = rf"(?:['’]s?\s{_CAPITAL}(?:(?!and\b){_WORD}\s){{0,4}}|\s{_CAPITAL}(?:{_WORD}\s){{0,4}})"
_LETTERS_BEHIND = re.compile(r"^\s(?:MP|MEP|MSP|QC|AM)\b")
_LETTERS = {"R": "Republican", "D": "Democrat"}
_LARGE = 2
# Countries in whose offices nobody expects any party but the large ones: a small one is seen through there.
_OF_TWO_PARTIES = frozenset({"united_states"})
# Everybody knows whom a large party puts up for president.
_IS_PUT_UP = re.compile(r"\bpresidential (?:nominee|candidate)\b")
# Words for one of a party, which need no role behind them: "Tory X".
_OF_THEIR_OWN = "Tory|Tories|Conservative|Liberal Democrat|Lib Dem|Republican|Democrat"
# Who led a party has not left it.
_ONCE_LED = re.compile(r"\b(?:[Ff]ormer|[Ee]x)[-\s]$")


def party_of(before: str, after: str, name: str) -> Iterator[Asking]:
    """ "Conservative leader X", "X, the Labour MP", "X, for the Tories", "Sen. X (R-Ohio)": which party?"""
    found = _told(before, after)
    if (
        found is None
        or found.string is before
        and has_no_post(before[: found.start()])
        and not _once_led(found)
    ):
        return
    word = found["party"]
    country, party = called("parties")[_LETTERS.get(word, word)]
    rows = [row.split("=")[0] for row in groups("parties")[country]]
    # The large parties come first in their row, and somebody may well belong to each of them.
    large = [row for row in rows if row != party][:_LARGE]
    if _IS_PUT_UP.search(found.group()) and party in rows[:_LARGE]:
        return
    stem = f"To which party did {name} belong{AT_THE_TIME}"
    if country in _OF_TWO_PARTIES and party in rows[:_LARGE]:
        yield Asking("report_team", stem, party, typed=True)
        return
    options = (*large, *beside(party, [row for row in rows if row not in large], without="", wanted=1))
    yield Asking("report_team", stem, party, options=_in_any_order(options, party + name))


def _once_led(found: re.Match[str]) -> bool:
    """ "former Conservative leader X" """
    opens = found.string[: found.start()]
    return _ONCE_LED.search(opens) is not None and found.group().split()[-1] == "leader"


def _in_any_order(options: Sequence[str], seed: str) -> tuple[str, ...]:
    return tuple(random.Random(seed).sample(options, len(options)))


def _told(before: str, after: str) -> re.Match[str] | None:
    party = _party()
    after = _LETTERS_BEHIND.sub("", after)
    tries = (
        re.search(rf"(?<![\w-]){party}{_BETWEEN}(?:{_ROLES})\s$", before),
        re.search(rf"(?<![\w-])[Tt]he\s{party}{_BETWEEN}(?:{_ROLES}),\s$", before),
        re.search(rf"(?<![\w-]){party}['’]s\s$", before),
        re.search(rf"(?<![\w-])(?P<party>{_OF_THEIR_OWN})\s$", before),
        re.search(rf"\b[Ff]or the\s(?:(?:Welsh|Scottish)\s)?{party},\s$", before),
        re.match(rf",\s(?:the|an?)?\s?(?:[a-z-]+\s)?{party}{_BETWEEN}(?:{_ROLES})\b(?!\s\(|\s[A-Z])", after),
        re.match(rf",\sfor the\s{party}(?=[,.]|\s[a-z])", after),
        re.match(r",\sa\s(?P<party>Republican|Democrat)(?=,|\.|\s(?:from|who)\b)", after),
        re.match(r",?\s\(?(?P<party>[RD])-(?:[A-Z][\w.]+)", after),
    )
    return next(filter(None, tries), None)


@cache
def _party() -> str:
    names = sorted(map(re.escape, called("parties")), key=len, reverse=True)
    return f"(?P<party>{'|'.join(names)})"
