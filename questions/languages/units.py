"""Units of measure by their Arabic and English names, so that 2 kilometres are 2,000 metres."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.letters import fold
from questions.languages.spelling import spelled
from questions.languages.tables import plain_table

_FILE = Path(__file__).with_name("units.toml")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit measures, and how many of the first unit of its kind it is."""

    kind: str
    of: float


@cache
def _units() -> dict[str, Unit]:
    table = plain_table(_FILE)
    return {
        _written(name): Unit(kind, entry["of"])
        for kind, entries in table.items()
        for entry in entries.values()
        for name in entry["names"]
    }


def _written(name: str) -> str:
    """A name as it is looked up: signs such as % and ° that ``spelled`` would drop stay."""
    return spelled(name) or fold(name).casefold().strip()


def find_unit(name: str) -> Unit | None:
    """The unit that goes by this name, or None where it is none that can be converted."""
    return _units().get(_written(name))


def converted(number: float, unit: str, *, to: str) -> float | None:
    """``number`` of ``unit`` counted in ``to``; None where one does not measure what the other does."""
    given, wanted = find_unit(unit), find_unit(to)
    if given is None or wanted is None or given.kind != wanted.kind:
        return None
    return number * given.of / wanted.of
