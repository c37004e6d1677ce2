"""Birth and death as the first brackets of an article tell them, where these hold two days and no words."""

from __future__ import annotations

import re

from questions.generation.scenes import Scene
from questions.languages.reading import DateValue, Precision, Span

_BRACKETS = re.compile(r"\([^()]*\)")
# A mark of an era at most: longer words may say that somebody reigned between these days.
_WORD = re.compile(r"[A-Za-z]|[^\W\d_]{3}")


def bracketed_days(scene: Scene) -> tuple[DateValue, DateValue] | None:
    """The two days, the birth first; None where the brackets hold anything else."""
    found = _BRACKETS.search(scene.sentence.text)
    if found is None:
        return None
    start, end = (scene.sentence.start + place for place in found.span())
    inside: list[Span] = [span for span in scene.of(DateValue) if start <= span.start and span.end <= end]
    days = [
        span.value for span in inside if span.value.precision is Precision.DAY and not span.value.interval
    ]
    if len(days) != 2 or len(inside) != 2 or days[0].start >= days[1].start:  # noqa: PLR2004
        return None
    return None if _WORD.search(_without(inside, found.group(), start)) else (days[0], days[1])


def _without(spans: list[Span], text: str, start: int) -> str:
    """The ``text`` that begins at ``start``, the words of the spans left out."""
    for span in reversed(spans):
        text = text[: span.start - start] + text[span.end - start :]
    return text
