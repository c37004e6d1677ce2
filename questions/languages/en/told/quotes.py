"""Which sentences of a report are its own words: none that is quoted, and none that a reader wrote below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.reading import Sentence

_MARKS = re.compile(r"[\"“”]")
_OWN = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our|us|me|you|You|your|Your)\b|[?!]")
_ENDS = re.compile(r"[.\"”’)]\s*$")
_LONGEST, _LONGEST_TITLE = 400, 5


def own_words(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences outside quotations and without "I" and "you", which are told by the report itself."""
    block, inside = -1, False
    for sentence in sentences:
        if sentence.block != block:
            block, inside = sentence.block, False
        marks = [] if _titles_only(sentence.text) else list(_MARKS.finditer(sentence.text))
        if (
            not inside
            and not marks
            and len(sentence.text) <= _LONGEST
            and not _OWN.search(sentence.text)
            and _ENDS.search(sentence.text)
        ):
            yield sentence
        if marks:
            inside = _opens(sentence.text, marks[-1].start())


def _titles_only(text: str) -> bool:
    """Whether all that stands between quotation marks are short names, as of a film or a song."""
    parts = re.split(_MARKS, text)
    named = all(
        re.fullmatch(r"[A-Z][^.,]*", part) and len(part.split()) <= _LONGEST_TITLE for part in parts[1::2]
    )
    return len(parts) > 2 and len(parts) % 2 == 1 and named


def _opens(text: str, at: int) -> bool:
    """Whether the mark begins a quotation: a letter follows it and none stands before."""
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    return not before.strip() and after.strip() != ""
