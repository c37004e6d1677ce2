"""What a strict reader holds against asking for the date of an Arabic clause: deeds that are done again, private life, praise, half-told things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.ar.strict_reading import plain
from questions.languages.ar.verbs import fold
from questions.languages.asked import Asked
from questions.languages.reading import DateValue, Precision, Value
from questions.languages.tables import plain_table

_SHORT = 2
# Wars before the first came again between the same two; foundings before the second are dated in several ways.
_MODERN, _WRITTEN_DOWN = 1900, 1500
_TABLES = ("dated_clauses.toml", "dated_again.toml")
_AS_THEY_STAND = frozenset({"when_typed", "when_choice"})


def dated_clause_objection(asked: Asked) -> str:
    """The code of what is wrong with the clause, or ""."""
    clause = plain(asked.stem)
    return next((code for kind in _kinds(asked) for code, fault in _faults(kind) if fault.search(clause)), "")


def _kinds(asked: Asked) -> Iterator[str]:
    """The lists of faults that are looked for."""
    yield from ("any", "again")
    if is_before(_MODERN, asked.value):
        yield "of_old_times"
    if asked.form == "date" and is_before(_WRITTEN_DOWN, asked.value):
        yield "of_old_foundings"
    if is_told_by_weekday(asked):
        yield "of_reports"
    if asked.way in _AS_THEY_STAND:
        yield "clauses"
    if asked.way == "period":
        yield "of_periods"
    if isinstance(asked.value, DateValue) and asked.value.precision is Precision.DAY:
        yield from ("of_days", "of_one_day")
    if asked.topic is not None and asked.topic.is_person and _names(asked.topic.name, asked.stem):
        yield "of_persons"


def is_before(year: int, value: Value) -> bool:
    """Whether the value is a date before the year."""
    if not isinstance(value, DateValue):
        return False
    told = value.start[:4]
    return not told.isdecimal() or int(told) < year


def is_told_by_weekday(asked: Asked) -> bool:
    """Whether a day is reckoned from the day of a report: its sentence tells no figure of it."""
    value = asked.value
    if not isinstance(value, DateValue) or value.precision is not Precision.DAY:
        return False
    return not any(letter.isdigit() for letter in asked.text[asked.answer_start : asked.answer_end])


def _names(name: str, clause: str) -> bool:
    """Whether the clause tells the person by the whole name or by a longer part of it."""
    said = clause.split()
    return name in clause or any(part in said for part in name.split() if len(part) > _SHORT)


@cache
def dated_clause_words(name: str) -> frozenset[str]:
    """The folded words that the table holds under this name."""
    return frozenset(fold(word) for word in _tables()["words"][name].split())


@cache
def _tables() -> dict:
    """What the tables hold, which have no list in common."""
    return {
        name: told for file in _TABLES for name, told in plain_table(Path(__file__).with_name(file)).items()
    }


@cache
def _faults(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The codes with the patterns of their faults."""
    table = _tables()[kind]
    return tuple((code, re.compile(pattern)) for code, patterns in table.items() for pattern in patterns)
