"""The person of whom a headline speaks by the last name alone, as the text names him or her in full."""

from __future__ import annotations

import re
from collections import Counter

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.naming import common_words
from questions.languages.en.titled import openings
from questions.languages.en.tokens import words
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names

_NAME = re.compile(r"[A-Z][a-z]+(?:['’-][A-Z][a-z]+)?")
_NAMED_OFTEN, _FEWEST_PRONOUNS = 4, 3
_GENDERS = {"masculine": r"\b(?:he|his|him)\b", "feminine": r"\b(?:she|her)\b"}


def headlined_person(title: str, gender: str, text: str) -> Topic | None:
    """The one person of the headline whom the text names often; ``gender`` is that of its pronouns."""
    if gender not in _GENDERS or " " not in title:
        return None
    body = text.removeprefix(title)
    if len(re.findall(_GENDERS[gender], body, re.IGNORECASE)) < _FEWEST_PRONOUNS:
        return None
    told = {name: full for name in _NAME.findall(title) if (full := _full_name(name, title, body, gender))}
    if len(set(told.values())) != 1:
        return None
    name = next(iter(told.values()))
    return Topic(name, openings(name), gender, is_person=True)


def _full_name(last: str, title: str, body: str, gender: str) -> str:
    """First and last name as the text has them; "" where it has none, or two that bear the name."""
    if last.lower() in common_words() or gazetteer("en").named(last) is not None:
        return ""
    if len(re.findall(rf"\b{re.escape(last)}\b", body)) < _NAMED_OFTEN:
        return ""
    firsts = Counter(filter(None, map(_given, re.findall(_run_before(last), body))))
    if not firsts:
        return _called_in(title, last, body)
    if len({first.split()[0] for first in firsts}) != 1:
        return ""
    first = firsts.most_common(1)[0][0]
    return f"{first} {last}" if gender_of_person([first.split()[0].lower()]) in ("", gender) else ""


def _run_before(last: str) -> str:
    """A pattern of the capital words before the last name, and of "born" before these."""
    return rf"\b((?:born )?(?:[A-Z][a-z]+ )+){re.escape(last)}\b(?! [A-Z])"


def _given(run: str) -> str:
    """The given names that the run ends with: "John Paul" of "Justice John Paul"; none of those that somebody was born with."""
    said = run.split()
    at = len(said)
    while at and said[at - 1].lower() in given_names("en"):
        at -= 1
    return " ".join(said[at:]) if said[0] != "born" else ""


def _called_in(title: str, last: str, body: str) -> str:
    """The name by which the headline calls somebody behind a trade, and the text as well: "drummer Dusty Weir"."""
    found = re.search(rf"\b(?P<trade>[a-z]+) (?P<name>[A-Z][a-z]+ {re.escape(last)})\b", title)
    known = found is not None and found["trade"] in words("person_nouns") and found["name"] in body
    return found["name"] if known else ""
