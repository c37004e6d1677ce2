"""Gathers everything that was read in an article, sentence by sentence, for the miners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import ModuleType
from typing import TypeVar

from questions.generation.calendars import one_calendar
from questions.generation.drafts import FactDraft
from questions.generation.editing import Edit, edited, footnotes
from questions.generation.naming import read_names
from questions.generation.scenes import LONGEST_SENTENCE, Material, Scene
from questions.generation.topics import find_topic, speaking_of
from questions.languages.aliases import Alias
from questions.languages.definitions import Definition
from questions.languages.enumerations import Enumeration
from questions.languages.frames import Topic
from questions.languages.grammars import get_grammar
from questions.languages.reading import (
    Article,
    DateValue,
    NameValue,
    Sentence,
    Span,
)
from questions.languages.values import find_values

Placed = TypeVar("Placed", Span, Definition, Enumeration, Alias, Edit)


def gather(article: Article, neighbours: Sequence[FactDraft] = ()) -> Material:
    """Read the values, names and clauses of every sentence."""
    grammar = get_grammar(article.language)
    topic = find_topic(article, grammar)
    found = read_names(article, grammar, topic)
    spans = sorted([*find_values(article), *found.names], key=lambda span: (span.start, -span.end))
    kinds = (spans, found.definitions, found.lists, found.aliases, found.mentions, found.asides)
    read = zip(*(by_sentence(article.sentences, kind) for kind in kinds), strict=True)
    spoken = speaking_of(article, topic, grammar, by_sentence(article.sentences, found.names))
    scenes = [
        _scene(sentence, inside, spoken_of, grammar.silent_topic(sentence.text, spoken_of, topic), grammar)
        for (sentence, spoken_of), inside in zip(spoken, read, strict=True)
    ]
    return Material(article, tuple(scenes), topic, tuple(neighbours))


def _scene(
    sentence: Sentence,
    inside: tuple[list, ...],
    topic: Topic | None,
    silent: Topic | None,
    grammar: ModuleType,
) -> Scene:
    """The scene of a sentence; ``topic`` is what its opening pronoun means, ``silent`` of whom its verbs speak."""
    spans, definitions, lists, aliases, mentions, asides = inside
    edits = (*_pronoun_edit(sentence, topic, grammar), *mentions)
    names = [span for span in spans if isinstance(span.value, NameValue)]
    spans = one_calendar(spans)
    heads = [definition.head for definition in definitions]
    asides_at = [(aside.start, aside.end) for aside in asides]
    dates = [_with_its_words(span) for span in spans if isinstance(span.value, DateValue)]
    long = len(sentence.text) > LONGEST_SENTENCE
    frames = (
        []
        if long
        else grammar.find_frames(
            sentence, names=names, dates=dates, heads=heads, asides=asides_at, topic=silent
        )
    )
    return Scene(
        sentence=sentence,
        spans=tuple(spans),
        heads=tuple(heads),
        mentions=edits,
        asides=tuple(asides),
        frames=tuple(frames),
        definitions=tuple(definitions),
        lists=tuple(lists),
        aliases=tuple(aliases),
        statement=_statement(sentence, edits),
        stale=not long and grammar.is_stale(sentence.text),
        about=silent,
    )


def _statement(sentence: Sentence, edits: Sequence[Edit]) -> str:
    """The sentence with its short mentions spelled out and its footnote marks gone, cut where it never ends."""
    here = [Edit(edit.start - sentence.start, edit.end - sentence.start, edit.text) for edit in edits]
    shown = min(len(sentence.text), LONGEST_SENTENCE)
    return edited(sentence.text, 0, shown, [*here, *footnotes(sentence.text, 0, shown)])


def _pronoun_edit(sentence: Sentence, topic: Topic | None, grammar: ModuleType) -> tuple[Edit, ...]:
    """The topic's name in the place of the pronoun that opens the sentence."""
    place = grammar.pronoun_place(sentence.text, topic) if topic is not None else None
    if place is None:
        return ()
    said = sentence.text[place[0] : place[1]]
    return (Edit(sentence.start + place[0], sentence.start + place[1], grammar.spoken_as(topic, said)),)


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
