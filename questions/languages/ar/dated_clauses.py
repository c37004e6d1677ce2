"""What a strict reader holds against asking for the date of an Arabic clause: deeds that are done again, private life, praise, half-told things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.ar.strict_reading import plain
from questions.languages.ar.verbs import fold
from questions.languages.asked import Asked
from questions.languages.reading import DateValue, Precision
from questions.languages.tables import plain_table

_SHORT = 2
_AS_THEY_STAND = frozenset({"when_typed", "when_choice"})


def dated_clause_objection(asked: Asked) -> str:
    """The code of what is wrong with the clause, or ""."""
    clause = plain(asked.stem)
    return next((code for kind in _kinds(asked) for code, fault in _faults(kind) if fault.search(clause)), "")


def _kinds(asked: Asked) -> Iterator[str]:
    """The lists of faults that are looked for."""
    yield "any"
    if asked.way in _AS_THEY_STAND:
        yield "clauses"
    if asked.way == "period":
        yield "of_periods"
    if isinstance(asked.value, DateValue) and asked.value.precision is Precision.DAY:
        yield "of_days"
    if asked.topic is not None and asked.topic.is_person and _names(asked.topic.name, asked.stem):
        yield "of_persons"


def _names(name: str, clause: str) -> bool:
    """Whether the clause tells the person by the whole name or by a longer part of it."""
    said = clause.split()
    return name in clause or any(part in said for part in name.split() if len(part) > _SHORT)


@cache
def dated_clause_words(name: str) -> frozenset[str]:
    """The folded words that the table holds under this name."""
    table = plain_table(Path(__file__).parent / "dated_clauses.toml")["words"]
    return frozenset(fold(word) for word in table[name].split())


@cache
def _faults(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The codes with the patterns of their faults."""
    table = plain_table(Path(__file__).parent / "dated_clauses.toml")[kind]
    return tuple((code, re.compile(pattern)) for code, patterns in table.items() for pattern in patterns)
