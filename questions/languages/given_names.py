"""Given names and family names that are common, with the gender of the first."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.letters import fold

_NAMES = Path(__file__).parent / "data" / "given_names.tsv"
_GENDERS = {"m": "masculine", "f": "feminine"}


@cache
def _rows(language: str) -> dict[str, frozenset[str]]:
    """The folded names by kind: m, f, family."""
    rows = (line.split("\t") for line in _NAMES.read_text(encoding="utf-8").splitlines())
    return {kind: frozenset(fold(names).lower().split("|")) for code, kind, names in rows if code == language}


@cache
def given_names(language: str) -> frozenset[str]:
    """Folded given names, in small letters."""
    return _rows(language)["m"] | _rows(language)["f"]


@cache
def family_names(language: str) -> frozenset[str]:
    """Folded family names, in small letters."""
    return _rows(language)["family"]


def gender_of(name: str, language: str) -> str:
    """The gender of a folded given name; "" where it is not known or both bear it."""
    rows = _rows(language)
    found = {_GENDERS[kind] for kind in ("m", "f") if name in rows[kind]}
    return found.pop() if len(found) == 1 else ""
