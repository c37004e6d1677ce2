"""Days that an Arabic report tells by its own day: "yesterday", "today (Tuesday)", "on Thursday".

They are read only where the day of publication is known, and where a weekday stands beside them only when it agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from questions.languages.letters import fold
from questions.languages.registry import get_pack


def _loose(word: str) -> str:
    """A pattern for the word in any spelling of its alif."""
    return word.replace("ا", "[اأإآ]")


_WEEKDAYS = {
    word: int(number) - 1
    for number, written in get_pack("ar").dates.weekdays.items()
    for word in map(fold, written)
}
_NAMES = "|".join(map(_loose, _WEEKDAYS))
_DAY = re.compile(
    r"(?<!\w)(?:(?:يوم|صباح|مساء|ليل|ليلة|ظهر|فجر|عصر)\s+)?(?:"
    rf"(?P<said>اليوم|(?:أول\s+|اول\s+)?(?P<near>من أمس|من امس|أمس|امس))(?:\s*[،,]?\s*\(?(?P<beside>{_NAMES})\)?)?"
    rf"|(?P<alone>{_NAMES})(?!\s+(?:الماضي|المقبل|القادم|الأسود|الدامي|الموافق|الجاري|المنصرم|الفائت|\d))"
    r")(?!\w)"
)
_BEFORE_YESTERDAY = re.compile(r"^(?:أول|اول)\s")
_OTHER_WEEK = re.compile(r"\s*(?:الماضي|المقبل|القادم|المنصرم|الموافق|الفائت|قبل|\d)")
_QUOTES = {"«": 1, "“": 1, "»": -1, "”": -1}
_NEAR = 3


def told_days(text: str, start: int, end: int, published: date) -> Iterator[tuple[int, int, date]]:
    """Where the sentence tells a day by the day of publication, and the day; nothing inside a quotation."""
    for found in _DAY.finditer(text, start, end):
        if _OTHER_WEEK.match(text, found.end(), end) or _is_quoted(text, start, found.start()):
            continue
        day = _day(found, published)
        if day is not None:
            yield found.start(), found.end(), day


def _is_quoted(text: str, start: int, place: int) -> bool:
    before = text[start:place]
    return before.count('"') % 2 == 1 or sum(_QUOTES.get(mark, 0) for mark in before) > 0


def _day(found: re.Match[str], published: date) -> date | None:
    """The day that the words mean; None where a weekday beside them says otherwise."""
    if found["alone"]:
        back = (published.weekday() - _WEEKDAYS[fold(found["alone"])]) % 7
        return published - timedelta(days=back) if back <= _NEAR else None
    step = 0 if found["said"] == "اليوم" else 2 if _BEFORE_YESTERDAY.match(found["said"]) else 1
    day = published - timedelta(days=step)
    if found["beside"]:
        return day if day.weekday() == _WEEKDAYS[fold(found["beside"])] else None
    return day if step else None
