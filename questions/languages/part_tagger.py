"""A small tagger of parts of speech: a linear model that goes from left to right, read from a data file.

What a word says of itself and of its neighbours never changes, so it is summed once a word;
what was decided for the two words before is added as the sentence goes on.

The weights of a feature are letters, one a tag. As UTF-16 they are one whole number with sixteen bits a tag, so that
adding two numbers adds all of them at once; what stands for 0 is added with them, to every tag alike, which changes no choice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from struct import Struct

from questions.languages.packed_rows import PackedRows, Rows

_ZERO = 64
_KEPT = 4_000
REACH = (-2, -1, 0, 1, 2)

Features = Callable[[str, int], Iterable[str]]


class PartTagger:
    """Tags a row of words; ``features`` names what a word says at a distance, the weights what follows from it.

    Words of ``sure`` have one tag only and are not weighed.
    """

    def __init__(
        self,
        tags: Sequence[str],
        weights: Rows,
        features: Features,
        sure: Mapping[str, str] | None = None,
    ):
        self.tags = tuple(tags)
        self.apart = Struct(f"<{len(self.tags)}H")
        self.weights = weights
        self.features = features
        self.sure = dict(sure or {})
        self.word_scores = lru_cache(maxsize=_KEPT)(self._word_scores)
        self.after_scores = lru_cache(maxsize=1_000)(self._after_scores)
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

    def place_scores(self, words: Sequence[str], place: int, before: str, earlier: str) -> Sequence[int]:
        """What the words around ``place`` and the two tags before it say for each tag."""
        total = self.after_scores(before, earlier) + self.pair_scores(before, words[place])
        for step in REACH:
            there = place + step
            total += self.word_scores(words[there] if 0 <= there < len(words) else "", step)
        return self.apart.unpack(total.to_bytes(self.apart.size, "little"))

    def _word_scores(self, word: str, step: int) -> int:
        return self._sum(self.features(word, step))

    def _after_scores(self, before: str, earlier: str) -> int:
        return self._sum(names_of_tags(before, earlier))

    def _pair_scores(self, before: str, word: str) -> int:
        return self._sum(names_of_pair(before, word))

    def _sum(self, names: Iterable[str]) -> int:
        rows = [row for name in names if (row := self.weights.get(name)) is not None]
        return sum(int.from_bytes(row.decode("ascii").encode("utf-16-le"), "little") for row in rows)


def names_of_tags(before: str, earlier: str) -> list[str]:
    """The names of what the two tags before a word say of it."""
    return [f"t:{before}", f"tt:{earlier},{before}"]


def names_of_pair(before: str, word: str) -> list[str]:
    """The names of what a word says together with the tag before it."""
    lower = word.lower()
    return [f"tw:{before},{lower}", f"ts:{before},{lower[-3:]}"]


def packed(row: Sequence[float]) -> str:
    """Whole weights between -60 and 60 as letters, for the file."""
    return "".join(chr(_ZERO + max(-31, min(60, round(weight)))) for weight in row)


def read_part_tagger(path: Path, features: Features) -> PartTagger:
    """The tagger whose weights stand in the file: a letter a tag, counted from ``@``."""
    data = json.loads(path.read_text(encoding="utf-8"))
    named = (line.rsplit(" ", 1) for line in data["weights"])
    weights = PackedRows(((name, row.encode("ascii")) for name, row in named), width=len(data["tags"]))
    return PartTagger(data["tags"], weights, features, data["sure"])
