"""Keeps one question of an article from answering another: they are played in one sitting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from questions.generation.candidates import Candidate
from questions.generation.plain_words import plain_words, word_forms
from questions.languages.reading import DateValue

_YEAR = re.compile(r"^\d{3,4}$")
_SAME_WORDS = 2
_SMALL = 3
_OF_PLACES = frozenset({"relation", "where"})


@dataclass(frozen=True, slots=True)
class _Told:
    """What a question says and what it asks for, in folded words."""

    said: frozenset[str]
    content: frozenset[str]
    key: frozenset[str]
    sentence: int
    way: str


def fair_together(candidates: Sequence[Candidate]) -> list[bool]:
    """For each question, the best first: whether no better one tells its answer and it tells the answer of none.

    Two questions meet where they are proved by one sentence or share two words beside the title's.
    """
    kept: list[_Told] = []
    fair = []
    for candidate in candidates:
        told = _told(candidate)
        spoiled = any(_meet(told, other) and _spoil(told, other) for other in kept)
        fair.append(not spoiled)
        if not spoiled:
            kept.append(told)
    return fair


def _told(candidate: Candidate) -> _Told:
    draft = candidate.draft
    title = _forms(draft.context)
    said = _forms(candidate.bare_stem)
    key = plain_words(draft.key)
    if isinstance(draft.fact.value, DateValue):
        key = [word for word in key if _YEAR.match(word)]
    elif draft.fact.kind == "number":
        key = [word for word in key if word[:1].isdigit()]
    return _Told(
        said=said,
        content=frozenset(word for word in said - title if len(word) > _SMALL),
        key=frozenset(key),
        sentence=draft.fact.evidence_start,
        way=candidate.way,
    )


def _forms(text: str) -> frozenset[str]:
    return frozenset(form for word in plain_words(text) for form in word_forms(word))


def _meet(one: _Told, other: _Told) -> bool:
    return one.sentence == other.sentence or len(one.content & other.content) >= _SAME_WORDS


def _spoil(one: _Told, other: _Told) -> bool:
    if one.key == other.key:
        return False
    return _says(one, other.key) or _says(other, one.key) or _narrow(one, other)


def _says(one: _Told, key: frozenset[str]) -> bool:
    return bool(key) and key <= one.said


def _narrow(one: _Told, other: _Told) -> bool:
    """The town where somebody was born tells the country: asked in the same words of one sentence, once is enough."""
    return (
        one.way in _OF_PLACES
        and other.way in _OF_PLACES
        and one.sentence == other.sentence
        and len(one.said ^ other.said) <= 2 * _SAME_WORDS
    )
