"""How old persons are whom an Arabic report calls by name, with their years behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.frames import ToldNumber
from questions.languages.reading import DurationValue, NameValue, Sentence, Span

_BEFORE = re.compile(r"^\s*(?:[(،,]\s*|[،,]?\s*(?:البالغة?|ويبلغ|وتبلغ|يبلغ|تبلغ)\s+(?:من\s+العمر\s+)?)$")
_AFTER = re.compile(r"^\s*[)،,]|^\s+(?:من\s+العمر|[،,.])")
_YOUNGEST, _OLDEST = 11, 99


def find_ages(sentence: Sentence, spans: Sequence[Span]) -> Iterator[ToldNumber]:
    """The question for the age of each person whose name stands right before it."""
    names = [span for span in spans if isinstance(span.value, NameValue) and span.value.type == "person"]
    for span in spans:
        value = span.value
        if (
            not isinstance(value, DurationValue)
            or value.unit != "year"
            or not _YOUNGEST <= value.number <= _OLDEST
        ):
            continue
        name = next((one for one in reversed(names) if one.end <= span.start), None)
        if name is None:
            continue
        between = sentence.text[name.end - sentence.start : span.start - sentence.start]
        if not _BEFORE.match(between) or not _AFTER.match(sentence.text[span.end - sentence.start :]):
            continue
        yield ToldNumber("age", "age", {}, span.start, span.end, (name.value.text,))
