"""Closed kinds of which a person's page names one: places on the field, parties of a country, teams of a league, sports by their players."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.tables import plain_table

_YEARS_BESIDE = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A member of a kind as it is shown, and the others of its row; ``land`` is the people of which all are, "" where of none."""

    shown: str
    others: tuple[str, ...]
    land: str = ""


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    spellings: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Members:
    """A row; ``cues`` are words of which the opening of the page must say one."""

    cues: tuple[str, ...]
    members: tuple[_Member, ...]


@cache
def table_of_persons() -> dict:
    """The tables of ``persons.toml``."""
    return plain_table(Path(__file__).parent / "persons.toml")


@cache
def _rows(kind: str) -> tuple[_Members, ...]:
    is_named = kind in table_of_persons()["named"]
    rows = table_of_persons()["named" if is_named else "kinds"][kind]
    return tuple(_members(row, is_named=is_named) for row in rows)


def _members(row: str, *, is_named: bool) -> _Members:
    cues, _, listed = row.rpartition(": ")
    members = []
    for one in listed.split(" | "):
        name, _, also = one.partition("=")
        spelled = also.split(",") if also else []
        members.append(_Member(name, frozenset(spelled if is_named else [name, *spelled])))
    return _Members(tuple(cues.split(", ")) if cues else (), tuple(members))


@cache
def kind_pattern(kind: str) -> str:
    """A pattern for any member of the kind, the longest first; of the states of America their names."""
    spelled = {word for row in _rows(kind) for member in row.members for word in member.spellings}
    return rf"(?:{'|'.join(sorted(map(re.escape, spelled), key=len, reverse=True))})(?![\w-])"


def row_of(kind: str, said: str, opening: str) -> Row | None:
    """The member that the words ``said`` mean, in the first row that has it and whose cues the ``opening`` says.

    A member of a kind that is told by what somebody is ("swimmer") is shown by its name, and so is one that some write with
    capitals ("Captain") beside others without; any other as it is said.
    """
    for row in _rows(kind):
        if row.cues and not any(cue in opening for cue in row.cues):
            continue
        own = next((member for member in row.members if said in member.spellings), None)
        if own is not None:
            is_small = own.name.islower() and not said.islower()
            shown = own.name if is_small or kind in table_of_persons()["named"] else said
            others = tuple(member.name for member in row.members if member is not own)
            return Row(shown, others, row.cues[0] if row.cues else "")
    return None


def years_beside(row: str, year: str) -> tuple[str, ...]:
    """The years of the row that are nearest to the year; none where it is none of them."""
    years = table_of_persons()["years"][row].split()
    if year not in years:
        return ()
    at = years.index(year)
    near = sorted((one for one in years if one != year), key=lambda one: abs(years.index(one) - at))
    return tuple(near[:_YEARS_BESIDE])
