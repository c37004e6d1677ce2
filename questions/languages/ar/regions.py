"""Places that Arabic tells by a side of the world, right behind the subject of their clause."""

from __future__ import annotations

import re

from questions.languages.ar.sides import elsewhere
from questions.languages.ar.tokens import tokenise, words
from questions.languages.ar.verbs import find_verb
from questions.languages.frames import Frame, Region
from questions.languages.reading import Sentence

_SIDE = r"(?:شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي)"
_REGION = re.compile(
    rf"\s*في\s+(?P<told>{_SIDE}(?:\s+{_SIDE})?\s+[^\W\d]\w+(?:\s+ال\w+)?(?:\s+و[^\W\d]\w+(?:\s+ال\w+)?)?)"
    r"(?=\s*(?:[،,.؛]|$|(?:في|عام|سنة|خلال|بين|منذ|يوم|بعد|قبل)\s))"
)


def region_behind(sentence: Sentence, frame: Frame, start: int) -> Region | None:
    """The region that opens at ``start`` behind "in", where it is the first thing behind verb and subject; else None."""
    said = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    found = _REGION.match(sentence.text, said - sentence.start)
    if found is None or found.start("told") + sentence.start != start or frame.present:
        return None
    told = found["told"]
    if any(find_verb(word) is not None for word in told.split()[1:]):
        return None
    lead = found.start() + len(found.group()) - len(found.group().lstrip())
    return Region(told, lead + sentence.start, found.end("told") + sentence.start, elsewhere(told))


def is_first_of_kind(subject: str) -> bool:
    """Whether the subject is the largest, first or oldest of something."""
    tokens = tokenise(subject, 0)
    return bool(tokens) and tokens[0].folded in words("superlatives")
