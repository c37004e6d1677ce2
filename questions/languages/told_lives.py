"""Where a sentence tells of a birth or a death, of whom else, with what doubt and at what age: words of ``lives.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from questions.languages.letters import fold
from questions.languages.pack import read_table

_WORDS = ("born", "died", "begun", "doubt", "kin", "links", "age", "glued", "joining", "aside", "reporting")
_WORD = re.compile(r"[^\W\d_][\w\u064b-\u0652\u0670\u0640]*")
_NEAR, _CLOSE, _ASIDE, _OPENS = 100, 40, 8, 4


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that tells of a birth or death: its place in the sentence, and how far around it belongs to it.

    ``reach`` ends at the next such word, ``linked`` where another clause begins; ``of_kin`` says that a relative is
    named close by, ``doubted`` that the sentence is not sure.
    """

    start: int
    end: int
    before: int
    reach: int
    linked: int
    of_kin: bool
    doubted: bool


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str
    forms: frozenset[str]


def tellings(text: str, kind: str, *, language: str) -> Iterator[Telling]:
    """All words of ``kind`` ("born" or "died") in the sentence ``text``."""
    table = _words_of(language)
    read = [_word(found, language) for found in _WORD.finditer(text)]
    of_lives = [word for word in read if word.forms & (table["born"] | table["died"])]
    for word in of_lives:
        if not word.forms & table[kind] or _is_aside(word, read, table):
            continue
        before = max([word.start - _CLOSE, *(one.end for one in of_lives if one.end <= word.start)])
        behind = min([word.end + _NEAR, *(one.start for one in of_lives if one.start >= word.end), len(text)])
        joins = (one.start for one in read if word.end <= one.start < behind and _joins(one, table))
        last = word.end + _CLOSE if _table(language)["kin_behind"] else word.start
        close = (one for one in read if word.start - _CLOSE <= one.end and one.start <= last)
        yield Telling(
            word.start,
            word.end,
            max(0, before),
            behind,
            min(joins, default=behind),
            of_kin=any(one.forms & table["kin"] for one in close),
            doubted=any(_doubts(one, word, text, table) for one in read if before <= one.start < behind),
        )


def _is_aside(word: _Word, read: Sequence[_Word], table: dict[str, frozenset[str]]) -> bool:
    """Whether a birth or death is only what something else came before or after: "until his death"."""
    return any(one.forms & table["aside"] for one in read if 0 <= word.start - one.end <= _ASIDE)


def _doubts(one: _Word, telling: _Word, text: str, table: dict[str, frozenset[str]]) -> bool:
    """Whether the word says close by, or farther behind before another number, that it is not sure."""
    if not one.forms & table["doubt"]:
        return False
    is_close = abs(one.start - telling.end) <= _CLOSE or abs(telling.start - one.end) <= _CLOSE
    return is_close or any(letter.isdigit() for letter in text[one.end : one.end + _CLOSE // 2])


def _joins(word: _Word, table: dict[str, frozenset[str]]) -> bool:
    """Whether another clause begins with the word."""
    return bool(word.forms & table["links"]) or len(word.forms) > 1 and word.folded[:1] in table["joining"]


def may_tell(text: str, kind: str, *, language: str) -> bool:
    """Whether any word of ``kind`` may stand in the text: a quick look before ``tellings``."""
    return _any_of(language, kind).search(fold(text).lower()) is not None


def happens_once(clause: str, *, language: str) -> bool:
    """Whether the clause opens with a birth, a death or a founding, of which a second date in the article may be as right."""
    table = _words_of(language)
    words = [_forms(found.group(), language) for found in _WORD.finditer(clause)][:_OPENS]
    return any(forms & (table["born"] | table["died"] | table["begun"]) for forms in words)


def reports(between: str, *, language: str) -> bool:
    """Whether the words between a name and what is told say that its bearer only tells it: "X writes that he"."""
    forms = (_forms(found.group(), language) for found in _WORD.finditer(between))
    return any(one & _words_of(language)["reporting"] for one in forms)


def tells_age(before: str, *, language: str) -> bool:
    """Whether the words right before a number of years say that it is an age."""
    table = _words_of(language)
    last = [found.group() for found in _WORD.finditer(before)][-2:]
    return any(_forms(word, language) & table["age"] for word in last)


def _word(found: re.Match[str], language: str) -> _Word:
    forms = _forms(found.group(), language)
    return _Word(found.start(), found.end(), fold(found.group()).lower(), forms)


def _forms(word: str, language: str) -> frozenset[str]:
    """The folded word, and without a letter glued to its front."""
    folded = fold(word).lower()
    rest = folded[1:] if folded[:1] in _words_of(language)["glued"] else folded
    return frozenset((folded, rest))


@cache
def _words_of(language: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(_table(language)[key].split()) for key in _WORDS}


@cache
def _table(language: str) -> dict[str, Any]:
    return read_table(
        Path(__file__).parent / language / "lives.toml", keys=[*_WORDS, "kin_behind", "same_year"]
    )


def is_in_same_year(near: str, *, language: str) -> bool:
    """Whether the words near a birth or death date it by a year that was told before: "later that year"."""
    return _same_year(language).search(fold(near).lower()) is not None


@cache
def _same_year(language: str) -> re.Pattern[str]:
    said = "|".join(re.escape(fold(phrase)) for phrase in _table(language)["same_year"])
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)")


@cache
def _any_of(language: str, kind: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _words_of(language)[kind]))))
