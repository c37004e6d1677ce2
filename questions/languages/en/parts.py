"""Parts of speech of English words in place, by a small tagger that was trained on open treebanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.en.naming import common_words
from questions.languages.en.tokens import Token, tokenise
from questions.languages.en.verbs import known_base as find_verb_base
from questions.languages.part_tagger import PartTagger, read_part_tagger

_MODEL = Path(__file__).parent.parent / "data" / "parts_en.json"
_NUMBER = re.compile(r"[\d.,:/–-]*\d[\d.,:/–-]*")
_AFTER_VERB = frozenset(
    {"about", "more", "over", "some", "nearly", "around", "between", "in", "on", "at", "for", "from", "to"}
)
_NO_NAMES = frozenset({"VB", "VBD", "VBN", "VBG", "VBP", "VBZ", "RB", "IN", "MD", "X"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ", "MD"})


def features(word: str, step: int) -> Iterator[str]:
    """What a word says of the place that stands ``step`` words from it."""
    if not word:
        yield f"{step}none"
        return
    lower = "#" if _NUMBER.fullmatch(word) else word.lower()
    yield f"{step}w{lower}"
    if step in (-2, 2):
        return
    yield f"{step}s{lower[-3:]}"
    yield f"{step}c{_shape(word)}"
    if step == 0:
        yield "bias"
        yield f"2{lower[-2:]}"
        yield f"4{lower[-4:]}"
        yield f"p{lower[:3]}"


def _shape(word: str) -> str:
    """How the word is written: capitals, digits, hyphen, sign of possession."""
    first = "A" if word.isupper() else "X" if word[:1].isupper() else "#" if word[:1].isdigit() else "x"
    return first + ("-" if "-" in word else "") + ("'" if word.endswith(("'s", "’s")) else "")


@cache
def tagger() -> PartTagger:
    """The trained tagger."""
    return read_part_tagger(_MODEL, features)


@lru_cache(maxsize=600)
def read_tokens(text: str, offset: int) -> tuple[Token, ...]:
    """The words and marks of ``text`` with their parts of speech; rare Penn tags are put together, marks are "."."""
    tokens = tokenise(text, offset)
    tags = _mended(tokens, tagger().tag([token.text for token in tokens]))
    return tuple(
        Token(token.text, token.lower, token.start, token.end, tag)
        for token, tag in zip(tokens, tags, strict=True)
    )


def _mended(tokens: Sequence[Token], tags: list[str]) -> list[str]:
    """The tags with names set right that were taken for verbs, and present forms that were taken for plurals."""
    for at, token in enumerate(tokens):
        if tags[at] in _NO_NAMES and _looks_like_name(token.text):
            tags[at] = "NNP"
    for at in range(1, len(tags) - 1):
        if (
            tags[at] != "NNS"
            or tags[at - 1] not in ("NN", "NNP")
            or not _may_follow_verb(tokens[at + 1], tags[at + 1])
        ):
            continue
        if tokens[at].text.islower() and find_verb_base(tokens[at].lower) and not _has_verb(tokens, tags, at):
            tags[at] = "VBZ"
    return tags


def _looks_like_name(word: str) -> bool:
    """Whether the word has a capital and is none that we know in small letters."""
    return word[:1].isupper() and word[1:].islower() and word.isalpha() and word.lower() not in common_words()


def _may_follow_verb(token: Token, tag: str) -> bool:
    return tag in ("DT", "PRP$", "CD", "NNP") or token.lower in _AFTER_VERB


def _has_verb(tokens: Sequence[Token], tags: list[str], at: int) -> bool:
    """Whether the words around, up to the next mark, have a finite verb already."""
    first = next((place for place in range(at, -1, -1) if tokens[place].text in ",;"), -1)
    last = next((place for place in range(at, len(tags)) if tokens[place].text in ",;"), len(tags))
    return any(tags[place] in FINITE_TAGS for place in range(first + 1, last))


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens outside brackets; all of them where a bracket never closes."""
    kept, depth = [], 0
    for token in tokens:
        if token.text in "([{":
            depth += 1
        elif token.text in ")]}":
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(token)
    return kept if depth == 0 else list(tokens)
