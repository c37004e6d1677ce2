"""Lines of a page that was kept with its marks, as archives keep them: `<TITLE>...</TITLE>`, `<doc id="7">`, `<TEXT>`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FIELD = re.compile(r"<(?P<closes>/?)(?P<name>[A-Za-z]{2,14})(?:\s[^<>]*)?>(?:(?P<said>[^<>]*)</(?P=name)>)?")
_TITLES = frozenset({"title", "headline", "hl"})
_SUMMARIES = frozenset({"abstract", "summary", "description"})
_OTHERS = frozenset({
    "doc", "docno", "docid", "id", "url", "link", "src", "source", "cat", "category", "section", "time", "date",
    "datetime", "author", "byline", "dateline", "text", "body", "tags", "keywords",
})  # fmt: skip
_A_TEXT = frozenset({"text", "body"})


@dataclass(frozen=True, slots=True)
class TaggedLine:
    """What a tag makes of its line: ``mark``, and where in the line the words stand that it holds."""

    mark: str
    start: int
    end: int


def read_tagged_line(text: str) -> TaggedLine | None:
    """What a line says that is one tag or one field between tags; None for any other line."""
    found = _FIELD.fullmatch(text) if text[0] == "<" else None
    name = found["name"].lower() if found else ""
    if name in _SUMMARIES and not found["said"]:
        return TaggedLine("summary_ends" if found["closes"] else "summary", 0, len(text))
    if name in _TITLES and (found["said"] or "").strip():
        return TaggedLine("title", *found.span("said"))
    if name in _OTHERS | _SUMMARIES and not (name in _A_TEXT and found["said"]):
        return TaggedLine("tag", 0, len(text))
    return None
