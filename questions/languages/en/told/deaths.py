"""How old the person was of whose death a report tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.told.ages import near_ages
from questions.languages.en.told.askings import Asking

_DIED = re.compile(
    r"(?P<last>[A-Z][\w’'-]+)(?:,\s(?=[a-z])[^,]{3,90}(?:,\s(?=[a-z])[^,]{3,60})?,)?\s(?:(?:has|had)\s)?(?:died|dies|passed away)\b(?P<between>[^.;]{0,110}?),?\s(?:aged|at the age of|at age|at)\s(?P<age>\d{2,3})(?=[,.]|$|\s(?:after|at|in|on|from|following)\b)"
)
_FOUND = re.compile(
    r"(?P<last>[A-Z][\w’'-]+)\s(?:has been|was)\sfound dead\b(?P<between>[^.;]{0,60}?)\s(?:aged|at the age of)\s(?P<age>\d{2,3})\b"
)
_DEATH = re.compile(
    r"\b(?:dies|died|dead|death|dies at|tributes?|obituary|mourn\w*|loses|late)\b", re.IGNORECASE
)
_CRUEL = re.compile(
    r"\b(?:kill\w*|murder\w*|suicide|stabb\w*|shot|overdose|crash\w*|drown\w*|attack\w*|bomb\w*|abus\w*)\b"
)
_OTHERS = re.compile(
    r"\b(?:who|whose|his|her)\s(?:wife|husband|father|mother|son|daughter|brother|sister)\b|\band\s[A-Z]"
)


def deaths(sentence: str, persons: Mapping[str, str], title: str) -> Iterator[Asking]:
    """ "The actress X has died aged 71", in a report of her death: at what age?"""
    for found in (*_DIED.finditer(sentence), *_FOUND.finditer(sentence)):
        name = persons.get(found["last"])
        if sentence[: found.start()].endswith(("of ", "'s ", "’s ")) or not name:
            continue
        if _CRUEL.search(f"{sentence} {title}") or _OTHERS.search(found["between"]):
            continue
        if name.split()[-1] not in title and not _DEATH.search(title):
            continue
        options = near_ages(int(found["age"]))
        yield Asking("report_death", f"At what age did {name} die", found["age"], options=options)
