"""Lives of persons whom an English article only names in passing, which nobody asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.people import person_named

_KIN = re.compile(
    r"\b(?:married|marry|wife|wives|husband|parents?|father|mother|sons?|daughters?|child|children|brothers?|sisters?|siblings?|uncle|aunt|nephew|niece|cousin|grandson|grandfather|grandmother|granddaughter|grandparents|widow|spouse|heir|née)\b"
)
# Whom the page names so often plays a part in what it tells.
_OFTEN = 3
_DIES = re.compile(r"\b(?:did|was) (?P<name>[A-Z][^?,]*?) (?:die|born|buried)\?$")


def ends_in_passing(asked: Asked) -> Iterator[str]:
    """What speaks against asking when such a person died: "did Anna Keller die" on the page of a theatre."""
    dies = _DIES.search(asked.question)
    if dies is not None:
        yield from of_passing_life(asked, dies["name"])


def of_passing_life(asked: Asked, name: str) -> Iterator[str]:
    """What speaks against asking for the life of ``name`` where the article is not of that person."""
    topic = asked.topic
    said = set(re.findall(r"\w+", name))
    own = set(re.findall(r"\w+", asked.title)) | (
        set(re.findall(r"\w+", topic.name)) if topic is not None and topic.is_person else set()
    )
    if len(said & own) >= min(2, len(said)):
        return
    if _names_several(name, asked):
        yield "several_right"
    if _KIN.search(asked.sentence.text.partition(name)[0]):
        yield "trivial"
    if person_named(name, "en") is not None:
        return
    last = name.split()[-1]
    is_of_note = last in own or _times_named(name, last, asked.text) >= _OFTEN
    if topic is not None and topic.is_person or not is_of_note:
        yield "trivial"


def _times_named(name: str, last: str, text: str) -> int:
    """How often the text names the person, by the last name alone or behind a part of the name."""
    before = re.findall(rf"(\S+) {re.escape(last)}\b", text)
    return sum(not word[:1].isupper() or word in name.split() for word in before)


def _names_several(name: str, asked: Asked) -> bool:
    """Whether a rank behind the name, or other years, tell that several of the page bear it: "Sir John Holm, 4th Baronet"."""
    told = set(
        re.findall(
            rf"\b{re.escape(name)},? (\d+(?:st|nd|rd|th)\b|\([^()]*\d{{4}}[^()]*\)|(?:Jr|Sr)\.)", asked.text
        )
    )
    return len(told) > 1 or any(one[0].isdigit() for one in told)
