"""What kind of firm or body it is that a report is about, by the noun before its name."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.countries_of_firms import firms
from questions.languages.en.told.groups import is_team, members
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities
from questions.languages.tables import plain_table

_FIRM = "firm|giant|company|group|maker|producer|operator|chain|retailer|manufacturer|supplier|developer|major|conglomerate|business|provider|specialist"
_NAME = r"(?P<org>[A-Z][\w&.-]*[\w](?:\s(?:&\s|of\s)?[A-Z][\w&.-]*[\w]){0,3})"
_ENDS = r"(?=,|\.$|\s\(|['’]s?\s[a-z]|\s(?:has|had|is|was|will|would|said|says|to|and|in|on|for|by|with|after|as|at|which|that|from|over|into|could|may|can|announced|reported|unveiled|launched|plans)\b)"
_WANTED, _OFTEN, _HEAD, _SHORTEST = 3, 4, 1, 3
_BODIES, _OF_PERSONS = "bodies", 2
_COUNTRIES = frozenset({"US", "UK", "EU", "Net", "Hollywood"})
_PLAIN = frozenset({*_FIRM.split("|"), "and", "service", "market"})


@cache
def _table() -> dict[str, dict[str, str]]:
    """By part of the economy the kinds of firms in it, each with the nouns that tell it."""
    return plain_table(Path(__file__).parent / "trades.toml")


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    """The kind and the part of the economy for each noun phrase that tells it."""
    found: dict[str, tuple[str, str]] = {}
    for part, kinds in _table().items():
        for kind, said in kinds.items():
            for one in said.split(" | "):
                whole = one.removesuffix("=")
                shapes = [whole] if one != whole else [f"{whole} {noun}" for noun in _FIRM.split("|")]
                found |= dict.fromkeys(shapes, (kind, part))
    return found


@cache
def _told() -> re.Pattern[str]:
    said = "|".join(sorted(map(re.escape, _kinds()), key=len, reverse=True))
    return re.compile(rf"(?<![\w'’-])(?P<kind>{said})\s{_NAME}{_ENDS}")


def kinds_of_firms(
    sentence: str, number: int, persons: Mapping[str, str], title: str, text: str
) -> Iterator[Asking]:
    """ "the drugs firm Northline", where the report is about it: what kind of company is it?"""
    for found in _told().finditer(sentence):
        org = found["org"]
        kind, part = _kinds()[found["kind"]]
        about = _is_about(org, number, title, text) if part != _BODIES else org in title
        if not about or not _may_be_asked(org) or org in persons.values() or org in persons:
            continue
        if _goes_before(sentence[: found.start()]) or _is_owner_only(found, text):
            continue
        if _is_told(kind, f"{org} {title}") or re.search(rf"\b{re.escape(org)}\b", _placed(text, title)):
            continue
        what = "organisation" if part == _BODIES else "company"
        stem = f"What kind of {what} was {org}{AT_THE_TIME}"
        yield Asking("report_kind", stem, kind, options=_others(kind, part, org, text))


@lru_cache(maxsize=2)
def _placed(text: str, title: str) -> str:
    """The questions in which country a firm of the report is based: they say what kind of firm it is."""
    return " ".join(asking.stem for asking in firms(text, title))


def _is_about(org: str, number: int, title: str, text: str) -> bool:
    """Whether the report is about it: its headline or its first sentences name it, or all of it does."""
    first = org.split()[0]
    titled = len(first) >= _SHORTEST and re.search(rf"\b{re.escape(first)}\b", title) is not None
    return number < _HEAD or titled or len(re.findall(rf"\b{re.escape(first)}\b", text)) >= _OFTEN


def _goes_before(before: str) -> bool:
    """Whether the words before belong to the noun as well: "drinks and", "the Halden Press"."""
    last = re.search(r"(?<!^)\b([A-Z][\w’'-]*)\s$", before)
    people = (
        last is None
        or last[1].lower() in nationalities("en")
        or last[1] in _COUNTRIES
        or last[1].endswith("-based")
    )
    return before.endswith((" and ", " or ")) or not people


def _is_owner_only(found: re.Match[str], text: str) -> bool:
    """Whether the name stands with its "'s" only, which may belong to it: "Weaver's"."""
    return found.string[found.end() :][:1] in "'’" and not re.search(
        rf"{re.escape(found['org'])}(?!['’\\w])", text
    )


def _may_be_asked(org: str) -> bool:
    """Whether the name is that of a firm or body that not everybody knows."""
    return (
        org not in members("firms")
        and org.split()[0] not in members("firms")
        and gazetteer("en").named(org) is None
        and not is_team(org)
        and not _is_person(org)
    )


def _is_person(org: str) -> bool:
    """Whether a given name opens a name of two words: a publisher may be a person."""
    said = org.split()
    return len(said) == _OF_PERSONS and said[0].lower() in given_names("en")


def _is_told(kind: str, shown: str) -> bool:
    """Whether the name or the headline tells the kind."""
    heads = {word[:_SHORTEST] for word in _words_of(kind) if word not in _PLAIN}
    return any(word.startswith(tuple(heads)) for word in re.findall(r"[a-z]{3,}", shown.lower()))


@cache
def _words_of(kind: str) -> frozenset[str]:
    """Every word with which reports say the kind."""
    said = (shape for shape, (told, _) in _kinds().items() if told == kind)
    return frozenset(word for shape in (kind, *said) for word in re.findall(r"[a-z]+", shape))


def _others(kind: str, part: str, org: str, text: str) -> tuple[str, ...]:
    """Kinds of other parts of the economy, one of each; for a body other bodies."""
    chooser = random.Random(kind + org)
    if part == _BODIES:
        rows = [one for one in _table()[part] if one != kind and one not in text]
        return tuple(chooser.sample(rows, _WANTED)) if len(rows) >= _WANTED else ()
    parts = [other for other in _table() if other not in (part, _BODIES)]
    chooser.shuffle(parts)
    return tuple(chooser.choice([one for one in _table()[other] if one != kind]) for other in parts[:_WANTED])
