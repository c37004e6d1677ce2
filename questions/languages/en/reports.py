"""Whether an English article is a report of its day, and what in a question only that day explains."""

from __future__ import annotations

import re
from functools import lru_cache

from questions.languages.en.explained import explained_topic
from questions.languages.en.parts import FINITE_TAGS, read_tokens

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SPAN = (
    "(?:week|month|year|night|season|weekend|summer|winter|autumn|spring|quarter|decade|January|February|March|April|May|June"
    "|July|August|September|October|November|December)"
)
_PASSING = re.compile(
    rf"\b(?:on|last|this|next|by|until|since|from)\s+(?:late |early )?{_DAY}(?!,?\s+(?:\d|(?-i:[A-Z])))|\b{_DAY}['’]s\b"
    rf"|\b(?:last|this|next)\s+{_SPAN}\b|\b(?:yesterday|today|tomorrow|tonight)\b"
    r"|\b(?:is|are) (?:set|expected|due) to\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|says|told|added)\b|\bM(?:r|s|rs)\.? [A-Z]")
_PERFECT = re.compile(r"\b(?:has|have) (?:been |\w+ed\b)")
_DISGRACED = re.compile(r"\b(?:jailed|guilty|fraudster|convicted|sentenced|charged|accused)\b", re.IGNORECASE)
_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b")
# What no report opens with: the name that is its title, and what bears it.
_DEFINES = r"[^.;\n]{0,160}? (?:is|was|are|were) (?:an?|the|one of) "
_LEAD, _PER, _REPORT, _NAMED = 300, 400, 5.0, 6.0
_FEWEST_OF_HEADLINE, _LONG_TITLE, _LONGEST = 4, 4, 12_000

BOUND = re.compile(
    rf"\b(?:last|this|next|previous|coming|following|past)\s+(?:few\s+|\w+\s+)?{_SPAN}s?\b"
    r"|\b(?:latest|so far|up to now|at the moment|most recent|upcoming|currently|current|recently|recent|nowadays|today's|set for"
    r"|set to|due to (?:be|open|start)|expected to|scheduled (?:to|for)|is reported|are reported|new figures|since the)\b"
    rf"|\b{_DAY}\b(?!,?\s+\d)|\b\d{{1,2}}:\d\d\b|\b(?:GMT|CST|EST|BST)\b"
    r"|\b(?:a|one|two|three|four|five|six|seven|\d+)[- ](?:year|month|week|day)s? (?:high|low|peak|ago|earlier|later|before)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<![\d,.])(?:1\d{3}|20\d\d)(?![\d,]|\.\d|s\b)")


def is_report(text: str, title: str) -> bool:
    """Whether the article tells the news of a day: by passing times, by who said what, and by its headline."""
    return _judged(text, title)


def tells_disgrace(title: str) -> bool:
    """Whether the headline is about somebody who was accused or found guilty."""
    return _DISGRACED.search(title) is not None


@lru_cache(maxsize=2)
def _judged(text: str, title: str) -> bool:
    text = text[:_LONGEST]
    told = 3 * len(_PASSING.findall(text)) + 2 * len(_SAID.findall(text))
    score = told * _PER / max(_PER, len(text.split()))
    score += 4 * _is_headline(title) + _REPORT * bool(_SCORE.search(title))
    body = text.split("\n", 1)[-1]
    score += 2 * bool(_PERFECT.search(body[:_LEAD]))
    named = title.split(" (")[0]
    if named and re.match(rf"\s*[\"“]?(?:The )?{re.escape(named)}\b{_DEFINES}", body, re.IGNORECASE):
        return False
    if title and (body.lower().count(named.lower()) > 1 or explained_topic(title, text) is not None):
        score -= _NAMED
    elif len(title.split()) >= _LONG_TITLE:
        score += 2
    return score >= _REPORT


def _is_headline(title: str) -> bool:
    """Whether the title has a verb, as no name of a thing has."""
    tokens = read_tokens(title, 0) if title else ()
    return len(tokens) >= _FEWEST_OF_HEADLINE and any(
        one.tag in FINITE_TAGS and one.text.islower() for one in tokens[1:]
    )
