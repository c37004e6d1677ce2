"""Which place by size a firm of a report holds among its like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import beside
from questions.languages.gazetteer import gazetteer

_NAME = r"(?P<org>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3})(?=\s[a-z]|,|\.$|['’]s\s[a-z])"
_SIZES = ("second", "third", "fourth", "fifth", "sixth")
_SIZED = re.compile(
    rf"(?<![\w.’'-]){_NAME},\s(?P<of>[Tt]he world|[A-Z]\w+(?:\s[A-Z]\w+)?)['’]s\s(?P<size>{'|'.join(_SIZES)})[- ](?:largest|biggest)\s"
    r"(?P<what>(?:[a-z-]+\s){0,2}[a-z-]+[a-z])(?=[,.]|\s(?:by|in|after|behind|has|had|said|is|was|will)\b)"
)


def places_by_size(sentence: str, title: str) -> Iterator[Asking]:
    """ "X, Norway's third-largest bank": which place by size?"""
    for found in _SIZED.finditer(sentence):
        yield from _place(found, title)


def _place(found: re.Match[str], title: str) -> Iterator[Asking]:
    key, what = found["size"], found["what"]
    if f"{key}-" in title or what.endswith("s") or gazetteer("en").named(found["org"]) is not None:
        return
    plural = what[:-1] + "ies" if re.search(r"[^aeiou]y$", what) else what + "s"
    stem = f"Where did {found['org']} rank by size among {found['of'].replace('The', 'the')}'s {plural}{AT_THE_TIME}"
    yield Asking("report_firm", stem, key, options=beside(key, _SIZES[:5], without=""), passing=True)
