"""English verb forms: which words can be the verb of a clause, and the base form that "did" needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.en.naming import common_words
from questions.languages.tables import plain_table

AUXILIARIES = frozenset({"was", "were", "is", "are", "had", "has", "have"})
_VOWELS = re.compile("[aeiouy]+")
_LONG_ENDINGS = ("at", "iz", "is", "uc", "in", "ut", "id", "ir", "os", "ol", "ur", "as")
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
    return word in _participles() or (len(word) > 4 and word.endswith("ed") and base_of_past(word) != "")


@cache
def base_of_past(word: str) -> str:
    """The base form of a past form, by the list or by its ending; "" where no base is known ("hundred")."""
    known = _forms().get(word)
    if known is not None:
        return known.base if known.is_past else ""
    found = next((base for base in _bases_for_ed(word) if base in common_words()), "")
    if not found and word.startswith("re") and (again := base_of_past(word[2:])):
        return "re" + again
    return found


def _bases_for_ed(word: str) -> list[str]:
    """What may stand before -ed, the likeliest first: released, carried, planned, walked."""
    if not word.endswith("ed") or len(word) < 5:
        return []
    stem = word[:-2]
    if word.endswith("ied"):
        return [word[:-3] + "y"]
    if stem[-1] == stem[-2] and stem[-1] not in "lsez":
        return [stem[:-1], stem]
    ends_short = stem[-1] not in "aeiouwxy" and stem[-2] in "aeiou" and stem[-3:-2] not in tuple("aeiou")
    one_beat = len(_VOWELS.findall(stem)) == 1
    if ends_short and (one_beat or stem.endswith(_LONG_ENDINGS)):
        return [stem + "e", stem]
    return [stem, stem + "e"]


@cache
def base_of_present(word: str) -> str:
    """The base form of "does"-forms: runs, carries; "" where it is none that we know."""
    known = _forms().get(word)
    if known is not None and not known.is_past:
        return known.base
    base = _present_base(word)
    return base if base in _bases() or base in common_words() else ""


def is_base(word: str) -> bool:
    """Whether the word is the base form of a verb that we know (also with its last e gone: "arriv(ing)")."""
    return word in _bases() or word + "e" in _bases()


@cache
def _bases() -> frozenset[str]:
    return frozenset(_lexicon()["regular"].split()) | {base for base, _, _ in _irregular()}


@cache
def _lexicon() -> dict[str, str]:
    return plain_table(Path(__file__).parent / "verbs.toml")


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


def known_base(word: str) -> str:
    """The base of a present form of a listed verb (employs); "" for any other word."""
    base = _present_base(word) if word.endswith("s") else ""
    return base if base in _bases() else ""


def _present_base(word: str) -> str:
    if word in ("is", "are"):
        return "be"
    if word == "has":
        return "have"
    for ending, instead in (("ishes", "ish"), ("ches", "ch"), ("sses", "ss"), ("ies", "y"), ("s", "")):
        if word.endswith(ending):
            return "lie" if word == "lies" else word.removesuffix(ending) + instead
    return word


@cache
def base_of_participle(word: str) -> str:
    """The base of a participle that is no past form ("given"); "" for any other word."""
    return next((base for base, past, participle in _irregular() if participle == word != past), "")


@cache
def past_of(base: str) -> str:
    """The past form of a base ("sold", "offered", "planned"); "" where it is not certain."""
    for known, past, _ in _irregular():
        if known == base:
            return past
    doubles = base in _lexicon()["doubling"].split()
    forms = [form for form in _past_forms(base, doubles=doubles) if base_of_past(form) == base]
    return forms[0] if forms else ""
