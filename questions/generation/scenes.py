"""Everything that was read in an article, gathered sentence by sentence for the miners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import ModuleType
from typing import TypeVar

from questions.generation.drafts import FactDraft
from questions.generation.editing import Edit
from questions.generation.calendars import one_calendar
from questions.generation.naming import read_names
from questions.generation.topics import find_topic, speaking_of
from questions.languages.aliases import Alias
from questions.languages.definitions import Definition
from questions.languages.enumerations import Enumeration
from questions.languages.frames import Frame, Topic
from questions.languages.grammars import get_grammar
from questions.languages.letters import fold
from questions.languages.reading import (
    Article,
    DateValue,
    DurationValue,
    NameValue,
    NumberValue,
    Sentence,
    Span,
)
from questions.languages.values import find_values
from questions.languages.wording import Wording, get_wording


_WORD = re.compile(r"[^\W\d_]+")
Placed = TypeVar("Placed", Span, Definition, Enumeration, Alias, Edit)


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what was found in it."""

    sentence: Sentence
    spans: tuple[Span, ...]
    heads: tuple[Span, ...]
    mentions: tuple[Edit, ...]
    asides: tuple[Edit, ...]
    frames: tuple[Frame, ...]
    definitions: tuple[Definition, ...] = ()
    lists: tuple[Enumeration, ...] = ()
    aliases: tuple[Alias, ...] = ()

    def of(self, kind: type) -> list[Span]:
        """The spans whose value is of this kind."""
        return [span for span in self.spans if isinstance(span.value, kind)]

    def frame_at(self, start: int, end: int) -> Frame | None:
        """The clause that holds these places."""
        holding = [frame for frame in self.frames if frame.start <= start and end <= frame.end]
        return min(holding, key=lambda frame: frame.end - frame.start, default=None)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact together with where it was found, which the writers need and the bank does not."""

    fact: FactDraft
    scene: Scene
    span: Span | None = None
    frame: Frame | None = None
    name: str = ""
    gender: str = ""
    copula: str = ""
    type: str = ""
    listed: Enumeration | None = None


@dataclass(frozen=True)
class Material:
    """An article as the miners and writers see it."""

    article: Article
    scenes: tuple[Scene, ...]
    topic: Topic | None = None
    neighbours: tuple[FactDraft, ...] = ()

    @cached_property
    def grammar(self) -> ModuleType:
        """The grammar of the article's language."""
        return get_grammar(self.article.language)

    @cached_property
    def known_names(self) -> frozenset[str]:
        """Full names of the article: what stands inside one needs no explanation."""
        return frozenset(
            span.value.text for scene in self.scenes for span in scene.of(NameValue) if " " in span.value.text
        ) | ({self.topic.name} if self.topic else set())

    @cached_property
    def _anchors(self) -> re.Pattern[str]:
        """Finds any name of the article, or a telling word of its title."""
        names = {span.value.text for scene in self.scenes for span in scene.of(NameValue) if len(span.value.text) > 2}
        title = {word for word in _WORD.findall(self.article.title) if len(word) > 3}
        every = sorted({fold(word).lower() for word in names | title}, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, every)) or "(?!)")

    def is_anchored(self, clause: str) -> bool:
        """Whether the clause names something that the article is about."""
        return self._anchors.search(fold(clause).lower()) is not None or any(mark in clause for mark in "\"«“")

    def context(self, key: str) -> str:
        """The article's title, unless it gives the key away."""
        return "" if key in self.article.title else self.article.title

    @cached_property
    def wording(self) -> Wording:
        """The wording of the article's language."""
        return get_wording(self.article.language)


def gather(article: Article, neighbours: Sequence[FactDraft] = ()) -> Material:
    """Read the values, names and clauses of every sentence."""
    grammar = get_grammar(article.language)
    found = read_names(article, grammar)
    spans = sorted([*find_values(article), *found.names], key=lambda span: (span.start, -span.end))
    topic = find_topic(article, grammar)
    kinds = (spans, found.definitions, found.lists, found.aliases, found.mentions, found.asides)
    read = zip(*(by_sentence(article.sentences, kind) for kind in kinds), strict=True)
    scenes = [
        _scene(sentence, inside, spoken_of, grammar)
        for (sentence, spoken_of), inside in zip(speaking_of(article, topic, grammar), read, strict=True)
    ]
    return Material(article, tuple(scenes), topic, tuple(neighbours))


def _scene(
    sentence: Sentence, inside: tuple[list, ...], topic: Topic | None, grammar: ModuleType
) -> Scene:
    spans, definitions, lists, aliases, mentions, asides = inside
    names = [span for span in spans if isinstance(span.value, NameValue)]
    spans = one_calendar(spans)
    heads = [definition.head for definition in definitions]
    asides_at = [(aside.start, aside.end) for aside in asides]
    dates = [_with_its_words(span) for span in spans if isinstance(span.value, DateValue)]
    frames = grammar.find_frames(sentence, names=names, dates=dates, heads=heads, asides=asides_at, topic=topic)
    return Scene(
        sentence=sentence,
        spans=tuple(spans),
        heads=tuple(heads),
        mentions=(*_pronoun_edit(sentence, topic, grammar), *mentions),
        asides=tuple(asides),
        frames=tuple(frames),
        definitions=tuple(definitions),
        lists=tuple(lists),
        aliases=tuple(aliases),
    )


def _pronoun_edit(sentence: Sentence, topic: Topic | None, grammar: ModuleType) -> tuple[Edit, ...]:
    """The topic's name in the place of the pronoun that opens the sentence."""
    place = grammar.pronoun_place(sentence.text, topic) if topic is not None else None
    if place is None:
        return ()
    return (Edit(sentence.start + place[0], sentence.start + place[1], topic.name),)


def _with_its_words(date: Span) -> Span:
    """The date's span with "in the year" and the like, which are no subject of a clause."""
    start = int(date.features.get("phrase_start", date.start))
    end = int(date.features.get("phrase_end", date.end))
    return replace(date, start=min(start, date.start), end=max(end, date.end))


def by_sentence(sentences: Sequence[Sentence], spans: Iterable[Placed]) -> Iterator[list[Placed]]:
    """For each sentence what lies in it; both come in order of place."""
    rest = iter(spans)
    span = next(rest, None)
    for sentence in sentences:
        inside: list[Placed] = []
        while span is not None and span.start < sentence.end:
            if span.start >= sentence.start and span.end <= sentence.end:
                inside.append(span)
            span = next(rest, None)
        yield inside
