"""Which questions of a report's clauses are as plain as stems of our own: one deed of a name, and nothing that leans."""

from __future__ import annotations

import re

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import Asking, without_when

_MOST, _LEAD = 16, 3
_LEANS = re.compile(
    r"\b(?:their|his|her|while|after|as|because|when|who|which|that|what|than|despite|before|until|at least|all|more|entirely|annual|just|various"
    r"|the (?!United|US|UK|EU|[A-Z]|year|three|first|second|third|fourth)[a-z]+)\b|[\"“;:]|['’]s (?:[a-z-]+ ){3}|\b[a-z]+ing\b",
)
_NAME = r"(?:the )?(?:[A-Z][a-z-]*-based )?[A-Z][\w&.’'-]*(?: (?:of |and |the |& )?[A-Z0-9][\w&.’'-]*){0,5}"
_STAKE = re.compile(
    rf"^(?:How large an? (?:equity |majority |minority |controlling )?stake|What percentage of {_NAME}(?:['’]s? (?:shares|stock|[a-z]+))?) (?:did|had|was|were|does|has)\s"
)
_SUM = re.compile(r"^(?:For how much|How much|How large an? [a-z -]+?) (?:did|had|was|were) ")
_CHANGE = re.compile(
    r"^By what percentage (?:did|had) (?P<what>(?!shares)[\w'’&. -]+?) (?:rise|risen|fall|fallen|grow|grown|increase|increased|decline|declined|drop|dropped|jump|jumped|slip|slipped|expand|shrink|slump)"
    r"(?: (?:in|during|over) (?:the year to )?(?:[A-Z][a-z]+ ?)?(?:(?:19|20)\d\d)?)?(?:, according to [^,]+)?$"
)
_YEAR = re.compile(
    rf"^In which (?:month and )?year (?:did|was|were) (?P<who>(?:the [a-z]+ )?{_NAME}) (?P<rest>.+)$"
)
_KEY_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d$")
_TOLD_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IN_PLACE = re.compile(r"\b(?:in|to|for|of|from|by|with|at|on)\s")
_MOST_TIES = 2


def way_of(asking: Asking) -> str:
    """The way under which the question is weighed: its own where it is plain."""
    stem = without_when(asking.stem)
    if len(stem.split()) > _MOST or _LEANS.search(stem.split(" ", _LEAD)[-1]):
        return asking.way
    if asking.way == "report_amount":
        return _way_of_amount(asking, stem)
    found = _YEAR.match(stem) if asking.way == "when_report" and _KEY_YEAR.search(asking.key) else None
    if found is None:
        return asking.way
    first = found["rest"].split()[0]
    plain = first in words("deeds_of_a_year") and len(_IN_PLACE.findall(found["rest"])) <= _MOST_TIES
    return "when_told" if plain else asking.way


def _way_of_amount(asking: Asking, stem: str) -> str:
    change = _CHANGE.match(asking.stem)
    if change is not None and re.search(r"[A-Z]", change["what"]) and _TOLD_YEAR.search(stem):
        return "report_change"
    if _STAKE.match(stem) or _SUM.match(stem) and len(_IN_PLACE.findall(stem)) <= _MOST_TIES:
        return "report_sum"
    return asking.way
