"""The words by which Arabic tells how many and how much, as ``told_numbers.toml`` lists them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.ar.tokens import Token
from questions.languages.ar.verbs import bare, fold
from questions.languages.tables import plain_table

_SHORT = 3
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


def with_digits(text: str) -> str:
    """The text without marks and with digits of one kind, its letters as they are written."""
    return bare(text).translate(_ARABIC_DIGITS)


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "told_numbers.toml")


@cache
def listed(*names: str) -> frozenset[str]:
    """The folded words of the lists ``names``; ``_`` stands for a space."""
    lists = _table()["lists"]
    return frozenset(fold(word).replace("_", " ") for name in names for word in lists[name].split())


@cache
def paired(name: str) -> dict[str, str]:
    """The pairs ``a=b`` of the list ``name``, by the folded first."""
    table = _table()
    words = table["lists"].get(name) or table["scores"][name]
    return {fold(one): two for one, two in (pair.split("=") for pair in words.split())}


@cache
def few_words() -> dict[str, int]:
    """Three to ten by their folded words."""
    return {word: int(number) for word, number in paired("few").items()}


@cache
def toll_verbs() -> dict[str, str]:
    """The asking verb ("was killed") by each folded word that tells of the same."""
    lines = (line.split(": ") for line in _table()["tolls"])
    return {fold(word): verb for verb, words in lines for word in words.split()}


@cache
def sent_things() -> tuple[tuple[str, ...], ...]:
    """Things that are sent, those together that may stand in one another's place."""
    return tuple(tuple(line.split(", ")) for line in _table()["sent"])


def hosts() -> frozenset[str]:
    """Words such as "its guest" before the name of a side."""
    return frozenset(fold(word) for word in _table()["scores"]["hosts"].split())


def plain(token: Token) -> str:
    """The folded word without an "and" and without the article."""
    word = token.folded
    if word[:1] in "وف" and len(word) > 3 and (word[1:3] == "ال" or word[1:] in listed("events")):
        word = word[1:]
    return word.removeprefix("ال")


def head_of(token: Token, name: str) -> bool:
    """Whether the word, with or without article, "and" or the ending of an object, is in the list ``name``."""
    word = plain(token)
    forms = {word, word[1:] if word[:1] in "ولب" else word}
    forms |= {form[:-1] for form in forms if bare(token.text).endswith("ا")}
    return not forms.isdisjoint(listed(name))


def without_and(token: Token) -> str:
    """The folded word without an "and" written onto it."""
    return token.folded[1:] if token.folded[:1] in "وف" and len(token.folded) > _SHORT else token.folded


def is_listed(token: Token, name: str) -> bool:
    """Whether the word, with or without "and", is in the list ``name``."""
    return token.folded in listed(name) or without_and(token) in listed(name)
