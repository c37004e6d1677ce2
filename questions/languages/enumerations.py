"""Lists in an article: what is counted up, whether the count agrees, and what is excepted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from pathlib import Path

from questions.languages.letters import Folded, fold, fold_with_map
from questions.languages.names import find_names, written
from questions.languages.pack import read_table
from questions.languages.reading import Article, ListValue, NameValue, NumberValue, Sentence, Span, TextValue
from questions.languages.values import find_values

_KEYS = ["closed", "open", "open_with_names", "exceptions", "glued_and", "and_words", "stops"]
_LONGEST_LIST = 40
_LONGEST_ITEM = 6
_LEAST = 2
_REACH = 160
_WORD = re.compile(r"[^\W_]+(?:['&/.-][^\W_]+)*")
_COMMAS = "،,؛;"


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list: ``span`` holds its members and covers them, ``members`` are the spans one by one.

    ``count`` is the number that the sentence states before it, None where it states none; ``whole`` tells
    that the list names all there are ("namely", not "such as"), ``excepted`` that its members are left out.
    ``counted`` covers the number and its noun ("six states").
    """

    span: Span
    members: tuple[Span, ...]
    count: int | None
    whole: bool
    excepted: bool
    counted: Span | None = None

    @property
    def start(self) -> int:
        """Where its first member begins."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where its last member ends."""
        return self.span.end

    @property
    def agrees(self) -> bool:
        """Whether the stated number, if any, is the number of members."""
        return self.count is None or self.count == len(self.members)


@dataclass(frozen=True, slots=True)
class _Words:
    triggers: re.Pattern[str]
    closed: frozenset[str]
    open_with_names: frozenset[str]
    exceptions: frozenset[str]
    glued_and: str
    and_words: frozenset[str]
    stops: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of an article in order, with where each begins."""

    spans: list[Span]
    starts: list[int]


@cache
def _words(language: str) -> _Words:
    table = read_table(Path(__file__).parent / language / "lists.toml", keys=_KEYS)
    sets = {key: frozenset(fold(entry.replace("_", " ")) for entry in table[key].split()) for key in _KEYS}
    every = sorted(set().union(*(sets[key] for key in _KEYS[:4])), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})(?!\w)", re.IGNORECASE)
    return _Words(
        pattern,
        sets["closed"],
        sets["open_with_names"],
        sets["exceptions"],
        table["glued_and"],
        sets["and_words"],
        sets["stops"],
    )


@lru_cache(maxsize=1)
def find_lists(article: Article) -> tuple[Enumeration, ...]:
    """The lists in the body of ``article``, in the order of the text."""
    folded = fold_with_map(article.text)
    names = {span.start: span for span in find_names(article)}
    numbers = [span for span in find_values(article) if isinstance(span.value, NumberValue)]
    counts = Counts(numbers, [span.start for span in numbers])
    words = _words(article.language)
    return tuple(
        found for sentence in article.sentences for found in _lists(sentence, folded, names, counts, words)
    )


def _lists(
    sentence: Sentence, folded: Folded, names: dict[int, Span], counts: Counts, words: _Words
) -> Iterator[Enumeration]:
    start, end = folded.index(sentence.start), folded.index(sentence.end)
    done = start
    for trigger in words.triggers.finditer(folded.text, start, end):
        if trigger.start() < done:
            continue
        members = _members(folded, trigger.end(), end, names, words)
        if trigger.group().lower() in words.open_with_names:
            members = list(takewhile(lambda member: isinstance(member.value, NameValue), members))
        if len(members) < _LEAST:
            continue
        done = folded.index(members[-1].end)
        word = trigger.group().lower()
        yield _enumeration(
            members, word, words, _count_before(counts, sentence, folded.place(trigger.start()))
        )


def _enumeration(members: list[Span], trigger: str, words: _Words, counted: Span | None) -> Enumeration:
    items = tuple(_shown(member) for member in members)
    excepted = trigger in words.exceptions
    whole = trigger in words.closed
    count = (
        None if excepted or counted is None or not isinstance(counted.value, NumberValue) else counted.value
    )
    return Enumeration(
        span=Span(ListValue(items), members[0].start, members[-1].end),
        members=tuple(members),
        count=int(count.number) if count and whole else None,
        whole=whole,
        excepted=excepted,
        counted=counted if count and whole else None,
    )


def _shown(member: Span) -> str:
    return member.value.text if isinstance(member.value, NameValue | TextValue) else ""


def _count_before(counts: Counts, sentence: Sentence, place: int) -> Span | None:
    """The last whole number before the list in its sentence."""
    low = bisect_left(counts.starts, max(sentence.start, place - _REACH))
    near = counts.spans[low : bisect_left(counts.starts, place)]
    whole = [
        span
        for span in near
        if span.end <= place
        and isinstance(span.value, NumberValue)
        and 2 <= span.value.number <= _LONGEST_LIST
    ]
    return whole[-1] if whole else None


def _members(folded: Folded, at: int, end: int, names: dict[int, Span], words: _Words) -> list[Span]:
    """The members that stand from ``at`` on; the last of them ends where a name or a short phrase ends."""
    members: list[Span] = []
    while len(members) < _LONGEST_LIST:
        begin, joined, last = _next_begin(folded.text, at, end, words)
        if begin >= end or (members and not joined):
            break
        member = _member(folded, begin, end, names, words, first=not members)
        if member is None:
            break
        members.append(member)
        at = folded.index(member.end)
        if last and not _goes_on(folded.text, at, words):
            break
    return members


def _goes_on(text: str, at: int, words: _Words) -> bool:
    """Whether another member is joined by "and" right behind; a comma may only close the list."""
    following = _WORD.search(text, at, at + 40)
    return bool(words.glued_and and following and following.group().startswith(words.glued_and))


def _next_begin(text: str, at: int, end: int, words: _Words) -> tuple[int, bool, bool]:
    """Where the next member begins, whether something joins it to the one before, and whether it is the last."""
    joined = last = False
    while at < end:
        if text[at] in _COMMAS or text[at].isspace() or text[at] in ":\"'":
            joined = joined or text[at] in _COMMAS
            at += 1
            continue
        word = _WORD.match(text, at, end)
        if word is None:
            return end, False, False
        if word.group().lower() in words.and_words:
            joined, last, at = True, True, word.end()
            continue
        if words.glued_and and word.group().startswith(words.glued_and) and len(word.group()) > 2:
            return at + 1, True, True
        break
    return at, joined, last


def _member(
    folded: Folded, at: int, end: int, names: dict[int, Span], words: _Words, *, first: bool
) -> Span | None:
    place = folded.place(at)
    for start in (place, folded.place(at - 1) if at else place):
        if start in names and start >= place - 1:
            return names[start]
    last, count = at, 0
    for word in _WORD.finditer(folded.text, at, min(end, at + 120)):
        gap = folded.text[last : word.start()]
        if not first and not count and word.group().lower() in words.stops:
            return None
        if count and (gap.strip() or word.group().lower() in words.stops or _is_joined(word.group(), words)):
            break
        count += 1
        last = word.end()
    if count == 0 or count > _LONGEST_ITEM:
        return None
    start, stop = folded.span(at, last)
    return Span(TextValue(written(folded.original[start:stop])), start, stop)


def _is_joined(word: str, words: _Words) -> bool:
    return word.lower() in words.and_words or bool(
        words.glued_and and word.startswith(words.glued_and) and len(word) > 2
    )
