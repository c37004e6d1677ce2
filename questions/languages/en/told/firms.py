"""Questions for the firms of a report whose trade is known: which bank, which car maker; and for whom an analyst works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.clauses import Clause, is_saying
from questions.languages.en.told.groups import beside, either, groups
from questions.languages.gazetteer import gazetteer

_FEWEST = 5
# "its Halden Phone": whose it is everybody knows.
_OWN = re.compile(r"\bits (?:[a-z-]+ ){0,5}[A-Z]")
# "CBS-owned TV stations": letters that open a common noun.
_SHORT_LETTERS = re.compile(r"[A-Z]{1,3}")
_NAME = r"[A-Z][\w&.-]*\w(?:\s[A-Z][\w&.-]*\w){0,3}"
_TRADES = r"(?:analyst|economist|strategist|trader|fund manager|currency strategist|spokesman|spokeswoman|researcher)"


# Trades whose firms serve their own country.
_OF_ONE_COUNTRY = frozenset({"phone company", "retailer", "broadcaster", "bank"})


def which_firm(clause: Clause, text: str) -> Iterator[Asking]:
    """ "Lufthansa may sue ...": which airline?"""
    trade, rows = _trade(clause.subject)
    rest = clause.told()
    if clause.subject not in clause.text:
        return
    if not trade or is_saying(clause) or not re.search(r"[A-Z]\w|\d", rest) or len(rest.split()) < _FEWEST:
        return
    if clause.finite.tag in ("VBZ", "VBP") and clause.main in words("verbs_of_mind") | {"be", "have"}:
        return
    verb = clause.text[clause.verb[0].start : clause.verb[-1].end]
    if (
        clause.verb[0].lower in ("were", "are", "have")
        or trade in _OF_ONE_COUNTRY
        and _names_country(rest)
        or _OWN.search(rest)
    ):
        return
    if _is_of_its_own(clause.subject, rest, text):
        return
    options = beside(clause.subject, rows, without=clause.text)
    stem = f"Which {trade} {verb} {rest}"
    passing = clause.when == AT_THE_TIME
    yield Asking("report_firm", stem, clause.subject, options=options, passing=passing)


def _is_of_its_own(firm: str, told: str, text: str) -> bool:
    """Whether a name in what is told is that of something the firm makes: "Northline's Halden Phone"."""
    names = set(re.findall(r"\b[A-Z]\w{2,}", told))
    own = re.findall(rf"\b{re.escape(firm)}['’]s? (?:[a-z-]+ ){{0,3}}((?:[A-Z]\w+ ?){{1,3}})", text)
    return not names.isdisjoint(" ".join(own).split())


def _names_country(told: str) -> bool:
    """Whether a country is named where firms of others may do no business: "has 14m customers in the UK"."""
    named = re.findall(r"\b(?:in|across|throughout|its) (?:the )?([A-Z][\w.]+)", told)
    places = (gazetteer("en").named(one) for one in named)
    return any(place is not None and place.kind == "country" for place in places)


def owners(sentence: str) -> Iterator[Asking]:
    """ "X, owned by Y", "Y-owned X", "X, a unit of Y": which firm owned X?, where the trade of Y is known."""
    firm = rf"(?P<owner>{either('firms')})"
    for found in (
        *re.finditer(
            rf"(?<![\w.’'-])(?P<org>{_NAME}),\s(?:which is\s|a \w+ )?(?:owned by|an?\s(?:[a-z]+\s)?(?:subsidiary|unit|division|arm) of)\s{firm}(?=[,.]|\s[a-z])",
            sentence,
        ),
        *re.finditer(
            rf"(?<![\w-]){firm}-owned\s(?:[a-z-]+\s){{0,4}}(?P<org>{_NAME})(?=[,.]|\s[a-z])", sentence
        ),
    ):
        owner, org = found["owner"], found["org"]
        trade, rows = _trade(owner)
        if trade and owner not in org and org not in owner and not _SHORT_LETTERS.fullmatch(org):
            stem = f"Which {trade} owned {org}{AT_THE_TIME}"
            yield Asking("report_firm", stem, owner, options=beside(owner, rows, without=sentence))


def works_for(before: str, after: str, name: str) -> Iterator[Asking]:
    """ "said Goldman Sachs analyst X", "X, an analyst at Goldman Sachs": for which bank?"""
    firm = either("firms")
    found = re.search(rf"(?:^|(?<=\s))(?P<firm>{firm})(?:['’]s)?\s(?:[a-z]+\s){{0,2}}{_TRADES}\s$", before)
    found = found or re.match(
        rf",\s(?:(?:an?|the|chief|senior)\s)*(?:[a-z]+\s){{0,3}}{_TRADES}\s(?:at|with|for|from)\s(?P<firm>{firm})(?=[,.]|\s[a-z])|"
        rf"(?:,\s(?:of|from)|\s(?:of|at|from))\s(?P<other>{firm})(?=[,.]|\s[a-z])",
        after,
    )
    found = found or _speaks_for(before, after, firm)
    if found is None:
        return
    key = found["firm"] or found.groupdict().get("other") or ""
    trade, rows = _trade(key)
    if trade:
        stem = f"For which {trade} did {name} work{AT_THE_TIME}"
        yield Asking("report_firm", stem, key, options=beside(key, rows, without=before[-80:] + after[:80]))


def _speaks_for(before: str, after: str, firm: str) -> re.Match[str] | None:
    """ "said Amazon's X", "Amazon's X said": who speaks so of a firm works for it; a car maker also has racing drivers."""
    found = re.search(
        rf"(?:^|(?<=\s))(?P<said>said |says |told |added |according to )?(?P<firm>{firm})['’]s\s$", before
    )
    if found is None or _trade(found["firm"])[0] == "car maker":
        return None
    return (
        found
        if found["said"] or re.match(r"\s(?:said|says|told|added|explained|believes|thinks)\b", after)
        else None
    )


def _trade(firm: str) -> tuple[str, tuple[str, ...]]:
    """What a firm is called by its trade, and the firms of that trade."""
    for trade, rows in groups("firms").items():
        if firm in rows:
            return trade.replace("_", " "), rows
    return "", ()
