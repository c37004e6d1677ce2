"""All that a sentence tells of the work that its article is about, each with the question that asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.facts.leads import predicate_of
from questions.languages.en.of_works.closed import closed_of_work, language_of_work
from questions.languages.en.of_works.kinds import work_of
from questions.languages.en.of_works.orders import order_of_work, peak_of_work
from questions.languages.en.of_works.origins import country_of_work, setting_of_work
from questions.languages.en.of_works.players import players_told
from questions.languages.en.of_works.stations import station_told
from questions.languages.en.of_works.told import named_of_work
from questions.languages.frames import Topic, Turn
from questions.languages.reading import Sentence

_HEAD = re.compile(
    r"[,.;(]|\b(?:that|which|who|for|by|of|in|with|from|based|about|starring|directed|written|created|produced|on|released|published)\b"
)


def works_told(
    sentence: Sentence, topic: Topic, *, is_about: bool, near: bool, opening: str
) -> Iterator[Turn]:
    """Questions for what the sentence tells of the work, if the article is about one, as ``find_topic_facts`` has them."""
    work = work_of(opening, topic)
    if work is None:
        return
    text, offset = sentence.text, sentence.start
    told = predicate_of(text, topic, is_about=is_about, near=near)
    yield from named_of_work(text, told, work, offset)
    yield from players_told(text, work, opening, offset)
    if near:
        yield from station_told(text, work, offset)
    if told is None:
        return
    yield from closed_of_work(told, work, near=near, offset=offset)
    yield from order_of_work(told, work, offset)
    yield from peak_of_work(told, work, offset)
    yield from setting_of_work(told, work, offset)
    if text == opening and told.defines:
        head = _HEAD.split(told.text[told.defines :], maxsplit=1)[0]
        if "upcoming" in head:
            return
        yield from country_of_work(told, work, head, offset)
        yield from language_of_work(told, work, head, offset)
