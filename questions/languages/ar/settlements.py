"""Names that their surroundings show: a village behind the noun that says so, a person between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.languages.ar.naming import every_name, is_definite, listed, stems
from questions.languages.ar.tagging import tagger
from questions.languages.ar.verbs import find_verb
from questions.languages.naming import Find
from questions.languages.words_in_place import Line

_FIRMS_DO, _PEOPLE_DO = "انتج|اصدر|طور|نشر", "اسس|الف|صمم|اخترع|اكتشف|ابتكر|اخرج|كتب|لحن"
_MADE = re.compile(f"[وف]?(?:(?P<by_firms>{_FIRMS_DO})|{_PEOPLE_DO})ت?(?:ه|ها)")
_QUOTES = ('"', "«", "“")
_CLOSING = ('"', "»", "”")
_LONGEST, _REACH, _SHORTEST = 5, 2, 3
_NO_NAMES = ("ية", "ات", "ون", "ين", "ها", "هم", "ا")


def find_settlements(line: Line, tags: Sequence[str]) -> Iterator[Find]:
    """Unknown names behind "the town of", "the village of"."""
    for at in range(1, len(line.words)):
        if line.words[at].mark or not any(
            stem in listed("settled_kinds") for stem, _ in stems(line.words[at - 1].text)
        ):
            continue
        if not _may_name(line, at):
            continue
        last = at + 1
        while (
            last < len(line.words)
            and last - at < _REACH
            and not line.words[last].mark
            and tags[last] == "I-place"
        ):
            last += 1
        yield Find(at, last, "place", gender="feminine", weight=2.2)


def _may_name(line: Line, at: int, *, opens: bool = True) -> bool:
    word = line.words[at].text
    if (
        len(word) < _SHORTEST
        or word in tagger().common
        or word in listed("function_words")
        or word[:1].isdigit()
    ):
        return False
    glued = opens and word[:1] in "وبل"
    return not (glued or is_definite(word) or word.endswith(_NO_NAMES) or find_verb(word) is not None)


def find_makers(line: Line) -> Iterator[Find]:
    """Unknown names behind "it was made by", "it was founded by", which end at a mark or a small word."""
    for at in range(1, len(line.words)):
        made = _MADE.fullmatch(line.words[at - 1].text)
        if made is None or line.words[at].mark:
            continue
        last = at
        while last < len(line.words) and last - at < _LONGEST and (last == at or not line.words[last].mark):
            if not _may_be_told(line, last, opens=last == at):
                break
            last += 1
        ended = (
            last == len(line.words)
            or line.words[last].mark
            or line.words[last].text in listed("function_words")
        )
        if last > at + 1 and ended:
            kind = "organisation" if made["by_firms"] else "person"
            yield Find(
                at, last, kind, gender="feminine" if made["by_firms"] else "masculine", weight=1.9, sure=False
            )


def _may_be_told(line: Line, at: int, *, opens: bool) -> bool:
    word = line.words[at].text
    known = len(word) >= _SHORTEST and word in every_name() and word not in tagger().common
    return known or _may_name(line, at, opens=opens)


def to_quotes(line: Line, find: Find) -> Find:
    """The name with all words that stand with it between quotation marks, where these are few and it ends there."""
    closing = line.words[find.last].mark if find.last < len(line.words) else line.last_mark
    if not closing.startswith(_CLOSING) or line.words[find.first].mark.endswith(_QUOTES):
        return find
    first = find.first
    while first > 0 and find.first - first < _REACH and not line.words[first].mark:
        first -= 1
    whole = line.words[first].mark.endswith(_QUOTES) and find.last - first <= _LONGEST
    plain = not any(line.words[at].text in listed("function_words") for at in range(first, find.first))
    return replace(find, first=first, cut=0, lead="", weight=find.weight + 1) if whole and plain else find
