"""What can be seen of a question beside its article without understanding either; strangers' verdicts follow it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
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
_MOST_NAMED, _LONGEST_ANSWER, _ASKING_WORDS = 8, 4, 2


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
    named: float = 3.0
    answer: float = 1.0


_USUAL = Looks()
_BY_NAME = asdict(_USUAL)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence as stems are held beside it: where it begins, how many words it has, and the forms of these."""

    start: int
    words: int
    said: frozenset[str]


def evidence_of(text: str, start: int) -> Evidence:
    """The evidence ``text`` that begins at ``start`` of its article."""
    said = frozenset(form for word in plain_words(text) for form in word_forms(word))
    return Evidence(start=start, words=len(text.split()), said=said)


def looks_of(stem: str, evidence: Evidence, topic: frozenset[str], *, key: str, letters: int) -> Looks:
    """The looks of a stem and its key beside their evidence and the words of the topic, in an article of so many ``letters``."""
    telling = [word_forms(word) for word in plain_words(stem) if len(word) >= _TELLING]
    titled = sum(not topic.isdisjoint(forms) for forms in telling)
    if not topic or (not titled and any(quote in stem for quote in _QUOTES)):
        titled = _USUAL.titled
    return Looks(
        titled=float(min(_MOST_TITLED, titled)),
        fresh=float(min(_MOST_FRESH, sum(evidence.said.isdisjoint(forms) for forms in telling))),
        share=min(_LONGEST_SHARE, len(stem.split()) / max(1, evidence.words)),
        place=evidence.start / max(1, letters),
        length=math.log(min(_MOST_LETTERS, max(_FEWEST_LETTERS, letters)) / _USUAL_LETTERS),
        named=_named_in(stem),
        answer=float(min(_LONGEST_ANSWER, len(key.split()))),
    )


def _named_in(stem: str) -> float:
    """How many words of the stem show by a capital or a figure that they name something."""
    if not any(map(str.isupper, stem)):
        return _USUAL.named
    behind = (word.lstrip('"“«(') for word in stem.split()[_ASKING_WORDS:])
    return float(min(_MOST_NAMED, sum(word[:1].isupper() or word[:1].isdigit() for word in behind)))


def topic_words(title: str, sentences: Iterable[str]) -> frozenset[str]:
    """The longer words of a title; none of a title whose words no sentence of the article says: it names no topic."""
    named = _long_forms(title)
    is_told = any(not named.isdisjoint(_long_forms(sentence)) for sentence in sentences)
    return named if is_told else frozenset()


def looks_at_most() -> Iterator[tuple[Looks, Looks]]:
    """For each of the looks a question with the least of it and one with the most, usual otherwise."""
    fewest, most = (math.log(letters / _USUAL_LETTERS) for letters in (_FEWEST_LETTERS, _MOST_LETTERS))
    bounds = {
        "titled": (0.0, _MOST_TITLED),
        "fresh": (0.0, _MOST_FRESH),
        "share": (0.0, _LONGEST_SHARE),
        "place": (0.0, 1.0),
        "length": (fewest, most),
        "named": (0.0, _MOST_NAMED),
        "answer": (1.0, _LONGEST_ANSWER),
    }
    for name, (least, largest) in bounds.items():
        yield replace(_USUAL, **{name: least}), replace(_USUAL, **{name: largest})


def unusual(looks: Looks) -> dict[str, float]:
    """By how much each of the looks differs from the usual one."""
    return {name: getattr(looks, name) - usual for name, usual in _BY_NAME.items()}


def read_looks(row: Mapping[str, Any]) -> Looks:
    """The looks that a decision tells; what it does not tell was usual. Raises ValueError for what is no number."""
    return Looks(**{name: float(row.get(name, usual)) for name, usual in _BY_NAME.items()})


def _long_forms(text: str) -> frozenset[str]:
    return frozenset(form for word in plain_words(text) for form in word_forms(word) if len(form) >= _TELLING)
