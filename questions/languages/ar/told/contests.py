"""The contests whose winners and hosts we know by their years: world cups, those of continents and clubs, the Olympic games."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from questions.languages.ar.tokens import pairs_of
from questions.languages.ar.told.table import told_table
from questions.languages.ar.verbs import fold


@dataclass(frozen=True, slots=True)
class Contest:
    """One contest: what reports call it with a year, its two questions, and by their years its winners and hosts.

    Of winners and hosts each is told by all its names, the usual one first."""

    name: str
    called: re.Pattern[str]
    stems: Mapping[str, str]
    known: Mapping[str, Mapping[str, tuple[str, ...]]]


@cache
def contests() -> tuple[Contest, ...]:
    return tuple(
        Contest(
            row["name"],
            _with_year(row["called"]),
            {which: row[which] for which in ("won", "host") if which in row},
            {"won": _by_year(row.get("winners", "")), "host": _by_year(row.get("hosts", ""))},
        )
        for row in told_table("contests")
    )


@cache
def years() -> frozenset[str]:
    """Every year of which we know a winner or a host."""
    return frozenset(year for contest in contests() for known in contest.known.values() for year in known)


def _by_year(told: str) -> Mapping[str, tuple[str, ...]]:
    return {year: tuple(names.split("/")) for year, names in pairs_of(told).items()} if told else {}


def _with_year(called: str) -> re.Pattern[str]:
    """The contest with its year, and the few words that may stand between the two."""
    names = "|".join(re.escape(fold(name.replace("_", " "))) for name in called.split())
    glued = "[وف]?(?:[بلك]|ال|لل|بال)?"
    return re.compile(
        rf"(?<!\w){glued}(?:{names})(?:\s+(?!\d)\S+){{0,4}}?\s+\(?(?P<year>(?:19|20)\d\d)(?!\d|[-/])"
    )
