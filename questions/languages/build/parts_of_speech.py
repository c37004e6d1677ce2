"""Trains the tagger of English parts of speech as an averaged perceptron (Collins 2002) and writes its weights.

Run by hand with treebanks in CoNLL-U that LICENSES.md names:
``python -m questions.languages.build.parts_of_speech FILE.conllu...``.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from questions.languages.en.parts import features
from questions.languages.en.tokens import tokenise
from questions.languages.part_tagger import REACH, names_of_pair, names_of_tags, packed

_TARGET = Path(__file__).parent.parent / "data" / "parts_en.json"
_ROUNDS = 6
_RARE = 2
_SURE = 25
_SURE_SHARE = 0.995
_SMALL = 1.2
_TOP = 58
_TOGETHER = {
    "NNPS": "NNP", "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB", "PDT": "DT", "WP$": "WP",
    "UH": "X", "FW": "X", "SYM": "X", "LS": "X", "ADD": "X", "NFP": ".", "GW": "X", "AFX": "JJ", "XX": "X",
    ",": ".", ":": ".", "''": ".", "``": ".", "-LRB-": ".", "-RRB-": ".", "HYPH": ".", "$": "X",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence for training: its words as the project cuts them, and their tags."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def read_treebank(path: Path) -> Iterator[Row]:
    """The sentences of a file in CoNLL-U."""
    text, parts = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text = "):
            text, parts = line.removeprefix("# text = "), []
        elif line[:1].isdigit() and (cells := line.split("\t"))[0].isdigit():
            parts.append((cells[1], _TOGETHER.get(cells[4], cells[4])))
        elif not line.strip() and parts:
            yield make_row(text, parts)
            parts = []


def make_row(text: str, parts: list[tuple[str, str]]) -> Row:
    """The sentence cut as the project cuts it, each word with the tag of the treebank's words inside it."""
    tags: list[list[str]] = []
    ends, at = [], 0
    for word, _ in parts:
        found = text.find(word, at)
        at = (found if found >= 0 else at) + len(word)
        ends.append(at)
    tokens = tokenise(text, 0)
    place = 0
    for token in tokens:
        inside = []
        while place < len(parts) and ends[place] <= token.end:
            if ends[place] > token.start:
                inside.append(parts[place][1])
            place += 1
        tags.append(inside)
    pairs = [(token.text, tag_of(token.text, inside)) for token, inside in zip(tokens, tags, strict=True)]
    pairs = [(word, tag) for word, tag in pairs if tag]
    return Row(tuple(word for word, _ in pairs), tuple(tag for _, tag in pairs))


def tag_of(word: str, inside: list[str]) -> str:
    """One tag for a word of ours that may be several of the treebank's."""
    if not inside:
        return ""
    if len(inside) == 1:
        return inside[0]
    if "-" in word and inside[-1] != "POS":
        return "JJ" if inside[-1] in ("VBN", "VBG", "VBD", "JJ") else inside[-1]
    return inside[0]


def names_at(row: Row, place: int) -> list[str]:
    """The features of a place that do not change while tags are found."""
    found: list[str] = []
    for step in REACH:
        at = place + step
        found += features(row.words[at] if 0 <= at < len(row.words) else "", step)
    return found


def train(rows: list[Row], rounds: int = _ROUNDS) -> tuple[list[str], dict[str, list[float]]]:
    """The tags, and averaged weights by feature."""
    tags = sorted({tag for row in rows for tag in row.tags})
    number = {tag: place for place, tag in enumerate(tags)}
    counts = Counter(name for row in rows for place in range(len(row.words)) for name in names_at(row, place))
    for row in rows:
        for before, word in zip(("^", *row.tags), row.words, strict=False):
            counts.update(names_of_pair(before, word))
    examples = [
        ([[name for name in names_at(row, at) if counts[name] > _RARE] for at in range(len(row.words))], row)
        for row in rows
    ]
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(tags))
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(tags))
    order, time = random.Random(1), 0
    for _ in range(rounds):
        order.shuffle(examples)
        for places, row in examples:
            before, earlier = "^", "^"
            for names, word, gold in zip(places, row.words, row.tags, strict=True):
                time += 1
                every = [
                    *names,
                    *names_of_tags(before, earlier),
                    *_frequent(names_of_pair(before, word), counts),
                ]
                found = [weights[name] for name in every if name in weights]
                scores = [sum(column) for column in zip(*found, strict=True)] if found else [0.0] * len(tags)
                guess = tags[scores.index(max(scores))]
                if guess != gold:
                    for name in every:
                        for tag, by in ((gold, 1.0), (guess, -1.0)):
                            weights[name][number[tag]] += by
                            sums[name][number[tag]] += by * time
                before, earlier = guess, before
    averaged = {
        name: [now - late / time for now, late in zip(row, sums[name], strict=True)]
        for name, row in weights.items()
    }
    return tags, averaged


def _frequent(names: list[str], counts: Counter[str]) -> list[str]:
    return [name for name in names if counts[name] > _RARE]


def sure_words(rows: list[Row]) -> dict[str, str]:
    """Words that are frequent and have one tag only."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for word, tag in zip(row.words, row.tags, strict=True):
            found[word.lower()][tag] += 1
    sure = {}
    for word, tags in sorted(found.items()):
        tag, count = tags.most_common(1)[0]
        if count >= _SURE and count >= _SURE_SHARE * tags.total():
            sure[word] = tag
    return sure


def write(tags: list[str], weights: dict[str, list[float]], sure: dict[str, str], target: Path) -> None:
    """Write the weights that matter."""
    scale = _TOP / max(abs(weight) for row in weights.values() for weight in row)
    scaled = {name: [weight * scale for weight in row] for name, row in sorted(weights.items())}
    lines = [f"{name} {packed(row)}" for name, row in scaled.items() if max(map(abs, row)) > _SMALL]
    data = {"tags": tags, "sure": sure, "weights": lines}
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def main() -> None:
    """Train on the treebanks named on the command line."""
    rows = [row for name in sys.argv[1:] for row in read_treebank(Path(name)) if row.words]
    tags, weights = train(rows)
    write(tags, weights, sure_words(rows), _TARGET)


if __name__ == "__main__":
    main()
