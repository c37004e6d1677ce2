"""How a sentence that defines is taken apart: the name of the thing, the copula, and the phrase that says what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.verbs import find_verb as find_arabic_verb
from questions.languages.en.verbs import find_verb as find_english_verb
from questions.languages.letters import fold
from questions.languages.pack import read_table
from questions.languages.words_in_place import Line, Word, line_of

VERBS: dict[str, Callable[[str], object | None]] = {"ar": find_arabic_verb, "en": find_english_verb}
GLUED = {"ar": "وال", "en": "\0"}

_KEYS = [
    "copulas",
    "copulas_in_opening",
    "fillers",
    "not_begins",
    "openers",
    "name_ends",
    "not_names",
    "phrase_ends",
    "goes_on",
    "breaks",
    "joins",
    "begins",
    "genus",
    "articles",
]
_COMMAS = "،,"
_STOPS = ";؛:.!?؟"
_LONGEST_NAME = 9
_LONGEST_OPENING = 45
_LONGEST_PHRASE = 34
_SHORT_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence without its brackets; ``title`` holds the words of the article's title."""

    language: str
    words: tuple[Word, ...]
    title: frozenset[str]
    opening: bool

    @property
    def bare(self) -> bool:
        """Whether the language can say what a thing is without a copula."""
        return bool(defining_words(self.language)["genus"])

    def has(self, at: int, key: str) -> bool:
        """Whether the word at ``at`` is one of the pack's list."""
        return at < len(self.words) and self.words[at].text.lower() in defining_words(self.language)[key]


@dataclass(frozen=True, slots=True)
class Head:
    """The defined thing in the words ``first`` up to ``last``; the phrase begins at ``after``."""

    first: int
    last: int
    after: int
    copula: str
    cut: int = 0


@cache
def defining_words(language: str) -> dict[str, frozenset[str]]:
    """The folded word lists of ``definitions.toml``."""
    table = read_table(Path(__file__).parent / language / "definitions.toml", keys=_KEYS)
    return {
        key: frozenset(fold(entry.replace("_", " ")) for entry in words.split())
        for key, words in table.items()
    }


def outer_words(line: Line) -> tuple[Word, ...]:
    """The words outside brackets; one behind a bracket carries ``(`` as its mark."""
    found, depth, aside = [], 0, False
    for word in line.words:
        for letter in word.mark:
            if letter in "([":
                depth, aside = depth + 1, True
            elif letter in ")]":
                depth = max(0, depth - 1)
        if depth == 0:
            found.append(Word(word.text, word.start, word.end, word.mark + "(") if aside else word)
            aside = False
    return tuple(found)


def head_of(reading: Reading) -> Head | None:
    """The thing that the sentence defines; None where it defines nothing."""
    first = _first_word(reading)
    words = reading.words
    if first + 2 >= len(words) or reading.has(first, "not_names") or _is_verb(reading, first):
        return None
    cut = 1 if words[first].text.startswith(GLUED[reading.language]) else 0
    copula = _copula(reading, first)
    if reading.opening and (
        bare := _bare_name_end(reading, first, min(copula or len(words), first + _LONGEST_NAME))
    ):
        return Head(first, bare, bare, "", cut)
    last = _name_end(reading, first, copula or min(len(words), first + _LONGEST_NAME + 1))
    if copula and last - first <= _LONGEST_NAME:
        return Head(first, last, _after_fillers(reading, copula + 1), words[copula].text, cut)
    return None


def _first_word(reading: Reading) -> int:
    """Where the thing is named: behind the comma of an opening phrase, if there is one."""
    if not reading.has(0, "openers"):
        return 0
    commas = (at for at in range(1, min(9, len(reading.words))) if _has_comma(reading, at))
    return next(commas, len(reading.words))


def _has_comma(reading: Reading, at: int) -> bool:
    return any(letter in _COMMAS for letter in reading.words[at].mark)


def _is_verb(reading: Reading, at: int) -> bool:
    word = reading.words[at].text
    form = VERBS[reading.language](word) if not word[:1].isupper() else None
    return form is not None and not getattr(form, "also_noun", False)


