"""Sentences of a report without what only its day or its layout explains: passing times, brackets, currencies in words."""

from __future__ import annotations

import re
from datetime import date

from questions.languages.en.turning import passing_times

_FILLERS = re.compile(
    r",?\s(?:also|already|now|currently|still|again|however|meanwhile|even|officially|formally|recently|finally),?(?=\s)"
)
_YEARS = re.compile(r"\b(?:earlier\s|later\s)?(?P<step>this|last|next)\syear\b(?!['’])")
# "at this year's Halden Film Awards": of the year of the report.
_THIS_YEARS = re.compile(r"\bthis year['’]s\s(?=[A-Z])")
_STEPS = {"this": 0, "last": -1, "next": 1}
PASSING = re.compile(
    r",?\s(?:earlier\s|later\s|late\s|early\s)?(?:this|last|next)\s(?:year|month|week|weekend|summer|winter|autumn|spring|season)(?=[.,]|\s(?:in|on|at|for|to|by|from|with|after|before|and|as|that|when|because)\b)"
)
_DASHED = re.compile(r"\s[-–—]\s[^-–—]{5,140}?\s[-–—](?=\s)")
_FIRST_DAY = re.compile(r"^On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?!\d)")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_MONEY_WORDS = {"dollars": "$", "pounds": "£", "euros": "€"}
_MONEY = re.compile(r"\b(?P<of>US|A|C|HK|NZ)?(?P<word>dollars|pounds|euros)\s(?=\d)")


def plainly(text: str, published: date | None) -> str:
    """The sentence without brackets and passing times, its sums written with their signs; years told by the day of the report."""
    if published is not None:
        text = _YEARS.sub(lambda found: f"in {published.year + _STEPS[found['step']]}", text)
    text = _THIS_YEARS.sub(f"the {published.year} " if published is not None else "the ", text)
    for start, end in reversed(passing_times(text, 0, len(text))):
        text = text[:start] + text[end:]
    text = _MONEY.sub(
        lambda found: (found["of"] or "") + _MONEY_WORDS[found["word"]], _BRACKETS.sub("", text)
    )
    text = _FILLERS.sub("", PASSING.sub("", _DASHED.sub("", _FIRST_DAY.sub("", text))))
    return text[:1].upper() + text[1:]
