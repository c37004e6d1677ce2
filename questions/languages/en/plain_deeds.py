"""The core of an English clause that tells a deed of the article's person done once: who, what, to what, by the name in full."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.en.deed_patterns import NAME, PRIZE, ROLE, SCHOOL
from questions.languages.en.named_deeds import named_deed
from questions.languages.frames import Frame, Topic
from questions.languages.tables import plain_table

_PARTS = {"NAME": NAME, "ROLE": ROLE, "SCHOOL": SCHOOL, "PRIZE": PRIZE}
# Behind the deed nothing may stand, or what only adds to it.
_ADDED = r"(?=$|,(?! (?:[A-Z][\w'’-]*, )*(?:[A-Z][\w'’-]*,? )?(?:or|and|&) [A-Z])| at the age\b| after\b| before\b| where\b| while\b| when\b| as (?:a|an)\b| because\b| despite\b| following\b| with\b| but\b| and (?:was|became|went|[a-z]+ed)\b| from\b| to [a-z]+ (?!\w*[A-Z])| in (?!the [A-Z]|[A-Z])| for\b| under\b| during\b)"
# Whence somebody comes whom the person married, cut before its state: "marry Ada Holm of Halden, Texas".
_OF_TOWN = re.compile(r"^(?P<who>marry .+) of [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?$")
_LONGEST = 16
_DID, _WAS = "did", "was"
_TITLES = {"masculine": ("mr", "sir"), "feminine": ("mrs", "ms", "miss")}


@cache
def _rows() -> dict[str, re.Pattern[str]]:
    """What follows "did" and what follows "was"."""
    table = plain_table(Path(__file__).parent / "life_deeds.toml")
    return {
        way: re.compile(rf"(?:{'|'.join(map(_spelled_out, table[way]))}){_ADDED}") for way in (_DID, _WAS)
    }


def _spelled_out(row: str) -> str:
    """The row with the patterns of what must follow in their places."""
    return re.sub("|".join(_PARTS), lambda found: _PARTS[found.group()], row)


@cache
def _spoils() -> re.Pattern[str]:
    told = plain_table(Path(__file__).parent / "life_deeds.toml")["spoils"].split()
    return re.compile(rf"\b(?:{'|'.join(told)})\b")


def plain_deed(clause: str, subject: str, known: frozenset[str], frame: Frame, topic: Topic | None) -> str:
    """The question's clause cut to its deed, "did X join the Y", where it tells one of the article's person or of a thing by its full name; else "".

    ``known`` and ``frame`` are what other languages look at.
    """
    if topic is None or not topic.is_person or not _is_meant(subject, topic):
        return named_deed(clause, subject, topic)
    found = re.match(rf"(?P<way>did|was) {re.escape(subject)} ", clause)
    deed = _rows()[found["way"]].match(clause, found.end()) if found else None
    if deed is None or _spoils().search(deed.group()) or topic.name.split()[-1] in deed.group().split():
        return ""
    told = deed.group()
    if clause[deed.end() :].startswith(", "):
        told = _OF_TOWN.sub(r"\g<who>", told)
    core = f"{found['way']} {topic.name} {told}"
    return core if len(core.split()) <= _LONGEST else ""


def _is_meant(subject: str, topic: Topic) -> bool:
    """Whether the subject is the topic by name, by the last name, or by that behind a title that fits."""
    last = topic.name.split()[-1]
    title = subject.removesuffix(last).strip().rstrip(".").lower()
    return (
        subject == topic.name
        or subject.endswith(last)
        and title in ("", "dr", *_TITLES.get(topic.gender, ()))
    )
