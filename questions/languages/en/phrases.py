"""The words around an English date that belong to it, and what they make of it."""

from __future__ import annotations

import re
from functools import cache

from questions.languages.en.mentions import stands_before_noun
from questions.languages.en.tokens import word_rows
from questions.languages.frames import DatePhrase

_IN = re.compile(
    r"(?:(?<!\w)(?:in|on|during|at)\s+(?:the\s+(?=year|month|summer|spring|autumn|fall|winter))?(?:year\s+|month\s+of\s+|summer\s+of\s+|spring\s+of\s+|autumn\s+of\s+|fall\s+of\s+|winter\s+of\s+)?)$",
    re.IGNORECASE,
)
_PART = re.compile(r"(?<!\w)(?:in|during)\s+(?:the\s+)?(?:early|late|mid)[\s-]+(?:the\s+)?$", re.IGNORECASE)
_DAYNAME = re.compile(r"(?<!\w)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+$")
_SINCE = re.compile(r"(?<!\w)since\s+$", re.IGNORECASE)
_BOUND = re.compile(r"(?<!\w)(?:until|till)\s+$", re.IGNORECASE)
_UNSURE = re.compile(
    r"(?<!\w)(?:before|after|by|around|about|circa|c\.|ca\.|as early as|as late as|approximately"
    r"|(?:beginning|starting|begun|ending|as early as|as late as|no later than|as of|as recently as|back|early|late|later)\s+(?:in|on))"
    r"\s+(?:the\s+(?:year|summer|spring|autumn|fall|winter)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?<!\w)(?:from|to|between|and|through|early|late|mid|mid-|nearly|of|the|for|as|as of|an?|its|his|her|their"
    r"|[A-Z][\w-]*)[\s-]+$"
)
# "on May 5, 1990, at Leeds": the second comma belongs to the date as well.
_CLOSED_BY_COMMA = re.compile(r",(?=\s+(?:at|in|on|by|under|with|to|for|from|as|near)\s)")
_AMERICAN = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}$")
_TURN = re.compile(r"(?<!\w)turn of the (?:\w+ )?\w+$", re.IGNORECASE)
# "occurred in the 6th century China": the century describes the place.
_OF_PLACE = re.compile(r"(?<=century) [A-Z]")
_INSIDE = re.compile(r"[a-z] (?:in|during) (?:the )?$")
_AFTER = re.compile(r"^\s*(?:AD|CE|A\.D\.)(?!\w)")


def date_phrase(text: str, start: int, end: int) -> DatePhrase:
    """The date at ``start``..``end`` of ``text`` with the words that tie it to its clause."""
    low = max(0, start - 40)
    first = start
    relation = "bare"
    day = _DAYNAME.search(text[low:first])
    if day:
        first = low + day.start()
    tie = _IN.search(text[low:first])
    if (
        text[end : end + 2] in ("'s", "’s")
        or _TURN.search(text[low:end])
        or _OF_PLACE.match(text, end)
        and _INSIDE.search(text[low:first])
    ):
        relation = "other"
    elif part := _PART.search(text[low:first]):
        first, relation = low + part.start(), "in"
    elif unsure := _UNSURE.search(text[low:first]):
        first, relation = low + unsure.start(), "other"
    elif tie:
        first, relation = low + tie.start(), "in"
    elif since := _SINCE.search(text[low:first]):
        first, relation = low + since.start(), "since"
    elif bound := _BOUND.search(text[low:first]):
        first, relation = low + bound.start(), "bound"
    elif _OTHER.search(text[low:first]):
        relation = "other"
    elif re.match(r"(?:in|on)\s", text[start:end], re.IGNORECASE):
        relation = "in"
    elif text[max(0, first - 3) : first].rstrip().endswith(("'s", "’s", "s'")) or _DESCRIBES.match(text, end):
        relation = "other"
    if (
        relation == "bare"
        and text[end : end + 2] == ": "
        and text[max(0, start - 2) : start].strip(" \n") in ("", ".")
    ):
        return DatePhrase(first, end + 1, "in")
    if _CLOSED_BY_COMMA.match(text, end) and _AMERICAN.search(text[start:end]):
        return DatePhrase(first, end + 1, relation)
    era = _AFTER.match(text[end : end + 6])
    return DatePhrase(first, end + (era.end() if era else 0), relation)


