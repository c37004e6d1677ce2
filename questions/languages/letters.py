"""Folding of letters, so that text is compared by what it says and marked where it stands.

Folded text has one spelling for what writers type in many ways: no vowel marks, no stretching, no invisible
direction signs, one alef, ASCII digits, plain spaces, quotes and dashes, no footnote marks. A ``Folded`` text
remembers where each of its characters stood, so that a find in it is marked in the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
_INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_LIGATURES = "\ufb50-\ufdff\ufe70-\ufefc"

_FOOTNOTE = (
    r"\[(?:\d{1,3}|[a-z\u0621-\u064a]|(?:note|nb|lower-alpha|ملاحظة|هامش|وب|citation needed|بحاجة لمصدر)[^\[\]\n]{0,8})\]"
    r"(?:(?<=\d\]):\d{1,4}(?:[-–]\d{1,4})?)?"
)
_STRETCH = r"(?<=[\u0621-\u0652])\u0640+|\u0640+(?=[\u0621-\u064a])"
_SHORT, _PAGE = 200, 2_000
_CHANGES_LENGTH = re.compile(rf"[{_MARKS}{_INVISIBLE}]+|{_STRETCH}|[{_LIGATURES}]|(?i:{_FOOTNOTE})")
_MAY_CHANGE = re.compile(
    rf"[{_MARKS}{_INVISIBLE}{_LIGATURES}\u0640\[]"
)  # the letters with which such a place begins
_TRAILING_MARKS = re.compile(rf"[{_MARKS}\u0640]*")
_COMPOSABLE = re.compile("[A-Za-z][\u0300-\u036f]")

_SAME_LENGTH = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیېﻱ", "ي"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ہھ", "ه"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
        " ",
    ),
    **dict.fromkeys("“”„‟«»〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›`´", "'"),
    **dict.fromkeys("‐‑‒–−ـ", "-"),
    **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0xFF10) for digit in range(10)},
}
_ALIKE = re.compile(f"[{''.join(map(re.escape, _SAME_LENGTH))}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and the way back: ``text[i]`` stood at ``place(i)`` of the original."""

    text: str
    original: str
    turns: tuple[int, ...]
    shifts: tuple[int, ...]

    def place(self, index: int) -> int:
        """The place in the original of the folded character at ``index``; the end of the one is the end of the other."""
        if index >= len(self.text):
            return len(self.original)
        return index + self.shifts[bisect_right(self.turns, index) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Start and end in the original of ``text[start:end]``, vowel marks of its last letter included."""
        if end <= start:
            return self.place(start), self.place(start)
        last = _TRAILING_MARKS.match(self.original, self.place(end - 1) + 1)
        return self.place(start), last.end() if last else self.place(end - 1) + 1

    def index(self, place: int) -> int:
        """The first folded index that stands at ``place`` of the original or behind it."""
        turn = bisect_left(range(len(self.turns)), place, key=self._stood)
        if turn == 0:
            return 0
        index = min(place - self.shifts[turn - 1], len(self.text))
        return index if turn == len(self.turns) else min(index, self.turns[turn])

    def _stood(self, turn: int) -> int:
        """Where the character at a turn stood."""
        return self.turns[turn] + self.shifts[turn]


def fold(text: str) -> str:
    """``text`` as it is compared; use ``fold_with_map`` where the place matters."""
    return _fold_short(text) if len(text) < _SHORT else fold_with_map(text).text


@lru_cache(maxsize=4096)
def _fold_short(text: str) -> str:
    """A short text folded; names and words come again and again."""
    return fold_with_map(text).text if _MAY_CHANGE.search(text) else _with_letters_alike(text)


def _with_letters_alike(text: str) -> str:
    """The text with one letter for those that look alike; every place stays."""
    for letter in set(_ALIKE.findall(text)):
        text = text.replace(letter, _SAME_LENGTH[letter])
    return text


def fold_with_map(text: str) -> Folded:
    """Fold ``text`` and keep the way back to the original."""
    return (_passage_with_map if len(text) < _PAGE else _page_with_map)(text)


def _folded(text: str) -> Folded:
    pieces: list[str] = []
    turns, shifts = [0], [0]
    done = length = 0
    for found in _changes(text):
        start = found.start()
        replacement = _replacement(text, found)
        if _composes(text, start):
            start -= 1
        pieces.append(text[done:start])
        length += start - done
        done = found.end()
        for letter in replacement:
            pieces.append(letter)
            turns.append(length)
            shifts.append(start - length)
            length += 1
        turns.append(length)
        shifts.append(done - length)
    pieces.append(text[done:])
    return Folded(_with_letters_alike("".join(pieces)), text, tuple(turns), tuple(shifts))


# Apart, so that sentences do not drive out the page that they stand in, and few, since a page may have a million letters.
_passage_with_map = lru_cache(maxsize=16)(_folded)
_page_with_map = lru_cache(maxsize=2)(_folded)


def _changes(text: str) -> Iterator[re.Match[str]]:
    """The places of the text that folding makes shorter or longer."""
    done = 0
    for letter in _MAY_CHANGE.finditer(text):
        found = _CHANGES_LENGTH.match(text, letter.start()) if letter.start() >= done else None
        if found is not None:
            done = found.end()
            yield found


def _composes(text: str, start: int) -> bool:
    return start > 0 and _COMPOSABLE.match(text, start - 1) is not None


def _replacement(text: str, found: re.Match[str]) -> str:
    start = found.start()
    if text[start] == "[":
        return " "
    if _composes(text, start):
        composed = unicodedata.normalize("NFC", text[start - 1 : start + 1])
        return composed if len(composed) == 1 else text[start - 1]
    if len(found.group()) == 1 and text[start] >= "\ufb50":
        return unicodedata.normalize("NFKC", text[start]).strip("ـ") if _is_ligature(text[start]) else ""
    return ""


def _is_ligature(letter: str) -> bool:
    return unicodedata.category(letter) == "Lo"
