"""Questions for how old a person of a report was, where the report goes on about that person."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping

from questions.languages.en.told.askings import AT_THE_TIME, Asking

_AGED = re.compile(r"(?P<last>[A-Z][\w'’-]+),\s(?P<age>[2-8]\d),(?=\s)")
_OFTEN, _FAR = 3, 6


def ages(sentence: str, persons: Mapping[str, str], title: str, text: str) -> Iterator[Asking]:
    """ "X, 45, has won ...": how old?"""
    for found in _AGED.finditer(sentence):
        name = persons.get(found["last"])
        if name is None or len(re.findall(rf"\b{re.escape(found['last'])}\b", text)) < _OFTEN:
            continue
        options = near_ages(int(found["age"]))
        way = "report_age" if re.search(rf"\b{re.escape(found['last'])}\b", title) else "report_aged"
        yield Asking(way, f"How old was {name}{AT_THE_TIME}", found["age"], options=options)


def near_ages(age: int) -> tuple[str, ...]:
    """Three ages within a few years."""
    others = [age + years for years in range(-_FAR, _FAR + 1) if abs(years) > 1]
    return tuple(map(str, random.Random(age).sample(others, 3)))
