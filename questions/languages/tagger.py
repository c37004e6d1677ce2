"""A small tagger of names: a linear model over words in place, found by training and read from a data file.

Each word speaks for its tag by what it is, and for its neighbours' tags by standing beside them; what a word says
at a distance never changes, so it is summed once. The best row of tags is found as Viterbi did (1967).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

TAGS = ("O", "B-person", "I-person", "B-place", "I-place", "B-organisation", "I-organisation")
REACH = range(-2, 3)
_NONE = (0.0,) * len(TAGS)
_ZERO = 64
_IMPOSSIBLE = -1e9

Scores = tuple[float, ...]


def may_follow(before: int, tag: int) -> bool:
    """Whether the tag may stand behind the other: an inner tag only inside its own name."""
    if not TAGS[tag].startswith("I-"):
        return True
    return TAGS[before][2:] == TAGS[tag][2:]


class Tagger:
    """Tags a row of words; ``features`` names what a word is, the weights say what follows from it.

    Words of ``sure`` are in no name; ``common`` words are likely to be in none.
    """

    def __init__(
        self,
        weights: Mapping[str, Sequence[float]],
        features: Callable[[str], Iterable[str]],
        sure: frozenset[str] = frozenset(),
        common: frozenset[str] = frozenset(),
    ):
        self.weights = weights
        self.features = features
        self.sure = sure
        self.common = common
        self.word_scores = lru_cache(maxsize=12_000)(self._word_scores)
        self.steps = [self._into(tag) for tag in range(len(TAGS))]

    def tag(self, words: Sequence[str], marks: Sequence[str]) -> list[str]:
        """A tag for each word; ``marks`` are what stands before each word, and behind the last."""
        best, back = list(_NONE), []
        best[1:] = [_IMPOSSIBLE] * (len(TAGS) - 1)
        for place, word in enumerate(words):
            scores = None if word in self.sure else self.place_scores(words, marks, place)
            if scores is None:
                best, behind = self._outside(best)
            else:
                best, behind = self._step(best, scores)
            back.append(behind)
        return self._path(best, back)

    def place_scores(self, words: Sequence[str], marks: Sequence[str], place: int) -> list[float]:
        """What the words around ``place`` and the marks beside it say for each tag."""
        rows: list[Sequence[float]] = [
            self.word_scores(words[place + offset] if 0 <= place + offset < len(words) else "", offset)
            for offset in REACH
        ]
        rows.append(self._mark_scores(marks[place][-1:], "before"))
        rows.append(self._mark_scores(marks[place + 1][:1], "behind"))
        return [sum(column) for column in zip(*rows, strict=True)]

    def _word_scores(self, word: str, offset: int) -> Scores:
        return self._sum(names_of(word, offset, self.features))

    def _mark_scores(self, mark: str, side: str) -> Sequence[float]:
        return self.weights.get(f"{side}:{mark}", _NONE) if mark else _NONE

    def _sum(self, names: Iterable[str]) -> Scores:
        rows = [self.weights[name] for name in names if name in self.weights]
        return tuple(sum(column) for column in zip(*rows, strict=True)) if rows else _NONE

    def _into(self, tag: int) -> list[tuple[int, float]]:
        """The tags that may stand before ``tag`` and what the step is worth."""
        return [
            (before, self.weights.get(f"after:{TAGS[before]}", _NONE)[tag])
            for before in range(len(TAGS))
            if may_follow(before, tag)
        ]

    def _step(self, best: list[float], scores: Sequence[float]) -> tuple[list[float], list[int]]:
        new, behind = [], []
        for tag, steps in enumerate(self.steps):
            value, origin = _IMPOSSIBLE * 2, 0
            for before, worth in steps:
                if best[before] + worth > value:
                    value, origin = best[before] + worth, before
            new.append(value + scores[tag])
            behind.append(origin)
        return new, behind

    @staticmethod
    def _outside(best: list[float]) -> tuple[list[float], list[int]]:
        top = max(range(len(TAGS)), key=best.__getitem__)
        return [best[top], *[_IMPOSSIBLE] * (len(TAGS) - 1)], [top] * len(TAGS)

    @staticmethod
    def _path(best: list[float], back: list[list[int]]) -> list[str]:
        tag = max(range(len(TAGS)), key=best.__getitem__)
        path = []
        for behind in reversed(back):
            path.append(TAGS[tag])
            tag = behind[tag]
        return path[::-1]


def names_of(word: str, offset: int, features: Callable[[str], Iterable[str]]) -> list[str]:
    """The names of what ``word`` says about a place ``offset`` words before or behind it."""
    if not word:
        return [f"{offset}:none"]
    if abs(offset) == 2:
        return [f"{offset}:{name}" for name in features(word) if name[:2] in ("w=", "c=")]
    return [f"{offset}:{name}" for name in features(word)]


def read_model(path: Path, features: Callable[[str], Iterable[str]]) -> Tagger:
    """The tagger whose weights stand in the file: a letter a tag, counted from ``@``."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Tagger(_Weights(data["weights"]), features, frozenset(data["sure"]), frozenset(data["common"]))


class _Weights(dict[str, Sequence[float]]):
    """Weights by feature, unpacked when first asked for."""

    def __getitem__(self, name: str) -> Sequence[float]:
        packed = super().__getitem__(name)
        if isinstance(packed, str):
            packed = tuple(ord(letter) - _ZERO for letter in packed)
            self[name] = packed
        return packed

    def get(self, name: str, default: Sequence[float] = _NONE) -> Sequence[float]:  # type: ignore[override]
        """The unpacked weights of the feature."""
        if name not in self:
            return default
        return self[name]


def packed(weights: Sequence[float], scale: float) -> str:
    """The weights as letters, for the file; each lies between -63 and 63 after scaling."""
    return "".join(chr(_ZERO + max(-31, min(63, round(weight * scale)))) for weight in weights)
