"""What a line says of itself: marker words of mastheads, share rows, related links and the rest of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from questions.languages.letters import Folded
from questions.languages.pack import Pack
from questions.languages.tagged_lines import read_tagged_line

_WORD = re.compile(r"\w+")
_LEADING_MARKS = re.compile(r"[\s\-*•·▪►»>|#:–—_✓→←▶◄<(\[]+")
_STOPS = re.compile(r"[.!?؟…۔][\"')\]»\s]*$")
_QUESTION = re.compile(r"[^!؟?]*?[؟?][\"')\]»\s.]*")
_IN_BRACKETS = re.compile(r"\W*\([^()]*\)\W*")
_COUNT = re.compile(r"^\d[\d.,k]*\s+(?=\D)")
_EDIT = re.compile(r"\s*\[\w{2,6}\]$")
_NO_STOP = re.compile(r"\.\.+$")
_LONGEST_DATE_LINE, _LONGEST_NAME = 12, 6

# How many words a line with such a marker has at most.
_MOST_WORDS = {
    "masthead": 14, "related": 6, "share": 6, "tags": 60, "navigation": 4, "comments": 14,
    "credits": 9, "bylines": 8, "datelines": 20, "captions": 14,
}  # fmt: skip
_MAY_STOP = frozenset({"comments", "tags"})
_MORE_WORDS = 3
_INLINE_RELATED_WORDS = 30
_WORDS_A_LINK = 5
_WORDS_A_SLOGAN = 25
_LEADS_ON = 12
_LONGEST_QUESTION = 14
_WORDS_IN_BRACKETS = 6
_CREDITED_WORDS = 25


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article: its place in the original, its folded text and what marks it.

    ``stops`` says that it ends like a sentence, ``asks`` that it is one short question, which states nothing.
    """

    start: int
    end: int
    text: str
    words: int
    stops: bool
    mark: str
    at_edge_only: bool = False
    asks: bool = False


@dataclass(frozen=True, slots=True)
class _Markers:
    begins: tuple[tuple[str, re.Pattern[str]], ...]
    endings: re.Pattern[str]
    inline: re.Pattern[str]
    credited: re.Pattern[str]
    agency: re.Pattern[str]
    whole: frozenset[str]
    somewhere: re.Pattern[str]
    date_words: frozenset[str]


def read_line(folded: Folded, start: int, end: int, *, pack: Pack) -> Line | None:
    """The line at ``start`` of the folded text; None where it is empty."""
    text = folded.text[start:end].strip()
    if not text:
        return None
    tagged = read_tagged_line(text)
    if tagged is not None and (tagged.start, tagged.end) != (0, len(text)):
        begins = folded.text.index(text, start, end)
        line = read_line(folded, begins + tagged.start, begins + tagged.end, pack=pack)
        return replace(line, mark=tagged.mark) if line else None
    first = folded.place(folded.text.index(text[0], start, end))
    last = first + len(folded.original[first : folded.place(end)].rstrip())
    markers = _markers(pack)
    small = (
        _LEADING_MARKS.sub("", text.lower(), count=1) if text[0] in "-*•·▪►»>|#:_✓→←▶◄<([" else text.lower()
    )
    words = len(_WORD.findall(small))
    stopped = bool(_STOPS.search(text)) and not (_NO_STOP.search(text) or _ends_a_name(text, words, pack))
    stops = stopped or words >= _LEADS_ON and text.endswith(":")
    return Line(
        start=first,
        end=last,
        text=small,
        words=words,
        stops=stops,
        mark=tagged.mark if tagged else _mark(small, words, stops, markers),
        at_edge_only=len(markers.somewhere.findall(small)) * _WORDS_A_SLOGAN >= words,
        asks=words <= _LONGEST_QUESTION and bool(_QUESTION.fullmatch(small)),
    )


def _ends_a_name(text: str, words: int, pack: Pack) -> bool:
    """Whether the stop belongs to the short form by which a name ends that is the whole line: "Karl Weir, Jr."."""
    last = text.rsplit(maxsplit=1)[-1]
    return words <= _LONGEST_NAME and last[:1].isupper() and last[:-1] in pack.sentences.abbreviations


def _mark(text: str, words: int, stops: bool, markers: _Markers) -> str:
    if words == 0:
        return "navigation"
    text = _EDIT.sub("", text)
    if text.startswith("^"):
        return "comments"
    if _COUNT.sub("", text).rstrip(" .:*") in markers.whole:
        return "navigation"
    if (bars := text.count("|")) >= 2 and words <= bars * _WORDS_A_LINK:
        return "navigation"
    if words <= _LONGEST_DATE_LINE and not stops and _is_date_line(text, markers):
        return "datelines"
    if not stops and markers.endings.fullmatch(text):
        return "ending"
    for kind, pattern in markers.begins:
        if words <= _MOST_WORDS[kind] and (not stops or kind in _MAY_STOP) and pattern.match(text):
            return kind
    if words <= _WORDS_IN_BRACKETS and _IN_BRACKETS.fullmatch(text):
        return "credits"
    if words <= _CREDITED_WORDS and (markers.credited.search(text) or markers.agency.search(text)):
        return "captions"
    if words <= _INLINE_RELATED_WORDS and markers.inline.match(text):
        return "related_inline"
    return ""


def _is_date_line(text: str, markers: _Markers) -> bool:
    """Whether nothing but a date and a time stands in the line."""
    if not any(letter.isdigit() for letter in text):
        return False
    return all(word.isdigit() or word in markers.date_words for word in _WORD.findall(text))


@lru_cache(maxsize=8)
def _markers(pack: Pack) -> _Markers:
    words = pack.furniture
    kinds = (
        "masthead",
        "ending",
        "related",
        "tags",
        "share",
        "comments",
        "credits",
        "bylines",
        "datelines",
        "captions",
    )
    dates = pack.dates
    date_words = {
        part
        for table in (dates.months, dates.weekdays, dates.hijri_months)
        for spellings in table.values()
        for spelling in spellings
        for part in spelling.lower().split()
    }
    credit = _beginning(words.credits).pattern
    return _Markers(
        begins=tuple((kind, _beginning(getattr(words, kind))) for kind in kinds if kind != "ending"),
        endings=_endings(words.ending),
        inline=_beginning(words.related, then=r"\s*[:\-.…|]"),
        credited=re.compile(rf"[(\[]{_beginning(words.credits).pattern}[^()\[\]]*[)\]]\.?$"),
        agency=re.compile(rf"(?<!\w){credit}\s*[/|]|[/|]\s*{credit}"),
        whole=frozenset(words.navigation),
        somewhere=re.compile("|".join(re.escape(word) for word in (*words.promotion, *words.legal))),
        date_words=frozenset(date_words | set(words.date_line_words)),
    )


def _endings(words: Iterable[str]) -> re.Pattern[str]:
    """Lines that end the article: such a word alone or with a count; one of several words may have more behind it."""
    single = [word for word in words if " " not in word]
    several = [word for word in words if " " in word]
    more = rf"(?:\s+[^\s.]+){{0,{_MORE_WORDS}}}"
    return re.compile(rf"(?:{_beginning(single).pattern}|{_beginning(several).pattern}{more})[\s:*.()\d]*")


def _beginning(words: Iterable[str], *, then: str = r"(?!\w)") -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(re.escape(word) for word in longest_first)}){then}")
