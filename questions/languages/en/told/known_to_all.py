"""Who leads a country, and which firm has its seat in it, so that everybody knows without having read of it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named
from questions.languages.tables import plain_table


def leads_known_country(office: str, name: str, code: str) -> bool:
    """Whether everybody knows who heads the country of the code, or that the person of the name heads one."""
    known = _rows("heads").get(office.lower(), frozenset())
    person = person_named(name, "en") if " " in name else None
    return code in known or person is not None and person.country in known


def is_known_manager(name: str) -> bool:
    """Whether everybody knows that the person of the name led teams."""
    return name in _rows("managers")["all"]


def code_before(office: str, before: str) -> str:
    """The code of the country that stands with its office at the end of the words; "" where none does."""
    told = re.search(
        rf"(?P<whose>(?:(?:South|North|New|Sri)\s)?[A-Z]\w+)(?:['’]s)?\s(?i:{re.escape(office)})\s$", before
    )
    return code_of(told["whose"]) if told is not None else ""


def code_of(said: str) -> str:
    """The code of the country that its name or the word for its people tells; "" for any other word."""
    place = gazetteer("en").named(said)
    if place is not None and place.kind == "country":
        return place.code
    return nationalities("en").get(said.lower(), "")


def is_known_firm(name: str) -> bool:
    """Whether everybody knows the country of the firm, by its whole name or the words with which it opens."""
    return any(
        name == firm or name.startswith(f"{firm} ") for rows in _rows("firms").values() for firm in rows
    )


@cache
def _rows(table: str) -> dict[str, frozenset[str]]:
    rows = plain_table(Path(__file__).parent / "known_to_all.toml")[table]
    return {name: frozenset(row.split(" | ")) for name, row in rows.items()}
