"""Who else held an office of a country in our time, by what Arabic calls the office."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from questions.languages.ar.verbs import fold
from questions.languages.frames import Role
from questions.languages.tables import plain_table

_OF_MINISTERS = frozenset(fold(word) for word in ["الوزراء", "وزراء", "الحكومة", "حكومة"])
_OF_FOREIGN_AFFAIRS = frozenset(fold(word) for word in ["الخارجية", "خارجية"])


@cache
def _holders() -> dict[str, dict[str, Any]]:
    return plain_table(Path(__file__).parent / "offices.toml")


def holders_of(role: Role) -> tuple[str, ...]:
    """Everybody listed for the office of ``role``; nobody where it is none of those that we keep."""
    office = _office([fold(word) for word in role.text.split()])
    listed = _holders().get(office, {}).get(role.country, "") if office else ""
    return tuple(listed.split("|")) if listed else ()


@cache
def every_holder(country: str) -> tuple[str, ...]:
    """Everybody listed for any office of the country."""
    tables = (table for office, table in _holders().items() if office != "known_to_all")
    return tuple(holder for table in tables for holder in table.get(country, "").split("|") if holder)


def offices_held(name: str, country: str) -> tuple[str, ...]:
    """The offices of the country, by their keys, for which somebody of that first and last name is listed."""
    first, last = fold(name.split()[0]), fold(name.split()[-1])
    return tuple(
        office
        for office, table in _holders().items()
        if office != "known_to_all"
        for holder in table.get(country, "").split("|")
        if [fold(word) for word in (holder.split()[:1] + holder.split()[-1:])] == [first, last]
    )


def is_known_to_all(role: Role) -> bool:
    """Whether anybody can tell who holds the office without having read of it."""
    office = _office([fold(word) for word in role.text.split()])
    return role.country in _holders()["known_to_all"].get(office, ())


def is_famous(name: str, country: str) -> bool:
    """Whether anybody knows that the person led the country, so that no other office of it is believed."""
    if country not in _holders()["known_to_all"].get("president", ()):
        return False
    return fold(name) in map(fold, _holders()["president"].get(country, "").split("|"))


def _office(words: list[str]) -> str:
    head = words[0].removeprefix("ال")
    if head == "رئيس":
        of_ministers = any(word in _OF_MINISTERS for word in words)
        return "prime" if of_ministers else "president" if words[0] != head or len(words) == 2 else ""
    return "foreign" if head == "وزير" and any(word in _OF_FOREIGN_AFFAIRS for word in words) else ""
