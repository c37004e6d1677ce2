"""In what line of business a firm of a report is, and which place by size it holds among its like."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import beside, called, groups
from questions.languages.en.told.persons import may_be_person
from questions.languages.gazetteer import gazetteer

_NAME = r"(?P<org>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,3})(?=\s[a-z]|,|\.$|['’]s\s[a-z])"
_SIZES = ("second", "third", "fourth", "fifth", "sixth")
_SIZED = re.compile(
    rf"(?<![\w.’'-]){_NAME},\s(?P<of>[Tt]he world|[A-Z]\w+(?:\s[A-Z]\w+)?)['’]s\s(?P<size>{'|'.join(_SIZES)})[- ](?:largest|biggest)\s"
    r"(?P<what>(?:[a-z-]+\s){0,2}[a-z-]+[a-z])(?=[,.]|\s(?:by|in|after|behind|has|had|said|is|was|will)\b)"
)


def business_of(sentence: str, title: str, persons: frozenset[str]) -> Iterator[Asking]:
    """ "Oil giant X", "software maker X": in what line of business?; "X, Norway's third-largest bank": which place?"""
    for found in _kind().finditer(sentence[:1].lower() + sentence[1:]):
        row, line = _line(found["words"] or found["alone"])
        if (
            not line
            or _tells(found["org"], line)
            or _tells(title, line)
            or may_be_person(found["org"])
            or found["org"] in persons
        ):
            continue
        stem = f"In what line of business was {found['org']}{AT_THE_TIME}"
        yield Asking("report_firm", stem, line, options=_others(row, line, f"{found['org']} {title}"))
    for found in _SIZED.finditer(sentence):
        yield from _place(found, title)


def _place(found: re.Match[str], title: str) -> Iterator[Asking]:
    key, what = found["size"], found["what"]
    if f"{key}-" in title or what.endswith("s") or gazetteer("en").named(found["org"]) is not None:
        return
    plural = what[:-1] + "ies" if re.search(r"[^aeiou]y$", what) else what + "s"
    stem = f"Which place by size did {found['org']} hold among {found['of'].replace('The', 'the')}'s {plural}{AT_THE_TIME}"
    yield Asking("report_firm", stem, key, options=beside(key, _SIZES[:5], without=""))


_NO_BUSINESS = frozenset(
    {
        "watchdog",
        "regulator",
        "agency",
        "union",
        "club",
        "organisation",
        "charity",
        "corporation",
        "insurer",
        "bank",
        "airline",
        "brewer",
    }
)
_ALONE = r"\w+maker|airline|bank|lender|insurer|brewer|retailer|broadcaster|publisher|supermarket|brokerage|consultancy|carrier|utility|housebuilder"


@cache
def _kind() -> re.Pattern[str]:
    """A line of business with a noun for a firm, or a noun that tells both, before a name; a capital only where the sentence opens."""
    lines = "|".join(sorted(map(re.escape, called("business")), key=len, reverse=True))
    nouns = "|".join(
        sorted((words("nouns_of_firms") - _NO_BUSINESS) | {"conglomerate", "business", "start-up", "startup"})
    )
    spelled = rf"(?:(?P<words>{lines})\s(?:{nouns})|(?P<alone>{_ALONE}))\s{_NAME}"
    return re.compile(rf"(?<![\w-])(?:{spelled})")


def _line(said: str) -> tuple[str, str]:
    """The row and the line of business that the words tell, where they are more than a noun beside a name."""
    return called("business").get(said, called("business").get(said.lower(), ("", "")))


def _tells(said: str, line: str) -> bool:
    """Whether a name or a headline tells the line of business."""
    plain = said.lower()
    told = [word.lower() for word, (_, other) in called("business").items() if other == line]
    return any(word in plain for word in (*told, *line.split()) if len(word) > 2)


def _others(row: str, line: str, without: str) -> tuple[str, ...]:
    others = [
        member.split("=")[0]
        for name, rows in groups("business").items()
        for member in rows
        if name != row and not _tells(without, member.split("=")[0])
    ]
    random.Random(line + without[:20]).shuffle(others)
    return tuple(others[:3])
