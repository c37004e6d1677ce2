"""English questions for a time whose page tells the same of another year as well: a cup won again, a thing begun after it opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from questions.languages.asked import Asked
from questions.languages.en.topics import subject_part
from questions.languages.reading import DateValue
from questions.languages.registry import get_pack

_WHEN = ("when_typed", "when_choice", "when_deed", "when_topic", "blank_date")
_WINS = re.compile(
    r"\b(?:win|retain|take|lift|claim) [^?]*\b(?P<prize>championships?|titles?|cup|league|medals?|tournament|race|trophy|open|derby|award|grand prix|masters)\b",
    re.IGNORECASE,
)
_OF_ONE_YEAR = re.compile(r"\b(?:first|inaugural|only|(?:18|19|20)\d\d)\b|\bthe \d+(?:st|nd|rd|th) [A-Z]")
_OFTEN = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)[- ]time\b|\b(?:double|triple|back-to-back|consecutive|successive)\b|\b(?:twice|retain\w*|defend\w*|regain\w*|repeat\w*)\b|\b(?:second|third|fourth|fifth) (?:\w+ ){0,3}(?:title|championship|crown|win|victory|cup|medal|award)\b|\b(?:titles|championships|cups|medals|trophies|awards)\b"
)
_BEGAN = r"(?:founded|established|created|formed|invented|introduced|launched|developed|built|begun|started)"
_MONTHS = {name: number for number, names in get_pack("en").dates.months.items() for name in names}
_ORIGIN = re.compile(
    rf"^(?:was|were|is|are)? ?(?:\w+ ){{0,4}}?{_BEGAN}\b[^.;]{{0,110}}?\b(?:in|on)(?: late| early| mid)? (?:(?:\d{{1,2}} )?(?P<month>{'|'.join(map(re.escape, _MONTHS))}),? (?:\d{{1,2}}, )?(?:of )?)?(?P<year>1[5-9]\d\d|20[0-2]\d)\b"
)
_LATER_DEED = re.compile(
    r"\b(?:did|was|were) .* (?:debut|open|close|air|premiere|disband|fold|dissolved|disbanded|demolished|closed|renamed|merge|sink|sunk|destroyed|discontinued)\b"
    r"|\b(?:debuted|opened|closed|aired|premiered|disbanded|folded|merged|sank)\b"
)


def told_twice(asked: Asked) -> Iterator[str]:
    """Codes of what the page tells of two years."""
    if not asked.way.startswith(_WHEN):
        return
    if _may_be_won_again(asked):
        yield "several_right"
    if isinstance(asked.value, DateValue) and _begins_after_it(asked):
        yield "wrong_key"


def _may_be_won_again(asked: Asked) -> bool:
    """Whether the question asks when something was won that the page tells, or may tell, of several years."""
    wins = _WINS.search(asked.stem)
    if wins is None or _OF_ONE_YEAR.search(asked.stem):
        return False
    if not _tells_of_often(asked.text):
        return False
    prize = wins["prize"].lower().rstrip("s")
    others = asked.text.replace(asked.sentence.text, " ")
    again = re.search(rf"\b(?:won|wins|winning|winner|victory|{prize})\b", others, re.IGNORECASE)
    return again is not None


@lru_cache(maxsize=8)
def _tells_of_often(text: str) -> bool:
    return _OFTEN.search(text) is not None


def _begins_after_it(asked: Asked) -> bool:
    """Whether the page tells that the thing began later than it opened or was shown, so that one of the two is wrong."""
    if asked.topic is None or asked.topic.is_person or not _LATER_DEED.search(asked.stem):
        return False
    day = asked.value.start[:7]
    return any(
        began > day
        for began in _origins(asked.text, asked.topic.name)
        if len(began) == len(day) or began[:4] > day[:4]
    )


@lru_cache(maxsize=8)
def _origins(text: str, name: str) -> tuple[str, ...]:
    """The years, with their months where they are told, in which the page says that its thing began."""
    told = []
    for sentence in re.split(r"(?<=[.!?])\s+|\n", text):
        part = subject_part(sentence)
        head = re.match(rf"(?:{re.escape(name)}|[Tt]he {re.escape(name)}|It|They|The [a-z]+) ", part)
        found = _ORIGIN.match(sentence[sentence.find(part) + head.end() :] if head is not None else "")
        if found is not None:
            month = f"-{int(_MONTHS[found['month']]):02}" if found["month"] else ""
            told.append(f"{found['year']}{month}")
    return tuple(told)
