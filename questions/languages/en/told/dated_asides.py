"""Since when, and when first: the years that a report tells of a name in an aside or in a clause that says nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.told.askings import TOLD_HERE, Asking
from questions.languages.en.told.times import other_times

_DONE = "founded|established|set up|launched|formed|opened|born|created|released|published|built|built up|first published|first released|first shown|bought|sold|privatised|listed"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d-])(?!\sand\b|\sor\b|\sby\b|\sfor\b|\sto\b|,\s\d)"
_NAME = r"(?P<name>(?:[Tt]he\s)?[A-Z][\w&.’'-]*(?:\s(?:(?:of|and|the|&)\s)?[A-Z0-9][\w&.’'-]*){0,5})"
_PLACE = r"(?P<place>in\s[A-Z]\w+(?:\s[A-Z]\w+)?(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?\s)?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?<![\w.’'-]){_NAME},\s(?:(?:which|who)\s(?:was|were)\s)?(?P<done>{_DONE})\s{_PLACE}in\s{_YEAR}(?=,|\.$|\sand\s[a-z])",
        rf"^(?P<done>{_DONE.title()}|{_DONE.capitalize()}|Set up)\s{_PLACE}in\s{_YEAR},\s{_NAME}(?=\s(?:has|had|is|was|[a-z]+s|[a-z]+ed)\b|\s-\s|,)",
        rf"^{_NAME}\s(?:was|were)\s(?:first\s)?(?P<done>{_DONE})\s{_PLACE}in\s{_YEAR}(?=\.$|,|\sand\s[a-z])",
    )
)
_ROLE = r"(?:(?:the|its|a|an)\s)?(?P<role>(?:[A-Z][\w'’-]+\s)?(?:chief executive|managing director|chairman|chairwoman|president|director|editor|leader|captain|coach|manager|head coach|conductor|MP|mayor|governor|prime minister|member|patron)(?:\s(?:of|for|at)\s(?:the\s)?[A-Z][\w&.’'-]*(?:\s(?:of\s)?[A-Z][\w&.’'-]*){0,3})?)"
_SINCE = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<name>[A-Z][\w’'-]+),\s{_ROLE}\ssince\s{_YEAR}(?=,|\.)",
        rf"(?P<name>[A-Z][\w’'-]+)(?:,\s[^,]{{2,40}},|,\swho)?\s(?:has|had)\sbeen\s{_ROLE}\ssince\s{_YEAR}(?=,|\.$|\sand\s[a-z])",
    )
)
_NO_NAME = re.compile(
    r"^(?:(?:The|But|And|In|At|It|He|She|They|This|That|Born)$|The (?:firm|company|group|club|band)\b)|\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$"
)
_OTHER_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_WANTED = 3


def dated_asides(sentence: str, persons: Mapping[str, str], latest: int, text: str) -> Iterator[Asking]:
    """ "Northline, founded in 1984, ...": in which year?; "X has been its chairman since 2001": since which year?"""
    for shape in _SHAPES:
        for found in shape.finditer(sentence):
            yield from _done(found, persons, latest, text)
    for shape in _SINCE:
        for found in shape.finditer(sentence):
            name = persons.get(found["name"])
            if name is not None:
                yield _since(name, found, latest)


def _done(found: re.Match[str], persons: Mapping[str, str], latest: int, text: str) -> Iterator[Asking]:
    said, done = found["name"], found["done"].lower()
    last = said.split()[-1]
    name = persons.get(last, "") if done == "born" else said
    if done != "born" and _is_of_a_series(found, said, text):
        return
    if not name or _NO_NAME.search(name) or done != "born" and last in persons:
        return
    if done != "born" and " " not in name and not _is_name(name, text):
        return
    shown = name if name[:4] != "The " else f"the {name[4:]}"
    place = f" {found['place'].strip()}" if found["place"] and done != "born" else ""
    verb = "were" if re.search(r"(?:Awards|Games|Championships|Oscars)$", shown) else "was"
    stem = f"In which year {verb} {shown} {done}{place}"
    options = other_times(found["year"], stem, latest)
    if len(options) == _WANTED:
        yield Asking("when_told", stem, found["year"], options=options)


def _is_of_a_series(found: re.Match[str], name: str, text: str) -> bool:
    """Whether the report tells in passing of the first of several: "the original Halden", in a report of Halden 3."""
    before = found.string[: found.start("name")]
    return (
        re.search(r"\b(?:original|first|old)\s$", before) is not None
        or re.search(rf"\b{re.escape(name)}\s(?:\d|I{{1,3}}\b|IV\b|Part\b)", text) is not None
    )


def _is_name(word: str, text: str) -> bool:
    """Whether the word stands with its capital inside sentences, too."""
    return re.search(rf"[a-z,]\s{re.escape(word)}\b", text) is not None


def _since(name: str, found: re.Match[str], latest: int) -> Asking:
    role = found["role"]
    held = f"the {role}" if " of " in role and not role.startswith("member") else role
    stem = f"Since which year had {name} been {held}{TOLD_HERE}"
    return Asking("when_told", stem, found["year"], options=other_times(found["year"], stem, latest))
