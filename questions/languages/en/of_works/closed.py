"""What a sentence tells of a work by one of a closed kind of names: its platform, its language, how often it is published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.rows import beside_in_row
from questions.languages.en.of_works.kinds import MadeWork
from questions.languages.frames import Turn
from questions.languages.tables import plain_table

_NEAR = 4
_OF_ANOTHER = re.compile(
    r"\b(?:being|planned|that|which|who|where|when|after|before|while|based|adapted|sequel|remake|version|port|ported|originally|later|previously)\b|;"
)
_OF_DAYS = re.compile(r"(?i)\b(?:\w+day|daily|weekly|week|month|monthly|quarterly|annual|yearly|year)\b")
_PAST = re.compile(r"^[^.;]{0,80}?\b(?:was|were|had)\b")
_IN_LANGUAGE = frozenset({"film", "shown", "book", "stage", "paper", "song", "album", "station"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """One way of telling, the rows of names that it may tell, and the question for it."""

    says: re.Pattern[str]
    rows: tuple[tuple[str, ...], ...]
    asks: str
    lead: bool
    groups: frozenset[str]


@cache
def closed_table() -> dict:
    """The tables of ``closed.toml``."""
    return plain_table(Path(__file__).parent / "closed.toml")


def split_rows(rows: list[str]) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each with its names."""
    return tuple(tuple(row.split(", ")) for row in rows)


def _any_of(rows: tuple[tuple[str, ...], ...]) -> str:
    names = sorted({row[0] for row in rows}, key=len, reverse=True)
    return rf"(?<![\w+#/-])(?P<key>{'|'.join(map(re.escape, names))})(?![\w+#/-]| \d)"


@cache
def _tellings() -> tuple[_Telling, ...]:
    found = []
    for row in closed_table()["told"]:
        rows = split_rows(row["rows"])
        says = re.compile(row["says"].replace("<key>", _any_of(rows)))
        found.append(_Telling(says, rows, row["asks"], "lead" in row, frozenset(row["kinds"].split())))
    return tuple(found)


def closed_of_work(told: Predicate, work: MadeWork, *, near: bool, offset: int) -> Iterator[Turn]:
    """A multiple choice for each such name that the sentence tells of the work alone."""
    for telling in _tellings():
        if work.group not in telling.groups or telling.lead and not near:
            continue
        found = telling.says.search(told.text, told.at)
        if found is None or _OF_ANOTHER.search(told.text[told.at : found.start()]):
            continue
        key = found["key"]
        between = told.text[told.at : found.start()]
        if telling.asks.startswith("How often") and (between.strip() or _OF_DAYS.search(work.topic.name)):
            continue
        row = next(row for row in telling.rows if row[0] == key)
        if any(re.search(rf"(?<![\w-]){re.escape(other)}(?![\w-])", told.text) for other in row[1:]):
            continue
        past = _PAST.match(told.told) is not None
        question = telling.asks.format(
            name=work.name, be="was" if past else "is", does="did" if past else "does"
        )
        start = offset + found.start("key")
        yield _turn(question, key, row, start, work)


def _turn(
    question: str, key: str, row: tuple[str, ...], start: int, work: MadeWork, way: str = "work_kind"
) -> Turn:
    others = beside_in_row(key, row, near=_NEAR, by=work.name)
    return Turn("told_kind", {"question": question}, start, start + len(key), "work", (key, *others), way)


@cache
def _languages() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = closed_table()["languages"]
    plain, other = split_rows(table["rows"]), split_rows(table["with_word"])
    return re.compile(_any_of(plain)), re.compile(
        rf"(?<![\w-])(?P<key>{'|'.join(row[0] for row in plain + other)})[- ][Ll]anguage\b"
    )


def language_of_work(told: Predicate, work: MadeWork, head: str, offset: int) -> Iterator[Turn]:
    """The one language that stands before the kind of the work where it is defined; ``head`` are these words."""
    if work.group not in _IN_LANGUAGE or not told.defines:
        return
    plain, with_word = _languages()
    found = [*with_word.finditer(head)] or [*plain.finditer(head)]
    if len(found) != 1:
        return
    key = found[0]["key"]
    table = closed_table()["languages"]
    row = next(row for row in split_rows([*table["rows"], *table["with_word"]]) if row[0] == key)
    verb = "published" if work.group in ("paper", "book") else ""
    past = re.search(r"\bwas\b", told.text[told.at : told.defines]) is not None
    if work.group == "station":
        question = f"In which language {'did' if past else 'does'} {work.name} broadcast"
    elif verb:
        question = f"In which language {'was' if past else 'is'} {work.name} {verb}"
    else:
        question = f"In which language is {work.name}"
    yield _turn(question, key, row, offset + told.defines + found[0].start("key"), work, "work_language")
