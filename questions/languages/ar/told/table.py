"""The words and stems of the tables of this folder, folded for comparison."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from questions.languages.ar.naming import as_written
from questions.languages.ar.verbs import fold
from questions.languages.nationalities import nationalities
from questions.languages.tables import plain_table

_TABLES = (
    "told.toml",
    "offices.toml",
    "ministers.toml",
    "parties.toml",
    "matches.toml",
    "casualties.toml",
    "cups.toml",
    "hints.toml",
    "papers.toml",
    "bynames.toml",
    "formerly.toml",
)


@cache
def _table() -> dict[str, Any]:
    here = Path(__file__).parent
    return {key: told for name in _TABLES for key, told in plain_table(here / name).items()}


def told_table(section: str) -> dict[str, Any]:
    """A section of the table as it is written."""
    return _table()[section]


@cache
def listed(section: str, name: str) -> frozenset[str]:
    """The folded words of a list."""
    return frozenset(fold(word.replace("_", " ")) for word in told_table(section)[name].split())


def stem(which: str, **told: str) -> str:
    """The question of that name, filled in."""
    return told_table("stems")[which].format(**told)


@cache
def openers() -> frozenset[str]:
    """Every word, with what may be glued to it, behind which something may be told of a name."""
    peoples = as_written(word for word in nationalities("ar") if word.startswith("ال"))
    return (
        peoples
        | as_written(fold(word) for word in told_table("words")["openers"].split())
        | as_written(fold(said.split()[0]) for said in told_table("peoples")["constructs"])
        | as_written(
            word
            for section, names in (
                ("peoples", ("roles", "stars")),
                ("teams", ("coaches", "players", "kinds")),
                ("places", ("feminine", "masculine", "sides")),
                ("firms", ("feminine", "masculine")),
                ("papers", ("printed", "agencies")),
                ("ages", ("units",)),
                ("missions", ("heads",)),
                ("matches", ("results",)),
                ("casualties", ("killed", "hurt", "killed_counted", "hurt_counted")),
            )
            for name in names
            for word in listed(section, name)
        )
    )


@cache
def nouns_of_roles() -> frozenset[str]:
    """Nouns that say what a person is, with and without the article: none stands in a name."""
    plain = {word.removeprefix("ال") for word in listed("teams", "players") | listed("teams", "coaches")}
    plain |= {word.removeprefix("ال") for word in listed("peoples", "roles") | listed("peoples", "stars")}
    plain |= {fold(word).removeprefix("ال") for word in told_table("words")["openers"].split()}
    return frozenset(plain | {f"ال{word}" for word in plain})
