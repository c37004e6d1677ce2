"""A small tagger of names: a linear model over words in place, found by training and read from a data file.

Each word speaks for its tag by what it is, and for its neighbours' tags by standing beside them; what a word says
at a distance never changes, so it is summed once. The best row of tags is found as Viterbi did (1967).

The weights of a feature are letters: one a tag, for each of the places around its word from the one farthest behind it.
As UTF-16 they are one whole number with sixteen bits a letter, so that adding two numbers adds all of them at once;
what stands for 0 is added with them, to every tag alike, which changes no choice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import add, getitem
from pathlib import Path
from struct import Struct
from types import MappingProxyType

from questions.languages.packed_rows import PackedRows, Rows

TAGS = ("O", "B-person", "I-person", "B-place", "I-place", "B-organisation", "I-organisation")
REACH = range(-2, 3)
NO_WORD = "none"
_NONE = (0,) * len(TAGS)
_ZERO = 64
_IMPOSSIBLE = -(10**9)
_FARTHEST, _AROUND = max(REACH), len(REACH)
_OUTER = [tag for tag, name in enumerate(TAGS) if not name.startswith("I-")]
_INNER = [(TAGS.index(f"B-{name[2:]}"), tag) for tag, name in enumerate(TAGS) if name.startswith("I-")]
_KEPT = 5_000
_TAGS_APART = Struct(f"<{len(TAGS)}H")
_PLACES_APART = Struct(f"{2 * len(TAGS)}s" * _AROUND)

Scores = Sequence[float]
Step = tuple[list[float], list[int]]


def may_follow(before: int, tag: int) -> bool:
    """Whether the tag may stand behind the other: an inner tag only inside its own name."""
    if not TAGS[tag].startswith("I-"):
        return True
    return TAGS[before][2:] == TAGS[tag][2:]


class Tagger:
    """Tags a row of words; ``features`` names what a word is, the weights say what follows from it.

    ``edges`` say what the tag before a word and the marks beside it are worth. Words of ``sure`` are in no name; ``common`` words are likely to be in none.
    """

    def __init__(
        self,
        weights: Rows,
        features: Callable[[str], Iterable[str]],
        edges: Mapping[str, bytes] = MappingProxyType({}),
        sure: frozenset[str] = frozenset(),
        common: frozenset[str] = frozenset(),
    ):
        self.weights = weights
        self.edges = edges
        self.features = features
        self.sure = sure
        self.common = common
        self.word_scores = lru_cache(maxsize=_KEPT)(self._word_scores)
        self.mark_scores = lru_cache(maxsize=_KEPT)(self._mark_scores)
        self.steps = [self._into(tag) for tag in range(len(TAGS))]
        self.from_outside = [worth[0] for worth in self.steps]
        self.clear_lead = max(max(self.steps[tag]) - self.steps[tag][0] for tag in _OUTER)

    def tag(self, words: Sequence[str], marks: Sequence[str]) -> list[str]:
        """A tag for each word; ``marks`` are what stands before each word, and behind the last."""
        best: list[float] = [0, *[_IMPOSSIBLE] * (len(TAGS) - 1)]
        back = []
        for word, scores in zip(words, self.scores_in_place(words, marks), strict=True):
            best, behind = self._outside(best) if word in self.sure else self._step(best, scores)
            back.append(behind)
        return self._path(best, back)

    def scores_in_place(self, words: Sequence[str], marks: Sequence[str]) -> list[Scores]:
        """What is said for each tag of each word by the words around it and the marks beside it."""
        edge = [self.word_scores("")] * _FARTHEST
        said = [*edge, *map(self.word_scores, words), *edge]
        scores: list[Scores] = []
        for place in range(len(words)):
            total = sum(map(getitem, said[place : place + _AROUND], range(_AROUND)))
            total += self.mark_scores("before", marks[place][-1:])
            total += self.mark_scores("behind", marks[place + 1][:1])
            scores.append(_TAGS_APART.unpack(total.to_bytes(_TAGS_APART.size, "little")))
        return scores

    def _word_scores(self, word: str) -> tuple[int, ...]:
        """What the word says of each place around it, the one farthest behind it first."""
        total = self._sum(self.features(word) if word else (NO_WORD,))
        places = _PLACES_APART.unpack(total.to_bytes(_PLACES_APART.size, "little"))
        return tuple(int.from_bytes(place, "little") for place in places)

    def _mark_scores(self, side: str, mark: str) -> int:
        row = self.edges.get(f"{side}:{mark}")
        return _number(row) if mark and row is not None else 0

    def _sum(self, names: Iterable[str]) -> int:
        rows = [row for name in names if (row := self.weights.get(name)) is not None]
        return sum(map(_number, rows))

    def _worth_after(self, before: int) -> Scores:
        """What the tag before a word is worth for each tag of it."""
        return [letter - _ZERO for letter in self.edges.get(f"after:{TAGS[before]}", b"")] or _NONE

    def _into(self, tag: int) -> list[float]:
        """What the step from each tag to ``tag`` is worth."""
        return [
            self._worth_after(before)[tag] if may_follow(before, tag) else 2 * _IMPOSSIBLE
            for before in range(len(TAGS))
        ]

    def _step(self, best: list[float], scores: Scores) -> Step:
        if best[0] - max(best[1:]) >= self.clear_lead:
            return self._step_from_outside(best, scores)
        new, behind = [], []
        for worth, score in zip(self.steps, scores, strict=True):
            values = list(map(add, best, worth))
            value = max(values)
            new.append(value + score)
            behind.append(values.index(value))
        return new, behind

    def _step_from_outside(self, best: list[float], scores: Scores) -> Step:
        """The same where the word before is so surely in no name that every name begins here."""
        top = best[0]
        new = [top + worth + score for worth, score in zip(self.from_outside, scores, strict=True)]
        behind = [0] * len(TAGS)
        for begins, goes_on in _INNER:
            worth = self.steps[goes_on]
            first, later = best[begins] + worth[begins], best[goes_on] + worth[goes_on]
            new[goes_on] = max(first, later) + scores[goes_on]
            behind[goes_on] = goes_on if later > first else begins
        return new, behind

    @staticmethod
    def _outside(best: list[float]) -> Step:
        top = best.index(max(best))
        return [best[top], *[_IMPOSSIBLE] * (len(TAGS) - 1)], [top] * len(TAGS)

    @staticmethod
    def _path(best: list[float], back: list[list[int]]) -> list[str]:
        tag = best.index(max(best))
        path = []
        for behind in reversed(back):
            path.append(TAGS[tag])
            tag = behind[tag]
        return path[::-1]


def _number(row: bytes) -> int:
    """The letters as one whole number with sixteen bits each."""
    return int.from_bytes(row.decode("ascii").encode("utf-16-le"), "little")


def read_model(path: Path, features: Callable[[str], Iterable[str]]) -> Tagger:
    """The tagger whose weights stand in the file: a letter a tag, counted from ``@``."""
    data = json.loads(path.read_text(encoding="utf-8"))
    rows = {name: row.encode("ascii") for name, row in data["weights"].items()}
    edges = {name: row for name, row in rows.items() if len(row) == len(TAGS)}
    whole = ((name, row) for name, row in rows.items() if name not in edges)
    weights = PackedRows(whole, width=len(TAGS) * _AROUND)
    return Tagger(weights, features, edges, frozenset(data["sure"]), frozenset(data["common"]))


def packed(weights: Sequence[float], scale: float) -> str:
    """The weights as letters, for the file; each lies between -31 and 63 after scaling."""
    return "".join(chr(_ZERO + max(-31, min(63, round(weight * scale)))) for weight in weights)
