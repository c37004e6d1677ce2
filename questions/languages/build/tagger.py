"""Trains the Arabic tagger of names as an averaged structured perceptron (Collins 2002) and writes its weights.

Run by hand with the corpora that LICENSES.md names:
``python -m questions.languages.build.tagger anercorp_ar.txt aqmar_ar.jsonl``.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from questions.languages.ar.tagging import features
from questions.languages.letters import fold
from questions.languages.tagger import NO_WORD, REACH, TAGS, Tagger, packed

_TARGET = Path(__file__).parent.parent / "data" / "names_ar.json"
_TYPES = {"PERS": "person", "PER": "person", "LOC": "place", "ORG": "organisation"}
_ROUNDS = 6
_RARE = 2
_SURE = 12
_COMMON = 3
_SMALL = 0.5
_TOP = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence for training: words, the marks before each and behind the last, and tags."""

    words: tuple[str, ...]
    marks: tuple[str, ...]
    tags: tuple[str, ...]


def read_corpus(path: Path) -> Iterator[Row]:
    """The sentences of a corpus in either of the two formats."""
    if path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            for sentence in json.loads(line)["sentences"]:
                yield make_row(zip(sentence["tokens"], sentence["tags"], strict=True))
        return
    pairs: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.strip().rpartition(" ")
        if word:
            pairs.append((word, tag))
        if word in (".", "!", "؟", "?") or len(pairs) > 120:
            yield make_row(iter(pairs))
            pairs = []


def make_row(pairs: Iterator[tuple[str, str]]) -> Row:
    """Words and tags, with what is no word turned into marks."""
    words: list[str] = []
    marks: list[str] = [""]
    tags: list[str] = []
    for token, tag in pairs:
        text = fold(token)
        core = re.sub(r"^\W+|\W+$", "", text)
        if not core:
            marks[-1] += text.strip()
            continue
        before = re.match(r"\W*", text)
        marks[-1] += before.group() if before else ""
        words.append(core)
        marks.append(text[len(core) + (len(before.group()) if before else 0) :])
        kind = _TYPES.get(tag[2:], "")
        inner = tag.startswith("I-") and tags and tags[-1][2:] == kind
        tags.append(f"{'I' if inner else 'B'}-{kind}" if kind else "O")
    return Row(tuple(words), tuple(marks), tuple(tags))


def names_at(row: Row, place: int) -> list[str]:
    """The features of a place of the row."""
    found = []
    for offset in REACH:
        word = row.words[place + offset] if 0 <= place + offset < len(row.words) else ""
        found += [f"{offset}:{name}" for name in _said_of(word, offset)]
    found += [f"before:{row.marks[place][-1:]}"] if row.marks[place] else []
    found += [f"behind:{row.marks[place + 1][:1]}"] if row.marks[place + 1] else []
    return found


def _said_of(word: str, offset: int) -> list[str]:
    """What a word says ``offset`` words away from it: at the edge of its reach itself and its classes only."""
    names = features(word) if word else [NO_WORD]
    near = abs(offset) < max(REACH) or not word
    return names if near else [name for name in names if name[:2] in ("w=", "c=")]


def train(rows: list[Row], rounds: int = _ROUNDS) -> dict[str, list[float]]:
    """Averaged weights by feature."""
    counts = Counter(name for row in rows for place in range(len(row.words)) for name in names_at(row, place))
    kept = {name for name, count in counts.items() if count > _RARE}
    places = {
        id(row): [[name for name in names_at(row, at) if name in kept] for at in range(len(row.words))]
        for row in rows
    }
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(TAGS))
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(TAGS))
    order, time = random.Random(1), 0
    rows = list(rows)
    for _ in range(rounds):
        order.shuffle(rows)
        for row in rows:
            time += 1
            guess = Learner(weights, places[id(row)]).tag(row.words, row.marks)
            for name, tag, by in _changes(row.tags, guess, places[id(row)]):
                weights[name][tag] += by
                sums[name][tag] += by * time
    return {
        name: [now - late / time for now, late in zip(row, sums[name], strict=True)]
        for name, row in weights.items()
    }


class Learner(Tagger):
    """The tagger with features that are already at hand, and weights that are not yet packed."""

    def __init__(self, weights: dict[str, list[float]], places: list[list[str]]):
        self.learned = weights
        self.places = places
        super().__init__({}, features)

    def scores_in_place(self, words: object, marks: object) -> list[Sequence[float]]:
        """The sums over the features of each place."""
        return [self._summed(names) for names in self.places]

    def _summed(self, names: list[str]) -> list[float]:
        rows = [self.learned[name] for name in names if name in self.learned]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(TAGS)

    def _worth_after(self, before: int) -> Sequence[float]:
        return self.learned.get(f"after:{TAGS[before]}", [0.0] * len(TAGS))


def _changes(
    right: tuple[str, ...], guess: list[str], places: list[list[str]]
) -> Iterator[tuple[str, int, float]]:
    for place, (gold, made) in enumerate(zip(right, guess, strict=True)):
        before_gold = right[place - 1] if place else "O"
        before_made = guess[place - 1] if place else "O"
        if (before_gold, gold) != (before_made, made):
            yield f"after:{before_gold}", TAGS.index(gold), 1.0
            yield f"after:{before_made}", TAGS.index(made), -1.0
        if gold != made:
            for name in places[place]:
                yield name, TAGS.index(gold), 1.0
                yield name, TAGS.index(made), -1.0


def outside_words(rows: list[Row], least: int) -> list[str]:
    """Words that stand ``least`` times or more in the corpora and are never part of a name."""
    outside, inside = Counter[str](), set()
    for row in rows:
        for word, tag in zip(row.words, row.tags, strict=True):
            if tag == "O":
                outside[word] += 1
            else:
                inside.add(word)
    return sorted(word for word, count in outside.items() if count >= least and word not in inside)


def write(weights: dict[str, list[float]], rows: list[Row], target: Path = _TARGET) -> None:
    """Write the weights that matter, and the words that are sure or likely to be in no name."""
    scale = _TOP / max(abs(weight) for row in weights.values() for weight in row)
    telling = {name: row for name, row in weights.items() if max(map(abs, row)) > _SMALL}
    data = {
        "weights": packed_places(telling, scale),
        "sure": outside_words(rows, _SURE),
        "common": outside_words(rows, _COMMON),
    }
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def packed_places(rows: Mapping[str, Sequence[float]], scale: float) -> dict[str, str]:
    """The weights by feature, for the file: those of "-1:name" and the like put together under their name."""
    together = {}
    for name in sorted({key.split(":", 1)[1] for key in rows if key[0] in "-012"}):
        own = (rows.get(f"{offset}:{name}", [0.0] * len(TAGS)) for offset in REACH)
        together[name] = "".join(packed(row, scale) for row in own)
    others = {key: packed(row, scale) for key, row in rows.items() if key[0] not in "-012"}
    return dict(sorted({**together, **others}.items()))


def main() -> None:
    """Train on the corpora named on the command line."""
    rows = [row for name in sys.argv[1:] for row in read_corpus(Path(name)) if row.words]
    write(train(rows), rows)


if __name__ == "__main__":
    main()
