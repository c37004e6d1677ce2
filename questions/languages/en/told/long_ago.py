"""Whether a report tells of somebody as of a time long before its own, so that no office or calling of its day is told."""

from __future__ import annotations

import re

from questions.languages.people import person_named

# "In 2000, President X said": no office of the report's own time.
_OPENS_WITH_YEAR = re.compile(
    r"(?:In|On|During|By|Since|From|Between|Following|After|Before|Until)\s(?:[^\s,]+\s){0,6}(?:1\d|20)\d\d\b"
)
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)+")
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?!\d)")
# Forecasts tell of years to come: "by 2050".
_PAST = re.compile(rf"(?<!\bby )(?<!\bBy )(?<!\buntil )(?<!\btill ){_YEAR.pattern}")
_LONG_AGO, _WORKING_LIFE, _LONGEST_LIFE = 9, 40, 100


def is_of_long_ago(stem: str, sentence: str, text: str) -> bool:
    """Whether the sentence looks back, by its years or since whom it names lives no longer."""
    if _OPENS_WITH_YEAR.match(sentence):
        return True
    latest = max(map(int, _PAST.findall(text)), default=0)
    names = _FULL_NAME.findall(stem)
    last = max((sentence.find(name) for name in names), default=-1)
    told = [int(year) for year in _YEAR.findall(sentence)]
    told_before = [int(year) for year in _YEAR.findall(sentence[: max(last, 0)])]
    if any(year < latest - _LONG_AGO for year in told_before):
        return True
    if last >= 0 and any(year < latest - _WORKING_LIFE for year in told):
        return True
    return any(_is_of_history(name, latest) for name in names)


def _is_of_history(name: str, latest: int) -> bool:
    """Whether the person is known and was born a long life before the latest year of the report."""
    person = person_named(name, "en")
    return person is not None and person.born < latest - _LONGEST_LIFE
