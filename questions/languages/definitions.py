"""Definitions in an article: "X is a Y", with the brackets of an encyclopedia's opening left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.letters import Folded, fold, fold_with_map
from questions.languages.names import find_names, written
from questions.languages.pack import read_table
from questions.languages.reading import Article, NameValue, Sentence, Span, TextValue

_KEYS = ["copulas", "openers", "not_definitions", "goes_on", "ends", "definite_articles"]
_LONGEST_HEAD = 90
_LONGEST_ASIDE = 600
_LONGEST_PHRASE = 32
_HEAD_WORDS = 9
_WORD = re.compile(r"[^\W_]+(?:['&/.-][^\W_]+)*")
_STOP = re.compile(r"[.;؛:!?؟\n](?:\s|$)|[؛;:()\[\]]")
_COMMA = re.compile(r"[،,]\s*")


@dataclass(frozen=True, slots=True)
class Definition:
    """What the article says a thing is: ``head`` is the thing, ``phrase`` what it is, ``copula`` the word between."""

    head: Span
    phrase: Span
    copula: str

    @property
    def start(self) -> int:
        """Where the thing's name begins."""
        return self.head.start

    @property
    def end(self) -> int:
        """Where the thing's name ends."""
        return self.head.end


@dataclass(frozen=True, slots=True)
class _Words:
    copulas: frozenset[str]
    openers: frozenset[str]
    not_definitions: frozenset[str]
    goes_on: frozenset[str]
    ends: frozenset[str]
    definite_articles: frozenset[str]


@cache
def _words(language: str) -> _Words:
    table = read_table(Path(__file__).parent / language / "definitions.toml", keys=_KEYS)
    return _Words(**{key: frozenset(fold(word) for word in value.split()) for key, value in table.items()})


@lru_cache(maxsize=4)
def find_definitions(article: Article) -> tuple[Definition, ...]:
    """The definitions of the article, at most one a sentence, in the order of the text."""
    names = {span.start: span for span in find_names(article)}
    folded = fold_with_map(article.text)
    return tuple(_definitions(article, folded, names))


def _definitions(article: Article, folded: Folded, names: dict[int, Span]) -> Iterator[Definition]:
    words = _words(article.language)
    for number, sentence in enumerate(article.sentences):
        found = _defined(folded, sentence, words, opening=number == 0)
        if found is None:
            continue
        head, copula, phrase = found
        head_span = folded.span(head[0] + _glued(folded.text, head[0]), head[1])
        name = written(article.text[slice(*head_span)])
        named = names.get(head_span[0])
        kind = named.value.type if named is not None and isinstance(named.value, NameValue) else "other"
        features = dict(named.features) if named is not None else {}
        place = folded.span(*phrase)
        yield Definition(
            Span(NameValue(name, kind), *head_span, features=features),
            Span(TextValue(written(article.text[slice(*place)])), *place),
            copula,
        )


def _glued(text: str, at: int) -> int:
    """The letters of a conjunction that is glued to a definite noun."""
    return 1 if text.startswith("وال", at) else 0


def _defined(
    folded: Folded, sentence: Sentence, words: _Words, *, opening: bool
) -> tuple[tuple[int, int], str, tuple[int, int]] | None:
    """Places of head and phrase in the folded text, and the copula between them."""
    text = folded.text
    start, end = folded.index(sentence.start), folded.index(sentence.end)
    head_end, copula, after = _head(text, start, end, words)
    if head_end == start or (not copula and not opening):
        return None
    phrase_end = _phrase_end(text, after, end, words)
    first = _WORD.match(text, after)
    if first is None or first.group().lower() in words.not_definitions or phrase_end <= after:
        return None
    if len(_WORD.findall(text[after:phrase_end])) < 2:
        return None
    return (start, head_end), copula, (after, phrase_end)


def _head(text: str, start: int, end: int, words: _Words) -> tuple[int, str, int]:
    """Where the head ends, the copula or "", and where the phrase begins; the head is empty where none is found."""
    at, head_end, count = start, start, 0
    asides = 0
    while at < min(end, start + _LONGEST_HEAD + asides):
        letter = text[at]
        if letter == "(":
            after = _after_aside(text, at, end)
            if after == at:
                return start, "", start
            asides += after - at
            at = after
            continue
        word = _WORD.match(text, at, end)
        if word is None:
            if letter in ".;؛:!?؟\n،":
                return start, "", start
            at += 1
            continue
        if word.group().lower() in words.copulas and head_end > start:
            return head_end, word.group(), _skip_space(text, word.end(), end)
        if asides and head_end > start:
            return head_end, "", word.start()
        count += 1
        if count > _HEAD_WORDS:
            break
        at = head_end = word.end()
    return start, "", start


def _after_aside(text: str, at: int, end: int) -> int:
    """The place behind the bracket that opens at ``at``; ``at`` where it does not close soon."""
    depth = 0
    for place in range(at, min(end, at + _LONGEST_ASIDE)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place + 1
    return at


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and not text[at].isalnum():
        at += 1
    return at


def _phrase_end(text: str, start: int, end: int, words: _Words) -> int:
    """Where the phrase ends: at a stop, a comma, a word that opens another thought, or when it is long enough."""
    last = start
    for count, word in enumerate(_WORD.finditer(text, start, end)):
        gap = text[last : word.start()] if count else ""
        ended = _STOP.search(gap + " ") or (_COMMA.search(gap) and word.group().lower() not in words.goes_on)
        if ended or count >= _LONGEST_PHRASE or (count and word.group().lower() in words.ends):
            return last
        last = word.end()
    return last
