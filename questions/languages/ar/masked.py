"""Arabic clauses with their names masked by dots: where the subject ends, and the lists of what verbs need."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.ar.tokens import Token, tokenise
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.tables import plain_table

NAMED = "•"


def masked(clause: str, known: frozenset[str]) -> list[Token]:
    """The words of the clause, each of the names ``known`` as one word of dots."""
    for name in sorted(known, key=len, reverse=True):
        clause = clause.replace(name, NAMED * len(name))
    return tokenise(clause, 0)


def after_subject(tokens: list[Token]) -> int:
    """Index behind the subject that follows the verb: a masked name, or the words with the article."""
    at = 1
    if at < len(tokens) and not is_masked(tokens[at]) and not has_article(tokens[at]):
        at += 1
    while at < len(tokens) and has_article(tokens[at]):
        at += 1
    if at < len(tokens) and is_masked(tokens[at]) and (at == 1 or not _acts(tokens[0])):
        at += 1
    while at < len(tokens) and has_article(tokens[at]) and tokens[at].folded not in listed("held"):
        at += 1
    return at


def _acts(verb: Token) -> bool:
    """Whether what follows the verb may be what was done to as well as who did it."""
    form = find_verb(verb.text)
    return form is not None and form.done_to


def has_article(token: Token) -> bool:
    """Whether the word is written with the article: an "album" begins alike once hamzas are folded."""
    return bare(token.text).startswith("ال")


def is_masked(token: Token) -> bool:
    """Whether the word is a name."""
    return token.text.startswith(NAMED)


@cache
def needs() -> dict[str, frozenset[str]]:
    """What each verb needs, by its folded form."""
    needs: dict[str, frozenset[str]] = {}
    for line in table()["needs"]:
        forms, opening = line.split(":")
        for form in forms.split():
            needs[fold(form)] = frozenset(fold(word) for word in opening.split())
    return needs


@cache
def listed(*names: str) -> frozenset[str]:
    """The folded words that ``complements.toml`` lists under any of the ``names``."""
    return frozenset(fold(word) for name in names for word in table()[name].split())


@cache
def table() -> dict:
    """All that ``complements.toml`` holds."""
    return plain_table(Path(__file__).parent / "complements.toml")
