"""What a person of a report does for a living, where the report says so before the name."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.en.common_names import is_common
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import TOLD_HERE, Asking
from questions.languages.en.told.groups import called
from questions.languages.en.told.of_another import is_dead, is_of_a_story, is_of_another
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named
from questions.languages.tables import plain_table

_WANTED, _SAME = 3, 4
_SHORTEST_ROOT, _ENDING = 5, 3
# What may stand before the calling with its qualities: the start of the sentence, a comma, a small word.
_OPENS = re.compile(
    r"(?:^|,|[\"“(]|\b(?:the|an?|by|of|to|for|with|and|from|as|but|while|when|including|said|says|told|on|in|after|against|like))\s?$"
)
_MADE_BY = re.compile(
    rf"\b(?:\w+(?:ed|en|it)|{'|'.join(sorted(words('nouns_of_works')))})\s(?:[\w-]+\s)?by\s(?:[\w-]+\s)?$|\b(?:late|original|originally)\b"
)
_OF_LAW = frozenset({"lawyer", "attorney", "solicitor", "barrister"})
_COURT = re.compile(r"\b[Cc]ourts?\b")
_SHORT_PEOPLES = frozenset({"US", "UK"})


@cache
def _beside() -> dict[str, tuple[str, ...]]:
    table = plain_table(Path(__file__).parent / "callings.toml")
    return {one: tuple(each.strip() for each in row.split("|")) for one, row in table["beside"].items()}


@cache
def _qualities() -> frozenset[str]:
    return frozenset(plain_table(Path(__file__).parent / "callings.toml")["words"]["before"].split())


@cache
def famous() -> frozenset[str]:
    return frozenset(plain_table(Path(__file__).parent / "callings.toml")["words"]["famous"].split(","))


@cache
def _told() -> re.Pattern[str]:
    callings = "|".join(sorted(_beside(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?P<calling>{callings}|{callings.title()})\s$")


@cache
def _every() -> re.Pattern[str]:
    """Any calling, also one that stands here as a wrong option only."""
    said = {*_beside(), *(one for row in _beside().values() for one in row)}
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted(said, key=len, reverse=True))})(?![\w-])", re.IGNORECASE
    )


def callings(before: str, after: str, name: str, title: str, text: str) -> Iterator[Asking]:
    """ "British lawyer X": what was his profession?"""
    found = _told().search(before) or _behind().match(after)
    if found is None or name in famous() or person_named(name, "en") is not None:
        return
    # A capital inside the sentence is that of an office: "US Attorney X".
    if (
        found.string is before
        and found["calling"][:1].isupper()
        and re.search(r"\w\s$", before[: found.start()])
    ):
        return
    calling = found["calling"].lower()
    if found.string is before and not _leads(before[: found.start()], calling):
        return
    if is_of_a_story(after) or is_dead(name, text) or calling == "judge" and not _COURT.search(text):
        return
    if _has_other(name, calling, text) or _is_hinted(calling, name, title):
        return
    options = _others(calling, name, text)
    if len(options) == _WANTED:
        # Who made what the report speaks of may have died long ago: "based on a novel by author X".
        is_past = found.string is before and _MADE_BY.search(before[: found.start()]) is not None
        when = TOLD_HERE if not is_past and is_common(name) else ""
        stem = f"What {'was' if is_past else 'is'} the profession of {name}{when}"
        yield Asking("report_post", stem, calling, options=options)


@cache
def _behind() -> re.Pattern[str]:
    """A calling behind the name and a comma: "X, a lawyer for Northline"; no part in something, as "the author of the report"."""
    callings = "|".join(sorted(_beside(), key=len, reverse=True))
    return re.compile(
        rf",\s(?:an?|the)\s(?:(?:{'|'.join(map(re.escape, sorted(_qualities())))})\s)?(?P<calling>{callings})"
        r"(?=[,.]|\sfor [A-Z]|\s(?:from|based|leading|representing|who)\b)"
    )


def _leads(before: str, calling: str) -> bool:
    """Whether nothing else is told before the calling; a lawyer may be somebody's: "Hewson's lawyer X"."""
    owner = re.search(r"(?:^|\s)[\w-]+['’]s?\s(?:main\s|defence\s)?$", before)
    return calling in _OF_LAW and owner is not None or _opens(before) and not is_of_another(before)


def _opens(before: str) -> bool:
    """Whether only a people and qualities stand before the calling: "Halden Nights actress X" tells more."""
    said = before.split()
    while said and (
        _is_people(said[-1])
        or said[-1].lower() in _qualities()
        or said[-1] in _qualities()
        or re.fullmatch(r"\d+-year-old", said[-1])
    ):
        said.pop()
    if said[-1:] == ["and"] and said[-2:-1] and said[-2][:1].islower() and not said[-2].endswith(","):
        return False
    return not said or _OPENS.search(" ".join(said)) is not None


def _is_people(word: str) -> bool:
    plain = re.sub(r"['’]s$", "", word)
    return word in _SHORT_PEOPLES or word.lower() in nationalities("en") or plain in called("demonyms")


def _has_other(name: str, calling: str, text: str) -> bool:
    """Whether the report gives the person another calling as well: before the name, or behind it between commas."""
    last = re.escape(name.split()[-1])
    for found in re.finditer(
        rf"(?:(?P<before>(?:[\w-]+[,\s]\s?){{1,4}})(?:{re.escape(name)}|(?<=\s){last})\b)(?P<after>,[^.,]{{0,60}})?",
        text,
    ):
        # "actress X, supermodel Y": what stands before another name is told of that one.
        after = re.sub(
            rf"(?:{_every().pattern})\s(?-i:[A-Z]).*", "", found["after"] or "", flags=re.IGNORECASE
        )
        said = _every().findall(f"{found['before'] or ''} {after}")
        if any(one.lower() not in calling and calling not in one.lower() for one in said):
            return True
    return False


def _is_hinted(calling: str, name: str, title: str) -> bool:
    """Whether the headline says the calling or its field, or names the person beside what only such a person does."""
    said = set(re.findall(r"\w+", title))
    if any(word[:_SAME] in {one[:_SAME].lower() for one in said} for word in calling.split()):
        return True
    if not _hints("fields").get(calling, frozenset()).isdisjoint(one.lower() for one in said):
        return True
    return name.split()[-1] in said and not said.isdisjoint(_hints("hints").get(calling, ()))


@cache
def _hints(which: str) -> dict[str, frozenset[str]]:
    table = plain_table(Path(__file__).parent / "callings.toml")[which]
    return {one: frozenset(words.split()) for callings, words in table.items() for one in callings.split()}


def _others(calling: str, name: str, text: str) -> tuple[str, ...]:
    """Three other callings of the same world, of none of which the report says a word; the same for the same name."""
    told = text.lower()
    fit = [one for one in _beside()[calling] if not re.search(rf"\b{re.escape(_root(one))}", told)]
    random.Random(name).shuffle(fit)
    return tuple(fit[:_WANTED])


def _root(calling: str) -> str:
    """The beginning that the calling shares with what is done in it: "photograp" of photography, "dance" of dancing."""
    return calling[: max(_SHORTEST_ROOT, len(calling) - _ENDING)]