_PLACE_TIE = re.compile(r"(?<!\w)in\s+(?:the\s+(?:city|town|village|state)\s+of\s+|the\s+)?$", re.IGNORECASE)
_AGENT_TIE = re.compile(r"(?<!\w)by\s+$")
_TOLD = re.compile(r",\s+(?:an?|the|one|his|her|its)\s[^,.;:()]{3,80}(?:,|(?=[.;]))")
_DESCRIBES = re.compile(
    r"\s+(?!and\b|by\b|in\b|at\b|on\b|to\b|with\b|from\b|after\b|when\b|as\b|for\b|but\b|or\b|under\b|while\b|where\b|under\b|following\b|because\b|until\b|through\b|against\b|of\b|it\b|he\b|she\b|they\b|which\b|who\b|over\b|near\b|during\b|via\b|using\b|due\b|so\b|that\b|before\b|into\b|onto\b|across\b|alongside\b|between\b|within\b)[a-z]"
)
_GOES_ON = re.compile(r"^(?:,\s*[A-Z]|\s+and\s|\s+[A-Z]|'s|-|\s+or\s|,\s+and\s)")


def place_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place with the "in" that ties it to its clause; None where other words tie it, or it goes on."""
    low = max(0, start - 30)
    tie = _PLACE_TIE.search(text[low:start])
    if tie is None or _GOES_ON.match(text[end : end + 12]) or re.match(r"\s+[a-z]+s\b", text[end : end + 12]):
        return None
    return None if stands_before_noun(text, start, end) else (low + tie.start(), end)


def agent_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name with the "by" that makes it the doer; None where there is none, or a second doer follows."""
    low = max(0, start - 8)
    tie = _AGENT_TIE.search(text[low:start])
    if tie is None or re.match(r"(?:,\s|\s+)and\s|'s|\s+[A-Z&]|,\s+[A-Z]", text[end : end + 8]):
        return None
    told = _TOLD.match(text, end)
    return low + tie.start(), told.end() if told else end


_DURATION_TIE = re.compile(r"(?<!\w)for\s+(?:about\s+|over\s+|more than\s+|nearly\s+)?$")
_MORE_OF_IT = re.compile(r"\s+(?:more|longer|consecutive)(?!\w)")


def duration_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The length of time with the "for" that ties it to its clause; None where other words tie it."""
    low = max(0, start - 20)
    tie = _DURATION_TIE.search(text[low:start])
    if tie is None or re.match(r"\s+(?:in|after|before|of|from)\b|\s+[a-z]+s\b", text[end : end + 10]):
        return None
    more = _MORE_OF_IT.match(text, end)
    return low + tie.start(), more.end() if more else end


_BEHIND = re.compile(r"\s*,?\s*(?:was|is|became|,)\s+(?:an?|the)\s+(?P<role>[^,.;]{3,60})")


def walk_of_life(text: str, start: int, end: int) -> str:
    """The walk of life of the person named at ``start``..``end``, by the trade before or behind the name; "" where untold."""
    before = re.split(r"[.,;:()]", text[max(0, start - 40) : start])[-1]
    behind = _BEHIND.match(text, end)
    said = [*before.lower().split()[-4:], *(behind["role"].lower().split()[:6] if behind else [])]
    return next((walk for word in said if (walk := _walks().get(word))), "")


@cache
def _walks() -> dict[str, str]:
    """The first word of each row by every word of it."""
    return {word: row.split()[0] for row in reversed(word_rows("walks")) for word in row.split()}
