"""Datelines at the head of a paragraph: the place and the agency before the news begins."""

from __future__ import annotations

import re

from questions.languages.pack import Pack

_LONGEST = 70
_AGENCY_IN_BRACKETS = re.compile(r"[^.!?؟:؛\n()]{0,45}\([^()\n]{2,25}\)\s*(?:--+|[-–—])\s*")
_DOUBLE_DASH = re.compile(r"[^.!?؟؛\n()]{2,45}?(?:--+|:\s?-|:–)\s+")
_CAPITALS = re.compile(
    r"[A-Z][A-Z .,'’]{2,30}(?:,\s[A-Z][a-z]+\.?\s?(?:\d{1,2})?)?\s*(?:--+|—|–|\s-\s)\s*(?=[A-Z\"“])"
)


_BYLINE = re.compile(r"(?:[^\W\d_]+ ?){1,4}[-–](?: ?[^\W\d_]+){1,3}(?: ?[-–](?: ?[^\W\d_]+){1,3})?: +(?=\w)")


def dateline_end(text: str, start: int, end: int, *, pack: Pack) -> int:
    """Where the text behind a dateline begins; ``start`` where there is none."""
    for pattern in (_AGENCY_IN_BRACKETS, _DOUBLE_DASH, _CAPITALS, _BYLINE):
        found = pattern.match(text, start, min(end, start + _LONGEST))
        if found and end - found.end() > _LONGEST:
            return found.end()
    return start
