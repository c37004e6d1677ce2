"""What an English sentence says at its head of where, or for what time, all of it holds: "In the United Kingdom, ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.en.tokens import words
from questions.languages.reading import NameValue, Sentence, Span

_LEAD = re.compile(
    r"(?:In|Across|Throughout) (?:the )?(?:(?:state|province|city|town|county|region|district|village|island) of )?$"
)
_BEHIND_DATE = re.compile(r"^(?:In|On|During) [^,]{3,24}, (?P<lead>in (?:the )?)$")
_FOR_NOW = re.compile(r"As of (?:the end of )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?:1\d|20)\d\d(?=,? )")
_IN_FIELD = re.compile(r"In (?P<first>[a-z]+)(?: [a-z-]+){0,3}(?=, )")
_LONGEST = 40
_CLOSES = re.compile(r",\s")


def scope_before(sentence: Sentence) -> str:
    """The opening phrase without which a count says too much: "As of May 2015", "In heraldry"; "" where there is none."""
    found = _FOR_NOW.match(sentence.text)
    if found is None:
        found = _IN_FIELD.match(sentence.text)
        if found is None or found["first"] in words("pointing") | words("no_scopes"):
            return ""
    return found.group()


def setting_before(sentence: Sentence, names: Sequence[Span], clause: str) -> str:
    """The opening phrase that says where, as a question can begin with it; "" where there is none or the clause says it.

    A clause that names any place is left alone: it tells its own.
    """
    places = [span for span in names if isinstance(span.value, NameValue) and span.value.type == "place"]
    first = min(places, key=lambda span: span.start, default=None)
    if first is None or any(span.value.text in clause for span in places):
        return ""
    before = sentence.text[: first.start - sentence.start]
    phrase = sentence.text[: first.end - sentence.start]
    if len(before) > _LONGEST or not _CLOSES.match(sentence.text, len(phrase)):
        return ""
    if _LEAD.match(before):
        return phrase
    dated = _BEHIND_DATE.match(before)
    return f"I{phrase[dated.start('lead') + 1 :]}" if dated else ""
