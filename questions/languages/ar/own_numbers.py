"""Numbers that Arabic articles tell of what they are about: how many live there, how large and high it is, how many it seats, at what age somebody died."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.languages.ar.ages_at_death import find_age_at_death, opens_with_death
from questions.languages.ar.extents import find_extents
from questions.languages.ar.parts_counted import find_parts
from questions.languages.ar.populations import find_populations
from questions.languages.frames import Topic, Turn
from questions.languages.reading import Sentence, Span

_GLUED = re.compile(r"بـ?(?=(?:حوالي|نحو|قرابة|زهاء|ما)\s|\d)")


def find_own_numbers(
    sentence: Sentence, spans: Sequence[Span], topic: Topic, *, spoken: bool, follows: bool
) -> Iterator[Turn]:
    """The questions for such numbers in the sentence, each with the number as it stands alone.

    ``spoken`` says that its pronouns mean the topic, ``follows`` that the sentence before names nothing else that they could mean.
    """
    for turn in _own_numbers(sentence, spans, topic, spoken=spoken, follows=follows):
        said = sentence.text[turn.start - sentence.start : turn.end - sentence.start]
        yield replace(turn, words={**turn.words, "shown": _alone(said)})


def _alone(said: str) -> str:
    """The number without the "by" that its verb asks for: "about 400" for "is put at about 400"."""
    glued = _GLUED.match(said)
    return said[glued.end() :] if glued else said


def _own_numbers(
    sentence: Sentence, spans: Sequence[Span], topic: Topic, *, spoken: bool, follows: bool
) -> Iterator[Turn]:
    if topic.is_person:
        if spoken or follows and opens_with_death(sentence):
            yield from find_age_at_death(sentence, spans, topic)
        return
    yield from find_populations(sentence, spans, topic, spoken=spoken or follows)
    yield from find_extents(sentence, spans, topic, spoken=spoken or follows)
    yield from find_parts(sentence, spans, topic, spoken=spoken)
