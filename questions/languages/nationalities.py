"""What people and things of a country are called: "French", and in Arabic both genders."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.letters import fold

_TABLE = Path(__file__).parent / "data" / "nationalities.tsv"
_COLUMNS = {"ar": 1, "en": 2}


@cache
def nationalities(language: str) -> dict[str, str]:
    """Folded adjectives, in small letters, with the code of the country; "" where they belong to none."""
    found: dict[str, str] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        for adjective in cells[_COLUMNS[language]].split("|"):
            for form in _forms(fold(adjective).lower(), language):
                found.setdefault(form, cells[0])
    return found


def _forms(adjective: str, language: str) -> tuple[str, ...]:
    if language != "ar":
        return (adjective,)
    return (adjective, adjective + "ة", "ال" + adjective, "ال" + adjective + "ة")


def of_country(code: str, language: str) -> str:
    """The adjective of a country as it is written; "" where we do not know it."""
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] == code:
            return cells[_COLUMNS[language]].split("|")[0]
    return ""
