"""A small tagger of parts of speech: a linear model that goes from left to right, read from a data file.

What a word says of itself and of its neighbours never changes, so it is summed once a word;
what was decided for the two words before is added as the sentence goes on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

_ZERO = 64
_KEPT = 15_000
REACH = (-2, -1, 0, 1, 2)

Scores = Sequence[float]
Features = Callable[[str, int], Iterable[str]]


class PartTagger:
    """Tags a row of words; ``features`` names what a word says at a distance, the weights what follows from it.

    Words of ``sure`` have one tag only and are not weighed; ``zero`` is what stands for 0 in the weights.
    """

    def __init__(
        self,
        tags: Sequence[str],
        weights: Mapping[str, Scores],
        features: Features,
        sure: Mapping[str, str] | None = None,
        zero: int = 0,
    ):
        self.tags = tuple(tags)
        self.none: Scores = (0,) * len(self.tags)
        self.weights = weights
        self.features = features
        self.sure = dict(sure or {})
        self.zero = zero
        self.word_scores = lru_cache(maxsize=_KEPT)(self._word_scores)
        self.after_scores = lru_cache(maxsize=4_000)(self._after_scores)
        self.pair_scores = lru_cache(maxsize=_KEPT)(self._pair_scores)

    def tag(self, words: Sequence[str]) -> list[str]:
        """A tag for each word."""
        tags: list[str] = []
        before, earlier = "^", "^"
        for place, word in enumerate(words):
            tag = self.sure.get(word.lower()) or self._best(words, place, before, earlier)
            tags.append(tag)
            before, earlier = tag, before
        return tags

    def _best(self, words: Sequence[str], place: int, before: str, earlier: str) -> str:
        scores = self.place_scores(words, place, before, earlier)
        return self.tags[scores.index(max(scores))]

    def place_scores(self, words: Sequence[str], place: int, before: str, earlier: str) -> list[float]:
        """What the words around ``place`` and the two tags before it say for each tag."""
        rows = [
            self.word_scores(words[place + step] if 0 <= place + step < len(words) else "", step)
            for step in REACH
        ]
        rows.append(self.after_scores(before, earlier))
        rows.append(self.pair_scores(before, words[place]))
        return [sum(column) for column in zip(*rows, strict=True)]

    def _word_scores(self, word: str, step: int) -> Scores:
        return self._sum(self.features(word, step))

    def _after_scores(self, before: str, earlier: str) -> Scores:
        return self._sum(names_of_tags(before, earlier))

    def _pair_scores(self, before: str, word: str) -> Scores:
        return self._sum(names_of_pair(before, word))

    def _sum(self, names: Iterable[str]) -> Scores:
        rows = [row for name in names if (row := self.weights.get(name)) is not None]
        if not rows:
            return self.none
        shift = self.zero * len(rows)
        return tuple(sum(column) - shift for column in zip(*rows, strict=True))


def names_of_tags(before: str, earlier: str) -> list[str]:
    """The names of what the two tags before a word say of it."""
    return [f"t:{before}", f"tt:{earlier},{before}"]


def names_of_pair(before: str, word: str) -> list[str]:
    """The names of what a word says together with the tag before it."""
    lower = word.lower()
    return [f"tw:{before},{lower}", f"ts:{before},{lower[-3:]}"]


def packed(row: Scores) -> str:
    """Whole weights between -60 and 60 as letters, for the file."""
    return "".join(chr(_ZERO + max(-31, min(60, round(weight)))) for weight in row)


def read_part_tagger(path: Path, features: Features) -> PartTagger:
    """The tagger whose weights stand in the file: a letter a tag, counted from ``@``."""
    data = json.loads(path.read_text(encoding="utf-8"))
    weights = {name: row.encode("ascii") for line in data["weights"] for name, row in [line.rsplit(" ", 1)]}
    return PartTagger(data["tags"], weights, features, data["sure"], zero=_ZERO)
