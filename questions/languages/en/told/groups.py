"""What may stand beside one another as options: posts, callings, teams of one league."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from questions.languages.en.told.of_another import is_of_another
from questions.languages.nationalities import nationalities
from questions.languages.tables import plain_table

ALSO = {"Man Utd": "Manchester United", "Man City": "Manchester City", "Spurs": "Tottenham", "All Blacks": "New Zealand", "Wallabies": "Australia", "Springboks": "South Africa", "Tories": "Conservative", "Tory": "Conservative", "Conservatives": "Conservative", "Lib Dem": "Liberal Democrat", "Lib Dems": "Liberal Democrat", "Liberal Democrats": "Liberal Democrat", "SNP": "Scottish National Party"}  # fmt: skip

_NO_POST = re.compile(
    r"\b(?:former|ex|deputy|vice|assistant|acting|late|fellow|then|future|outgoing|new|retired|shadow)[-\s]*$"
    r"|\b(?:resignation|departure|death|sacking|dismissal|arrest|successor|appointment) (?:of|to|as) (?:the )?(?:\w+ )?$"
    r"|\b(?:replac|succe)\w+ (?:the )?$",
    re.IGNORECASE,
)


# "chairman and chief executive X" has two posts, "Deputy Chairman and Treasurer X" too; "Anna Keller and Home Secretary X" has one.
_JOINED = re.compile(r"(?P<word>[\w'’-]+),?\s(?:and|or)\s$")
_ENDS_OF_ROLES = frozenset(
    [
        "Chairman",
        "President",
        "Secretary",
        "Minister",
        "Chancellor",
        "Executive",
        "Director",
        "Officer",
        "Treasurer",
        "Leader",
        "Manager",
        "Captain",
        "Coach",
        "Open",
        "Wimbledon",
        "Editor",
        "Premier",
        "Deputy",
        "One",
        "Two",
        "Three",
        "Finance",
        "Trade",
        "Industry",
        "Defence",
        "Health",
        "Education",
        "Economy",
        "Foreign",
        "Home",
        "Culture",
        "Transport",
        "Environment",
        "Agriculture",
        "Justice",
        "Interior",
        "Energy",
        "Labour",
    ]
)


# "former British Prime Minister X", "ex-UK minister X"
_ONCE_OF = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x|[Tt]hen|[Ll]ate|[Oo]usted|[Dd]eposed)[-\s](?P<whose>(?:South\s|North\s)?[A-Z][\w.]*)\s$"
)
_SHORT_PEOPLES = frozenset({"US", "UK", "EU", "U.S.", "U.K."})


def _is_of_a_role(word: str) -> bool:
    return not word[:1].isupper() or word in _ENDS_OF_ROLES


def has_no_post(before: str) -> bool:
    """Whether the words before a role tell that the person named with it does not have it, or not now."""
    joined = _JOINED.search(before)
    if joined is not None and _is_of_a_role(joined["word"]):
        return True
    return _NO_POST.search(before) is not None or is_of_another(before) or _was_once(before)


def _was_once(before: str) -> bool:
    """Whether a people or a party stands between the role and the word that puts it in the past."""
    once = _ONCE_OF.search(before)
    return once is not None and (
        once["whose"] in _SHORT_PEOPLES
        or once["whose"].lower() in nationalities("en")
        or once["whose"] in called("parties")
    )


@cache
def groups(kind: str) -> dict[str, tuple[str, ...]]:
    """The groups of a kind by their names."""
    return {
        name: tuple(row.strip().removeprefix("*") for row in rows.split("|"))
        for name, rows in _tables()[kind].items()
    }


@cache
def _tables() -> dict[str, dict[str, str]]:
    return plain_table(Path(__file__).parent / "groups.toml")


@cache
def _passing() -> frozenset[str]:
    """The members with a star, which are there at some times only and are no wrong options."""
    rows = (row.strip() for table in _tables().values() for rows in table.values() for row in rows.split("|"))
    return frozenset(row.removeprefix("*").split("=")[0] for row in rows if row.startswith("*"))


@cache
def called(kind: str) -> dict[str, tuple[str, str]]:
    """By each word that a report uses for a member of the kind: the group and the member ("Tory": Conservative Party)."""
    return {
        word: (name, row.split("=")[0])
        for name, rows in groups(kind).items()
        for row in rows
        for word in (row.split("=")[1].split(",") if "=" in row else (row,))
    }


@cache
def members(kind: str) -> frozenset[str]:
    """Every member of the groups of a kind."""
    return frozenset(one for rows in groups(kind).values() for one in rows)


def group_with(kind: str, *names: str) -> tuple[str, ...]:
    """The first group of the kind that holds all the names; none where no group does."""
    return next((rows for rows in groups(kind).values() if all(name in rows for name in names)), ())


def beside(key: str, rows: Iterable[str], *, without: str, wanted: int = 3) -> tuple[str, ...]:
    """Some of the others of a group, the same for the same key; none that ``without`` says."""
    fit = [
        one
        for one in rows
        if one != key and one not in _passing() and one not in without and one not in key and key not in one
    ]
    random.Random(key + without[:40]).shuffle(fit)
    return tuple(fit[:wanted])


def known_as(name: str) -> str:
    """The name by which the groups call it: "Man Utd" is Manchester United."""
    return ALSO.get(name, name)


@cache
def either(kind: str, *names: str) -> str:
    """A pattern for any member of the groups of a kind, or of some of them, the longest first."""
    rows = [row for name, found in groups(kind).items() if not names or name in names for row in found]
    return "|".join(sorted(map(re.escape, rows), key=len, reverse=True))


def is_team(name: str) -> bool:
    """Whether the groups know the team."""
    return known_as(name) in members("teams")
