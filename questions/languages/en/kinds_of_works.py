"""What kinds of works there are in English, how each comes before the public, and of what kind a listed work is."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.en.definites import singular
from questions.languages.tables import plain_table

_QUOTED_ITEM = re.compile(r"[\"“][^\"“”]{2,110}[\"”]\s*(?:\([^()]*\))?\s*[,;]?\s*(?:(?:and|or|&)\s+)?$")
_LIST_HEAD = re.compile(
    r"(?:\bsuch )?\b(?P<kind>[a-z]+)(?:,? (?:as|such as|like|including|include|includes|included|are|were|namely|entitled|titled|called))?[,:]? $"
)
_LONGEST_LIST = 12


@cache
def work_words() -> dict[str, dict[str, str]]:
    """The tables of ``works.toml``."""
    return plain_table(Path(__file__).parent / "works.toml")


@cache
def _appearances() -> dict[str, str]:
    return {word: verb for verb, row in work_words()["appears"].items() for word in row.split()}


def appears(kind: str) -> str:
    """How a work of this kind, or one made in this way, appears: "publish"; "" where that is not known."""
    return _appearances().get(kind.rsplit(" ", 1)[-1].lower(), "")


def kind_of_list(text: str, start: int) -> str:
    """The kind by whose plural the list is led in that holds the quotation at ``start``: of 'three books, "A" and "B"' the book."""
    before = text[:start]
    for _ in range(_LONGEST_LIST):
        found = _QUOTED_ITEM.search(before)
        if found is None:
            break
        before = before[: found.start()]
    head = _LIST_HEAD.search(before)
    kind = singular(head["kind"]) if head is not None else ""
    return kind if kind and kind != head["kind"] and appears(kind) else ""
