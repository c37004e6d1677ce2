"""Cuts words out of the article's text and puts others in, keeping track of places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_FOOTNOTE = re.compile(r"\[[^\[\]\n]{1,16}\](?:(?<=\d\]):\d{1,4}(?:[-–]\d{1,4})?)?")
_PARENTHESIS = re.compile(r"\s*[(（][^()（）\n]{0,200}[)）]")
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_SPACES = re.compile(r"\s+")
_EMPTY = re.compile(r"\(\s*[،,؛;]?\s*\)")
_BEFORE_MARK = re.compile(r"\s+([،,؛;:!?؟)»\]]|\.(?!\w))")
_BEHIND_MARK = re.compile(r"([(«\[])\s+")
_UNTIDY = re.compile(r"[\[(（]| [،,؛;:.!?؟)»]|« |[،,] ?[،,]")
_COMMAS = re.compile(r"([،,])(?:\s*[،,])+")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the article's ``start``..``end`` with ``text``."""

    start: int
    end: int
    text: str = ""


def edited(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """``text[start:end]`` after those edits that lie inside it; of two that overlap the first one counts."""
    parts, place = [], start
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start < place or edit.end > end:
            continue
        parts += [text[place : edit.start], edit.text]
        place = edit.end
    parts.append(text[place:end])
    return tidy("".join(parts))


def tidy(text: str) -> str:
    """Single spaces, no footnote marks, no empty brackets, no comma left hanging."""
    if _UNTIDY.search(text) is None and " ".join(text.split()) == text:
        return text
    text = _SPACES.sub(" ", _FOOTNOTE.sub("", text) if "[" in text else text)
    text = _EMPTY.sub("", text) if "(" in text else text
    text = text.replace('""', '"')
    text = _BEHIND_MARK.sub(r"\1", _BEFORE_MARK.sub(r"\1", text))
    return _COMMAS.sub(r"\1", _SPACES.sub(" ", text)).strip()


def is_closed(text: str) -> bool:
    """Whether no bracket or quotation is left open."""
    return all(text.count(one) == text.count(other) for one, other in _PAIRS) and text.count('"') % 2 == 0


def parentheses(text: str, start: int, end: int) -> list[Edit]:
    """Edits that take bracketed asides out of ``text[start:end]``."""
    shown = text[start:end]
    if "(" not in shown and "（" not in shown:
        return []
    return [Edit(start + found.start(), start + found.end()) for found in _PARENTHESIS.finditer(shown)]


def footnotes(text: str, start: int, end: int) -> list[Edit]:
    """Edits that take footnote marks out of ``text[start:end]``."""
    shown = text[start:end]
    if "[" not in shown:
        return []
    return [Edit(start + found.start(), start + found.end()) for found in _FOOTNOTE.finditer(shown)]
