"""The words of a sentence as the name readers see them: folded, with their place and the mark before each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from questions.languages.letters import Folded, fold_with_map
from questions.languages.reading import Article

_WORD = re.compile(r"(?<=\w )&(?= \w)|[^\W_]+(?:(?:['&/-]|(?<=[A-Za-z])\.(?=[A-Za-z]))[^\W_]+)*\.?")
_INITIAL = re.compile(
    r"(?:[A-Z]\.)+|(?:Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|Gen|Col|Capt|Lt|Sgt|Rev|Sen|Gov|Inc|Ltd|Co|Corp|Mt|Ft|No)\."
)
_LONGEST_WORD = 60
_KEPT = 250  # sentences of one article


@dataclass(frozen=True, slots=True)
class Word:
    """A word; ``text`` is folded, ``start`` and ``end`` count the folded article, ``mark`` stands before it."""

    text: str
    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in words; ``last_mark`` stands behind the last of them, ``folded`` is the text that they stand in."""

    words: tuple[Word, ...]
    last_mark: str
    folded: Folded

    def letter(self, at: int, place: int) -> str:
        """A letter of a word as the article writes it, counted from its first."""
        return self.folded.original[self.folded.place(self.words[at].start + place)]

    def ending(self, at: int) -> str:
        """The last letters of a word as the article writes them, vowel marks included."""
        return self.folded.original[slice(*self.folded.span(self.words[at].end - 1, self.words[at].end))]


class Lines(Sequence[Line]):
    """The sentences of an article in words; of the very many of a book the words are cut again when they are asked for."""

    def __init__(self, article: Article):
        self._folded = fold_with_map(article.text)
        self._sentences = article.sentences
        self._cut = lru_cache(maxsize=_KEPT)(self._line_at)

    def __len__(self) -> int:
        return len(self._sentences)

    def __getitem__(self, number: int) -> Line:
        return self._cut(number)

    def __iter__(self) -> Iterator[Line]:
        return map(self._cut, range(len(self)))

    def _line_at(self, number: int) -> Line:
        sentence, folded = self._sentences[number], self._folded
        return _line(folded, folded.index(sentence.start), folded.index(sentence.end))


@lru_cache(maxsize=1)
def lines(article: Article) -> Lines:
    """The sentences of ``article`` in words."""
    return Lines(article)


def line_of(text: str) -> Line:
    """A text that stands alone, such as a title, in words."""
    folded = fold_with_map(text)
    return _line(folded, 0, len(folded.text))


def _line(folded: Folded, start: int, end: int) -> Line:
    words = []
    done = start
    for word_start, word_end in _places(folded.text, start, end):
        mark = folded.text[done:word_start].strip()
        word_end = min(word_end, word_start + _LONGEST_WORD)
        words.append(Word(folded.text[word_start:word_end], word_start, word_end, mark))
        done = word_end
    return Line(tuple(words), folded.text[done:end].strip(), folded)


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _WORD.finditer(text, start, end):
        stop = found.end()
        if text[stop - 1] == "." and not _INITIAL.fullmatch(found.group()):
            stop -= 1
        yield found.start(), stop
