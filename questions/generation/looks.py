"""What can be seen of a question beside its article without understanding either; strangers' verdicts follow it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from questions.generation.plain_words import plain_words, word_forms

_TELLING = 3  # letters of a word that names something
_MOST_TITLED, _MOST_FRESH, _LONGEST_SHARE = 4, 6, 2.0
_USUAL_LETTERS, _FEWEST_LETTERS, _MOST_LETTERS = (
    6000,
    2000,
    30_000,
)  # as long as articles were whose questions were judged
_QUOTES = ('"', "«", "“")


@dataclass(frozen=True, slots=True)
class Looks:
    """How a question stands beside its article; the defaults are those of a usual one, which speak neither for nor against it.

    ``titled``: words of the stem that the title says (at most 4); ``fresh``: words of it that its evidence does not say
    (at most 6); ``share``: its words over those of its evidence (at most 2); ``place``: where the evidence begins, from
    0, the article's first letter, to 1; ``length``: the natural logarithm of the article's letters (2,000 to 30,000 of them) over 6,000.
    """

    titled: float = 1.0
    fresh: float = 1.0
    share: float = 0.6
    place: float = 0.4
    length: float = 0.0


_USUAL = Looks()


def looks_of(stem: str, evidence: str, topic: frozenset[str], *, start: int, letters: int) -> Looks:
    """The looks of a stem whose evidence begins at ``start`` of an article of so many ``letters``."""
    words = [forms for word in plain_words(stem) if (forms := frozenset(word_forms(word)))]
    said = frozenset(form for word in plain_words(evidence) for form in word_forms(word))
    telling = [forms for forms in words if len(max(forms, key=len)) >= _TELLING]
    titled = sum(not topic.isdisjoint(forms) for forms in telling)
    if not topic or (not titled and any(quote in stem for quote in _QUOTES)):
        titled = _USUAL.titled
    return Looks(
        titled=float(min(_MOST_TITLED, titled)),
        fresh=float(min(_MOST_FRESH, sum(said.isdisjoint(forms) for forms in telling))),
        share=min(_LONGEST_SHARE, len(stem.split()) / max(1, len(evidence.split()))),
        place=start / max(1, letters),
        length=math.log(min(_MOST_LETTERS, max(_FEWEST_LETTERS, letters)) / _USUAL_LETTERS),
    )


def topic_words(title: str, sentences: Iterable[str]) -> frozenset[str]:
    """The longer words of a title; none of a title whose words no sentence of the article says: it names no topic."""
    named = _long_forms(title)
    is_told = any(not named.isdisjoint(_long_forms(sentence)) for sentence in sentences)
    return named if is_told else frozenset()


def unusual(looks: Looks) -> dict[str, float]:
    """By how much each of the looks differs from the usual one."""
    usual = asdict(_USUAL)
    return {name: value - usual[name] for name, value in asdict(looks).items()}


def read_looks(row: Mapping[str, Any]) -> Looks:
    """The looks that a decision tells; what it does not tell was usual. Raises ValueError for what is no number."""
    return Looks(**{field.name: float(row.get(field.name, field.default)) for field in fields(Looks)})


def _long_forms(text: str) -> frozenset[str]:
    return frozenset(form for word in plain_words(text) for form in word_forms(word) if len(form) >= _TELLING)
