"""Where an English clause holds a period or ends behind a value, so that these can be asked for."""

from __future__ import annotations

import re

from questions.languages.en.verbs import base_of_past

_REACH = 30
_PERIOD_TIE = re.compile(r"(?:^|(?<=\s))(?:[Ff]rom|[Bb]etween|[Dd]uring|[Ii]n)(?: the (?:years|period))? $")
_PERIOD_GOES_ON = re.compile(r"[ -]?(?:period|seasons?|years?|and then|and again|war|crisis|[A-Z])|s\b|[-–]")
_TELLS_OF_VALUE = re.compile(r"\s+(?P<link>that|which|who)\s")
_SAID_WHEN = re.compile(r"(?P<word>\w+),? (?:in|on|during) (?:the )?$")


def gap_windows(text: str, start: int, end: int, answer_start: int, answer_end: int) -> list[tuple[int, int]]:
    """The sentence up to the value where a relative clause follows it at once, which would seem to tell of the value.

    All other English sentences are shown up to their first rest.
    """
    behind = _TELLS_OF_VALUE.match(text[answer_end : answer_end + _REACH])
    said = _SAID_WHEN.search(text[max(start, answer_start - _REACH) : answer_start])
    if behind is None or behind["link"] == "that" and (said is None or base_of_past(said["word"])):
        return []
    return [(start, answer_end)]


def period_phrase(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """The period with the words that tie it to its clause, and the stem that asks for it; None where other words tie it."""
    low = max(0, start - _REACH)
    tie = _PERIOD_TIE.search(text[low:start])
    if tie is None or _PERIOD_GOES_ON.match(text, end) or "/" in text[start:end]:
        return None
    asked = "period_between" if tie.group().lower().startswith("between") else "period"
    return low + tie.start(), end, asked
