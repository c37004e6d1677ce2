"""English questions for a time of what has none: states of mind, what still goes on with somebody, an office without its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked

_TIMED = frozenset({"when_typed", "when_choice", "period", "blank_date"})
_OF_MIND = re.compile(
    r"\b(?:was|were) (?:[^?]*? )?(?:interested|determined|concerned|expected|supposed|rumoured|rumored|keen|ready|willing|anxious|eager|convinced|aware|afraid|unable|unwilling|likely) (?:in|to|that|of|about)\b"
)
_TAKES_OFFICE = re.compile(r"\b(?:take|took|assume|assumed) office\b(?! (?:as|of)\b)")
_RULER = re.compile(
    r"\b(?:the|The) (?:King|Queen|Emperor|Empress|Duke|Duchess|Prince|Princess|Bishop|Mayor|Governor|President|Minister|Sultan|Earl|Count)(?:['’]s)?(?= (?!of\b|and\b)[a-z]|\?|$|[,.])"
)


def never_dated(asked: Asked) -> Iterator[str]:
    """Codes of what cannot be dated, or not without its article."""
    if asked.way not in _TIMED:
        return
    if _OF_MIND.search(asked.stem):
        yield "vague"
    if _TAKES_OFFICE.search(asked.stem) and not asked.is_gap or _RULER.search(asked.stem):
        yield "missing_subject"
    if asked.question.startswith("Since ") and asked.topic is not None and asked.topic.is_person:
        yield "stale"
