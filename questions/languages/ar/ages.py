"""How old persons are whom an Arabic report calls by name, with their years behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import words
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, fold
from questions.languages.frames import ToldNumber
from questions.languages.reading import DurationValue, NameValue, Sentence, Span

_BEFORE = re.compile(r"^\s*(?:[(،,]\s*|[،,]?\s*(?:البالغة?|ويبلغ|وتبلغ|يبلغ|تبلغ)\s+(?:من\s+العمر\s+)?)$")
_AFTER = re.compile(r"^\s*[)،,]|^\s+(?:من\s+العمر|[،,.])")
_YOUNGEST, _OLDEST = 11, 99
_THAT = ("إن ", "أن ")


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
        before = sentence.text[: name.start - sentence.start].split()
        if name.value.text.startswith(_THAT) or _is_last_name(name.value.text, before[-1] if before else ""):
            continue
        yield ToldNumber("age", "age", {}, span.start, span.end, (name.value.text,))


def _is_last_name(name: str, before: str) -> bool:
    """Whether the one word may be the last name of somebody whose first name stands before it, unknown to us."""
    plain = bare(before)
    told = f"ال{plain}" in usage("spelled") or plain.startswith("ال") or is_verb(before)
    known = plain in words("sayings_of_that") or fold(before) in words("before_ages") or not plain.isalpha()
    return " " not in name and bool(plain) and not (told or known)
