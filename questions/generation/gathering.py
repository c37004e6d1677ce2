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
from questions.generation.sections import section_topics
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
    Precision,
    Sentence,
    Span,
)
from questions.languages.values import find_values

Placed = TypeVar("Placed", Span, Definition, Enumeration, Alias, Edit)


def gather(article: Article, neighbours: Sequence[FactDraft] = ()) -> Material:
    """Read the values, names and clauses of every sentence."""
    grammar = get_grammar(article.language)
    topic = find_topic(article, grammar)
    sections = section_topics(article, grammar) if topic is None else {}
    topics = {number: topic or sections.get(number) for number in range(len(article.blocks))}
    found = read_names(article, grammar, topic)
    values = [*find_values(article), *_days_of_report(article, grammar)]
    spans = sorted([*values, *found.names], key=lambda span: (span.start, -span.end))
    mentions = _in_section(found.mentions, article, sections, grammar)
    mentions = _of_topic(mentions, article, topic, found.names, grammar)
    kinds = (spans, found.definitions, found.lists, found.aliases, mentions, found.asides)
    read = zip(*(by_sentence(article.sentences, kind) for kind in kinds), strict=True)
    spoken = speaking_of(article, topics, grammar, by_sentence(article.sentences, found.names))
    scenes = [
        _scene(
            sentence,
            inside,
            spoken_of,
            grammar.silent_topic(sentence.text, spoken_of, topics.get(sentence.block)),
            grammar,
        )
        for (sentence, spoken_of), inside in zip(spoken, read, strict=True)
    ]
    return Material(article, tuple(scenes), topic, tuple(neighbours), frozenset(sections.values()))


def _in_section(
    mentions: Sequence[Edit], article: Article, sections: dict[int, Topic], grammar: ModuleType
) -> list[Edit]:
    """The short mentions, with those by which a section calls its own topic ("the hotel") in the place of others."""
    told = {
        start: Edit(start, end, text)
        for number, topic in sections.items()
        for start, end, text in grammar.section_mentions(
            article.text, article.blocks[number].start, article.blocks[number].end, topic
        )
    }
    others = [edit for edit in mentions if edit.start not in told]
    return sorted([*others, *told.values()], key=lambda edit: edit.start)


def _of_topic(
    mentions: Sequence[Edit],
    article: Article,
    topic: Topic | None,
    names: Sequence[Span],
    grammar: ModuleType,
) -> list[Edit]:
    """The short mentions, with those by which the article calls its topic by the noun of its kind ("the city")."""
    if topic is None:
        return list(mentions)
    known = {edit.start for edit in mentions}
    told = (Edit(*place) for place in grammar.topic_mentions(article.sentences, names, topic))
    return sorted(
        [*mentions, *(edit for edit in told if edit.start not in known)], key=lambda edit: edit.start
    )


def _days_of_report(article: Article, grammar: ModuleType) -> Iterator[Span]:
    """Days that the article tells by its own ("yesterday"), where that is known and its sentence tells no other date."""
    if article.published_on is None:
        return
    values = by_sentence(article.sentences, find_values(article))
    for sentence, inside in zip(article.sentences, values, strict=True):
        long = len(sentence.text) > LONGEST_SENTENCE
        if long or any(isinstance(span.value, DateValue) for span in inside):
            continue
        told = list(grammar.told_days(article.text, sentence.start, sentence.end, article.published_on))
        if len(told) == 1:
            start, end, day = told[0]
            value = DateValue(day.isoformat(), day.isoformat(), Precision.DAY)
            yield Span(value, start, end, derivation=article.text[start:end])


def _scene(
    sentence: Sentence,
    inside: tuple[list, ...],
    topic: Topic | None,
    silent: Topic | None,
    grammar: ModuleType,
) -> Scene:
    """The scene of a sentence; ``topic`` is what its opening pronoun means, ``silent`` of whom its verbs speak."""
    spans, definitions, lists, aliases, mentions, asides = inside
    spoken_out = {edit.start for edit in mentions}
    names = [span for span in spans if isinstance(span.value, NameValue)]
    later = [Edit(*place, silent.name) for place in grammar.later_pronouns(sentence, silent, names)]
    pronouns = [*_pronoun_edit(sentence, topic, grammar), *later]
    edits = (*(edit for edit in pronouns if edit.start not in spoken_out), *mentions)
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