def _copula(reading: Reading, first: int) -> int:
    """The place of the copula; 0 where there is none within reach."""
    words = reading.words
    reach = _LONGEST_OPENING if reading.opening else _LONGEST_NAME + 1
    aside = False
    for at in range(first + 1, min(len(words), first + reach)):
        if any(letter in _STOPS for letter in words[at].mark) and not aside and not reading.opening:
            return 0
        if reading.has(at, "copulas") or (reading.opening and reading.has(at, "copulas_in_opening")):
            return at if at + 1 < len(words) else 0
        if _has_comma(reading, at) and not reading.opening:
            return 0
        aside = aside or reading.has(at, "name_ends") or _has_comma(reading, at)
        if _is_verb(reading, at) and not aside:
            return 0
    return 0


def _name_end(reading: Reading, first: int, limit: int) -> int:
    """Where the name of the thing ends, before a comma, an aside, another name or the copula."""
    for at in range(first + 1, limit):
        if reading.words[at].mark.strip("'\"") or reading.has(at, "name_ends"):
            return at
    return limit


def _bare_name_end(reading: Reading, first: int, last: int) -> int:
    """The end of a name that no copula follows: an aside, or a word that says what kind of thing it is; 0 for none."""
    words = reading.words
    for at in range(first + 1, min(last + 1, len(words))):
        if reading.has(at, "genus") and words[at].text not in reading.title:
            return at
        if words[at].mark and reading.bare:
            return at if _may_begin_phrase(reading, at) else 0
    return 0


def _may_begin_phrase(reading: Reading, at: int) -> bool:
    """Whether an indefinite noun stands here."""
    word = reading.words[at].text
    if word.startswith(("ال", "وال")) or _is_verb(reading, at):
        return False
    return not any(reading.has(at, key) for key in ("not_begins", "name_ends", "phrase_ends"))


def _after_fillers(reading: Reading, at: int) -> int:
    while reading.has(at, "fillers"):
        at += 1
    return at


def phrase_of(reading: Reading, head: Head) -> tuple[int, int] | None:
    """The words of the phrase behind the head; None where it is no definition."""
    first = head.after
    strict = not reading.opening and bool(defining_words(reading.language)["begins"])
    words = reading.words
    if first >= len(words) or reading.has(first, "not_begins") or words[first].text[:1].isdigit():
        return None
    if strict and not reading.has(first, "begins") or head.copula and _is_verb(reading, first):
        return None
    last = first + 1
    while last < len(words) and last - first < _LONGEST_PHRASE and not _ends_phrase(reading, first, last):
        last += 1
    return (first, last) if last - first > 1 else None


def _ends_phrase(reading: Reading, first: int, at: int) -> bool:
    mark = reading.words[at].mark
    if any(letter in _STOPS for letter in mark):
        return not (
            mark == "." and reading.words[at].text.isdigit() and reading.words[at - 1].text[-1:].isdigit()
        )
    if any(letter in _COMMAS for letter in mark):
        return not (_goes_on(reading, first, at) or _adds_kind(reading, at))
    return reading.has(at, "phrase_ends")


def _goes_on(reading: Reading, first: int, at: int) -> bool:
    """Whether the words behind a comma still belong to what stands before it: "the political, economic or military ..."."""
    if reading.has(at, "goes_on"):
        return True
    if _are_written_with_comma(reading.words[at - 1].text, reading.words[at].text):
        return True
    if at - first > _SHORT_PHRASE or reading.has(at, "breaks"):
        return False
    return any(reading.has(later, "joins") for later in range(at + 1, at + _SHORT_PHRASE))


def _are_written_with_comma(before: str, behind: str) -> bool:
    """Whether the comma is a spelling: between a town and its state, a day and its year."""
    return all(word[:1].isupper() or word[:1].isdigit() for word in (before, behind))


def _adds_kind(reading: Reading, at: int) -> bool:
    """Whether the word joins another kind to the phrase ("and a singer")."""
    word = reading.words[at].text
    return word.startswith("و") and word[1:] in defining_words(reading.language)["genus"]


@lru_cache(maxsize=4)
def title_words(title: str) -> frozenset[str]:
    """The words of the title, those with a glued article without it as well."""
    words = {word.text.lower() for word in line_of(title).words}
    return frozenset(words | {word.removeprefix("ال") for word in words} | {f"ال{word}" for word in words})
