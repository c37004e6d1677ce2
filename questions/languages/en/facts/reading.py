"""What an English encyclopedia tells plainly of its topic, each with the question that asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.en.facts.births import lives_in
from questions.languages.en.facts.calling import called, kind_of_work, with_performer
from questions.languages.en.facts.dated import dates_told
from questions.languages.en.facts.lands import lands_told
from questions.languages.en.facts.leads import predicate_of
from questions.languages.en.facts.lifetimes import lifetimes_told
from questions.languages.en.facts.makers import makers_told
from questions.languages.en.facts.persons import persons_told
from questions.languages.en.facts.regions import part_of_birth, regions_told
from questions.languages.en.facts.schools import schools_told
from questions.languages.en.facts.seats import channels_told, seats_told
from questions.languages.en.facts.told_names import names_told
from questions.languages.en.facts.towns import towns_told
from questions.languages.frames import Topic, Turn
from questions.languages.reading import Sentence, Span


def facts_told(
    sentence: Sentence,
    spans: Sequence[Span],
    topic: Topic,
    *,
    is_about: bool,
    near: bool,
    opening: str,
    text: str,
) -> Iterator[Turn]:
    """Questions for what the sentence tells of ``topic``, as ``find_topic_facts`` has them."""
    if " or " in topic.name:
        return
    kind = kind_of_work(opening, topic)
    for life in lives_in(sentence.text, topic) if is_about or near else ():
        yield from part_of_birth(life, topic, sentence.text, opening, sentence.start)
    told = predicate_of(sentence.text, topic, is_about=is_about, near=near)
    if told is None:
        return
    name = called(topic, kind, opening)
    full = with_performer(name, opening)
    yield from makers_told(told, topic, name, kind, sentence.start, full=full)
    name = full
    if near:
        yield from regions_told(told, topic, name, opening, sentence.start)
        yield from towns_told(told, topic, name, sentence.start)
        yield from lands_told(told, topic, name, sentence.start)
        yield from seats_told(told, topic, name, sentence.start)
        yield from channels_told(told, topic, name, kind, sentence.start)
    yield from schools_told(told, topic, sentence.start)
    yield from names_told(told, topic, name, sentence.start)
    yield from persons_told(told, topic, opening=opening, text=text, offset=sentence.start)
    yield from lifetimes_told(told, spans, topic, sentence.start)
    yield from dates_told(told, spans, topic, name, sentence.start)
