"""The table of what articles tell of their topic by a name (``relations.toml``), as patterns over the words before the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.verbs import fold
from questions.languages.tables import plain_table

_KINDS_BEFORE = "مدينة|قرية|بلدة|دولة|جمهورية|مملكة|العاصمة|ضاحية"
_AT = f"(?:(?:في|فى|داخل)(?: قلب| وسط)?(?: (?:{_KINDS_BEFORE}))?|ب(?:{_KINDS_BEFORE})?)"
WHEN = r"(?:في|عام|سنة|يوم|بتاريخ|حوالي|نحو|\$|@|[،,–-])"
# "Who was born", said of a man and of a woman.
BORN = ("المولود", "المولودة")
_SIDE = "(?:شمال|جنوب|شرق|غرب|وسط)ي?(?: (?:شمال|جنوب|شرق|غرب)ي?)?"
_LONGEST_TITLE = 4


@dataclass(frozen=True, slots=True)
class Relation:
    topic: str
    key: str
    clause: str
    field: str
    lead: str
    opening: bool
    owned: bool
    kinds: str
    stem: str
    pattern: str


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "relations.toml")


@cache
def told_words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _table()["words"][name].split())


def spelled(name: str, folded: str) -> str:
    return next(word for word in _table()["words"][name].split() if fold(word) == folded)


@cache
def told_pairs(name: str) -> dict[str, str]:
    """The pairs ``a=b`` of a list, by the folded first."""
    split = (pair.split("=") for pair in _table()["words"][name].split())
    return {fold(first): second for first, second in split}


@cache
def founders() -> dict[str, str]:
    """Whose walk of life founds a thing, by the noun that says what it is."""
    split = (pair.split("=") for pair in _table()["words"]["founders"].split())
    return {fold(noun): field for noun, field in split}


def field_of_theory(said: str) -> str:
    """Whose field a theory is, by an adjective among the words; "" where none tells it."""
    fields = told_pairs("fields_of_theories")
    return next((fields[word] for word in said.split() if word in fields), "")


@cache
def area_words() -> frozenset[str]:
    return told_words("area")


@cache
def relations() -> tuple[Relation, ...]:
    return tuple(relation for row in _table()["relations"] for relation in _expanded(row))


def _expanded(row: dict) -> Iterator[Relation]:
    def relation(clause: str, pattern: str) -> Relation:
        return Relation(
            row["topic"], row["key"], clause, row.get("field", ""), row.get("lead", ""), row.get("opening", False), row.get("owned", False), row.get("kinds", ""), row.get("stem", "who_did"), pattern
        )  # fmt: skip

    if "before" in row:
        yield relation(row["clause"], row["before"])
    between = rf"(?P<between>(?: \S+){{0,{_LONGEST_TITLE}}})"
    for verb in row.get("verbs", "").split():
        stem = verb[:-1] if verb.endswith("ى") else verb
        middle = "ا" if stem != verb else ""
        yield relation(f"{verb} {{name}}", f"(?:{stem}{middle}{{h}}|{stem}ت{{h}}|{verb}ت? \\$){between}")
    for pair in row.get("nouns", "").split():
        noun, verb = pair.split("=")
        yield relation(f"{verb} {{name}}", f"(?:من )?{noun}{between}")


@lru_cache(maxsize=256)
def compiled(pattern: str, gender: str) -> re.Pattern[str]:
    feminine = gender == "feminine"
    area = "|".join(sorted((re.escape(word) for word in area_words()), key=len, reverse=True))
    nations = r"(?:[^\s@#،,]{3,}ي[ةه]?)"
    filled = {
        "{t}": "ت" if feminine else "",
        "{born}": BORN[feminine],
        "{h}": "ها" if feminine else "ه",
        "{at}": _AT,
        "{when}": WHEN,
        "{beside}": rf"(?:{'|'.join(sorted(told_words('beside'), key=len, reverse=True))})(?= )",
        "{area}": f"(?:[بلو]?(?:{area})|[وبل]?#|{nations}|\\$|[،,])",
        "{side}": _SIDE,
        "{kind}": "|".join(sorted(told_words("kinds_of_place"), key=len, reverse=True)),
    }
    for mark, text in filled.items():
        pattern = pattern.replace(mark, text)
    return re.compile(rf"(?<!\S)[وف]?{fold(pattern)}$")
