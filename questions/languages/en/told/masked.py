"""Wording that only looks unclear: titles between quotation marks, and set phrases about what the question names itself."""

from __future__ import annotations

import re

_TITLE = re.compile(r"[\"“](?P<title>[A-Z0-9][^\"“”]{0,60}?)[\"”](?!\w)")
_SET_PHRASES = (
    # "rose in May from a year earlier": earlier than May.
    re.compile(r"\s(?:from|than|compared with) (?:a|the) (?:year|month|quarter) (?:earlier|before)\b"),
    # "rose in the three months to June": a span of its own, of the year of the report.
    re.compile(
        r"\s(?:in|for|over|during) the (?:three|six|nine|12|twelve) months (?:to|through|ending|ended)(?: the end of)?(?= [A-Z])"
    ),
    # "did X account for in 2004"
    re.compile(r"(?<=\baccount) for\b"),
    # "won the cup for the first time in their history": of those who won it.
    re.compile(r"(?<=\bfor the first time) in (?:their|its|his|her) (?:history|career)\b"),
)


def masked(stem: str) -> str:
    """The question with its quoted titles as plain names, and without the set phrases."""
    stem = _TITLE.sub(lambda found: found["title"].rstrip(","), stem)
    for phrase in _SET_PHRASES:
        stem = phrase.sub("", stem)
    return stem
