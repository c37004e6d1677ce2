"""English verb forms: which words can be the verb of a clause, and the base form that "did" needs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

AUXILIARIES = frozenset({"was", "were", "is", "are", "had", "has", "have"})
BE = frozenset({"was", "were", "is", "are"})


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A past or present form with its base; ``is_participle`` where it may also be one (founded)."""

    base: str
    is_past: bool
    is_participle: bool


def find_verb(word: str) -> VerbForm | None:
    """What is known of this written form, or None where it is no verb that we know."""
    return _forms().get(word)


def is_participle(word: str) -> bool:
    """Whether the word can follow "was" or "had"."""
    return word in _participles()


def is_base(word: str) -> bool:
    """Whether the word is the base form of a verb that we know (also with its last e gone: "arriv(ing)")."""
    return word in _bases() or word + "e" in _bases()


@cache
def _bases() -> frozenset[str]:
    return frozenset(_lexicon()["regular"].split()) | {base for base, _, _ in _irregular()}


@cache
def _lexicon() -> dict[str, str]:
    return tomllib.loads((Path(__file__).parent / "verbs.toml").read_text(encoding="utf-8"))


@cache
def _irregular() -> tuple[tuple[str, str, str], ...]:
    rows = (row.split() for line in _lexicon()["irregular"].splitlines() for row in line.split("|"))
    return tuple((row[0], row[1], row[-1]) for row in rows if row)


@cache
def _forms() -> dict[str, VerbForm]:
    lexicon = _lexicon()
    doubling = frozenset(lexicon["doubling"].split())
    irregular = {base for base, _, _ in _irregular()}
    forms = {}
    for base in lexicon["regular"].split():
        if base not in irregular:
            for written in _past_forms(base, doubles=base in doubling):
                forms[written] = VerbForm(base, True, True)
    for base, past, participle in _irregular():
        forms[past] = VerbForm(base, True, past == participle)
    for word in lexicon["present"].split():
        forms.setdefault(word, VerbForm(_present_base(word), False, False))
    return forms


@cache
def _participles() -> frozenset[str]:
    regular = {form for form, verb in _forms().items() if verb.is_participle}
    return frozenset(
        regular | {participle for _, _, participle in _irregular()} | {"born", "been", "known", "located"}
    )


def _past_forms(base: str, *, doubles: bool) -> list[str]:
    if base.endswith("e"):
        return [base + "d"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base[:-1] + "ied"]
    return [base + base[-1] + "ed", base + "ed"] if doubles else [base + "ed"]


def _present_base(word: str) -> str:
    if word in ("is", "are"):
        return "be"
    if word == "has":
        return "have"
    for ending, instead in (("ishes", "ish"), ("ches", "ch"), ("sses", "ss"), ("ies", "y"), ("s", "")):
        if word.endswith(ending):
            return "lie" if word == "lies" else word.removesuffix(ending) + instead
    return word
