"""What the headline of an English explainer, profile or obituary names, where the text speaks of it and tells how it began.

A birth, or the founding of a thing, several years and the name said again and again tell such an article from a report of a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.naming import common_words, listed
from questions.languages.en.titled import openings, with_likes
from questions.languages.en.tokens import words
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.tables import plain_table

_PARTS = re.compile(r"\s*[:?!|,]\s+|\s*[?!]$|\s+[-–—]\s+|\.\.+\s*")
_NAME = re.compile(
    r"(?:[Tt]he\s+)?(?P<name>[A-Z][\w.’'&-]*(?:\s+(?:(?:of|the|and|for|de|da|di|von|van|der|bin|al|el|la|le|du)\s+)*[A-Z][\w.’'&-]*)*)",
)
_YEAR = re.compile(r"(?<![\d.,])(?:1[0-9]|20)\d\d(?![.,]?\d)")
_LEAD, _FEW, _LONGEST_NAME = 900, 2, 5
_FEWEST_YEARS, _PER_YEAR, _FEWEST_MENTIONS, _PER_MENTION, _FEWEST_PRONOUNS = 4, 900, 4, 900, 3
_PRONOUNS = {"masculine": r"\b(?:he|his|him)\b", "feminine": r"\b(?:she|her|hers)\b"}
_FAR_MORE = 3
_SETTLED = frozenset({"country", "city", "capital"})


@cache
def _listed(name: str) -> frozenset[str]:
    told = plain_table(Path(__file__).parent / "headlines.toml")[name]
    return frozenset(told.split() if isinstance(told, str) else told)


@lru_cache(maxsize=4)
def explained_topic(title: str, text: str) -> Topic | None:
    """The person or thing that a part of the headline names, if the article tells how it began and what came of it."""
    body = text.removeprefix(title)
    if len(set(_YEAR.findall(body))) < max(_FEWEST_YEARS, len(body) // _PER_YEAR):
        return None
    promises = not _listed("promises").isdisjoint(re.findall(r"[a-z&]+", title.lower()))
    for name, led in _named_parts(title):
        topic = _person(name, body) or (_thing(name, title, body) if led or promises else None)
        if topic is not None:
            return topic
    return None


def _named_parts(title: str) -> Iterator[tuple[str, bool]]:
    """The names with which the headline's first and last part open, or behind what leads to one, and whether it is led to."""
    parts = [part for part in _PARTS.split(title) if part]
    for part in parts:
        lead = max(
            (one for one in _listed("leads") if f"{part.lower()} ".startswith(f"{one} ")), key=len, default=""
        )
        found = _NAME.match(part[len(lead) :].strip())
        led = bool(lead) or part != parts[0] and parts[0].lower() in _listed("leads")
        if found is not None and (led or len(parts) > 1 and part in (parts[0], parts[-1])):
            yield _without_title(found["name"].removesuffix("'s").removesuffix("’s")), led


def _without_title(name: str) -> str:
    """The name without a title of honour before two names or more."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and first.lower() in listed("titles") else name


def _person(name: str, body: str) -> Topic | None:
    """The person of that name, of whose birth and life the text tells."""
    said = name.split()
    if not _FEW <= len(said) <= _LONGEST_NAME or gazetteer("en").named(name) is not None:
        return None
    if not _count(name, body) or {word.lower() for word in said} & _kinds():
        return None
    gender = gender_of_pronouns(body)
    known = said[0].lower() in given_names("en") or said[0].lower() in listed("male_names") | listed(
        "female_names"
    )
    if not gender or (known and gender_of_person([said[0].lower()]) not in ("", gender)):
        return None
    if not re.search(r"\b[Bb]orn\b", body) or not _is_spoken_of([said[-1]], body):
        return None
    return Topic(name, openings(name), gender, is_person=True)


def gender_of_pronouns(body: str) -> str:
    """The gender of the one of whom the pronouns of the text speak; "" where there are few or they are mixed."""
    counts = {gender: len(re.findall(told, body, re.IGNORECASE)) for gender, told in _PRONOUNS.items()}
    more, less = sorted(counts, key=counts.__getitem__, reverse=True)
    return more if counts[more] >= max(_FEWEST_PRONOUNS, _FAR_MORE * counts[less]) else ""


@cache
def _kinds() -> frozenset[str]:
    return words("topic_nouns") | words("kind_nouns") | _listed("called")


def _thing(name: str, title: str, body: str) -> Topic | None:
    """The body, work, deal or place of that name, of whose beginning the text tells."""
    place = gazetteer("en").named(name) if f"({name})" not in body else None
    if place is not None and place.kind in _SETTLED or not _count(name, body):
        return None
    if name.lower() in common_words() and _count(name.lower(), body):
        return None
    nouns = with_likes(_nouns(name, title, body))
    if not nouns or not _is_spoken_of([name, *(f"[Tt]he {noun}" for noun in nouns)], body):
        return None
    if not _is_begun(name, nouns, body):
        return None
    shown = f"the {name}" if _takes_article(name, body) else name
    return Topic(shown, openings(name), "thing", is_person=False, nouns=nouns)


def _nouns(name: str, title: str, body: str) -> frozenset[str]:
    """The nouns by which the text calls it: the last of its name, spelled out or not, or that of "the X" where only one is said often."""
    own = name.split()[-1].lower()
    whole = re.search(rf"(?P<head>[A-Z][a-z]+) \({re.escape(name)}\)", body)
    heads = {own, whole["head"].lower() if whole else own}
    said = re.findall(r"(?<=[.\n] )The (\w+)\b|\n\s*The (\w+)\b|\bthe (\w+)(?:'s|’s)\s", body)
    heads |= {
        noun
        for found in said
        for noun in found
        if noun and (noun in title.lower().split() or _is_called(name, noun, body))
    }
    return frozenset(heads & _kinds())


def _is_called(name: str, noun: str, body: str) -> bool:
    """Whether the text says of the name that it is such a thing."""
    escaped = re.escape(name)
    return (
        re.search(
            rf"\b{noun},? {escaped}\b|\b{escaped}(?:,| is| was)(?: an?| the)? [^.;]{{0,60}}?\b{noun}\b", body
        )
        is not None
    )


def _is_begun(name: str, nouns: frozenset[str], body: str) -> bool:
    """Whether a sentence that speaks of it tells how it began and when."""
    verb = re.compile(rf"\b(?:{'|'.join(sorted(_listed('begun')))})\b")
    told = re.compile(rf"{re.escape(name)}|\b[Tt]he (?:{'|'.join(sorted(nouns))})\b|\b[Ii]ts?\b")
    sentences = re.split(r"(?<=[.!?])\s+|\n", body)
    return any(_YEAR.search(one) and verb.search(one) and told.search(one) for one in sentences)


def _takes_article(name: str, body: str) -> bool:
    """Whether the text mostly says "the" before the name."""
    articles = len(re.findall(rf"\b[Tt]he {re.escape(name)}\b", body))
    return _FEW * articles > _count(name, body)


def _is_spoken_of(said: list[str], body: str) -> bool:
    """Whether the first paragraphs say one of the names and the text says them again and again."""
    pattern = re.compile(rf"\b(?:{'|'.join(said)})\b")
    often = len(pattern.findall(body)) >= max(_FEWEST_MENTIONS, len(body) // _PER_MENTION)
    return often and pattern.search(body[:_LEAD]) is not None


def _count(name: str, body: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", body))
