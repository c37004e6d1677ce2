"""Where sentences end, as people write them: not at decimals, initials, abbreviations or ellipses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from questions.languages.pack import Pack

_STOPS = ".!?؟…۔。"
_SPACE = " \t\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_FOOTNOTES = rf"(?:[{_SPACE}]?\[[^\[\]\n]{{1,12}}\](?::\d{{1,4}}(?:[-–]\d{{1,4}})?)?)*"
_LAST_WORD = re.compile(r"[^\s\"'“”«»()\[\]،,؛;:/\-–—]+$")
_LOOK_BACK = 24
_LOOK_AHEAD = 16
_LOWER_START = re.compile(r"[\"'“«(\[]?[a-zß-öø-ÿ]")
_LONGEST_CLOSERS = 6
_LETTER_WITH_STOP = re.compile(r"[^\W\d_]\.")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


def split_sentences(text: str, start: int, end: int, *, pack: Pack) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of ``text[start:end]``, without the space around it."""
    begun = start
    for found in _ends(pack).finditer(text, start, end):
        if _ends_sentence(text, found, begun=begun, end=end, pack=pack):
            yield from _trimmed(text, begun, found.end())
            begun = found.end()
    yield from _trimmed(text, begun, end)


@lru_cache(maxsize=8)
def _ends(pack: Pack) -> re.Pattern[str]:
    closers = "".join(re.escape(closer) for closer in pack.sentences.closers)
    return re.compile(rf"\n+|[{_STOPS}]+[{closers}]{{0,{_LONGEST_CLOSERS}}}{_FOOTNOTES}")


@lru_cache(maxsize=8)
def _openers(pack: Pack) -> re.Pattern[str]:
    """Words that open a sentence; one with a star may be the beginning of a word."""
    words = (
        re.escape(word[:-1]) if word.endswith("*") else re.escape(word) + r"\b"
        for word in pack.sentences.openers
    )
    return re.compile(f"(?:{'|'.join(words)})")


def _ends_sentence(text: str, found: re.Match[str], *, begun: int, end: int, pack: Pack) -> bool:
    mark = found.group()
    if mark[0] == "\n":
        return True
    after = text[found.end() : found.end() + _LOOK_AHEAD]
    if after and not after[0].isspace() and after[0] not in _SPACE:
        return _glued_end(text, found)
    following = after.lstrip()
    if mark[0] in "!?؟…" or mark.startswith(".."):
        return not _LOWER_START.match(following) and (mark[0] in "!?؟" or not _continues(mark, following))
    if found.end() >= end or not following:
        return True
    return not _LOWER_START.match(following) and not _is_abbreviation(
        text, found.start(), begun, following, pack
    )


def _glued_end(text: str, found: re.Match[str]) -> bool:
    """Whether a stop with a letter right behind it ends a sentence: long words on both sides, as in ``نهاية.بداية``."""
    before = text[max(0, found.start() - 3) : found.start()]
    behind = text[found.end() : found.end() + 3]
    if len(found.group().rstrip("[]0123456789 ")) > 1 and found.group()[0] in "!?؟":
        return False
    return len(before) == len(behind) == 3 and (before + behind).isalpha() and not (before + behind).isascii()


def _continues(mark: str, following: str) -> bool:
    """Whether an ellipsis stands inside a sentence: as a comma in headlines and news, or in the name of a work."""
    if mark[0] in ".…" and following[:1].isascii() and following[:1].isupper():
        return True
    return mark in ("..", "…", "...") and following[:1] in ("و", "،", ",")


def _is_abbreviation(text: str, stop: int, begun: int, following: str, pack: Pack) -> bool:
    """Whether the stop belongs to a short form; behind most of them a sentence may still end before an opener."""
    found = _LAST_WORD.search(text, max(begun, stop - _LOOK_BACK), stop)
    if not found:
        return False
    word = found.group().strip(_SPACE)
    if len(word) == 1 and _LETTER_WITH_STOP.match(following):
        return True
    if len(word) == 1 and text[max(begun, found.start() - 2) : found.start()].strip()[-1:].isdigit():
        return False
    if word in pack.sentences.titles_before_names:
        return True
    if len(word) == 1 and word.isalpha():
        return not word.islower() or following[:1].isdigit()
    if word in pack.sentences.abbreviations or _INITIALS.fullmatch(word):
        return not _openers(pack).match(following)
    return False


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\ufeff\u200b"):
        end -= 1
    if start < end:
        yield start, end
