"""Whether a number of a question counts something, so that nobody takes it for a year."""

from __future__ import annotations

import re
from functools import cache

from questions.languages.en.tokens import words

_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
# The plural that ends a short run of small words: "400 child protection officers".
_PLURAL = re.compile(r" (?:[a-z-]+ ){0,3}?[a-z-]+[a-rt-z]s\b")
_WORD_BEFORE = re.compile(r"([A-Za-z.]+) $")
_OUT_OF = " out of "
_ROUND = 1000


def counts_things(text: str, start: int, end: int) -> bool:
    """Whether the number between the two places is a unit's ("the 313th Division"), a measure, or of fewer than a thousand things."""
    if _ORDINAL.match(text, end) or _measures().match(text, end):
        return True
    if int(text[start:end]) >= _ROUND or _PLURAL.match(text, end) is None:
        return False
    before = _WORD_BEFORE.search(text, 0, start)
    tells_year = before is not None and before.group(1).lower() in words("before_years")
    return not tells_year or text.endswith(_OUT_OF, 0, start)


@cache
def _measures() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{'|'.join(sorted(words('behind_counts')))})\b")
