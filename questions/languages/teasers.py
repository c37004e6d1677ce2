"""Leads of other stories that a page prints behind its own: a run of paragraphs at the end that have nothing to do with it.

Either one of them breaks off in the middle of a sentence, as no paragraph of the story does, and they share hardly a word
with the story and its headline; or three and more follow one another of which each is the lead of a report: one sentence
that opens on what somebody did or said, tied to nothing before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from questions.languages.furniture import Line
from questions.languages.pack import FurnitureWords

_WORD = re.compile(r"[^\W\d_]{4,}")
_LONG, _LAST, _FEWEST, _STORY = 15, 6, 2, 2
_HEADLINE = 4  # words at least; fewer are the name of a topic
_HARDLY, _LITTLE = 0.2, 0.3  # of its words that the story says too: of all paragraphs together, and of each
_WHOLE_BEFORE, _MOST_TITLED = 0.9, 1 / 3
_FIRST_WORD, _STOP_INSIDE = re.compile(r"\w+"), re.compile(r"[.؟?!]\s+\S+\s")
_LEADS, _MOST_LEADS, _LONGEST = 3, 7, 70


def first_teaser(lines: Sequence[Line], headline: str, *, words: FurnitureWords) -> int | None:
    """Index of the first of such paragraphs among the article's own, in their order; None where there are none."""
    goes_on = words.goes_on
    if len(headline.split()) < _HEADLINE:
        return None
    leads = _first_lead(lines, words)
    if leads is not None:
        return leads
    starts = range(max(_STORY, len(lines) - _LAST), len(lines) - _FEWEST + 1)
    titled = _words(headline)
    return next((at for at in starts if _are_teasers(lines[:at], lines[at:], titled, goes_on)), None)


def _first_lead(lines: Sequence[Line], words: FurnitureWords) -> int | None:
    """Where the run of leads begins with which the page ends; one among them may be another line."""
    opening = frozenset(words.leads)
    if not opening:
        return None
    at, others = len(lines), 0
    while at > 1 and len(lines) - at < _MOST_LEADS:
        loose = not _is_loose(lines[at - 1], words)
        if loose and others:
            break
        others += loose
        at -= 1
    while at < len(lines) and lines[at].stops and not _opens_on(lines[at], opening):
        at += 1
    run = lines[at:]
    led = sum(_opens_on(line, opening) for line in run)
    return at if led >= _LEADS and led * 2 > len(run) else None


def _is_loose(line: Line, words: FurnitureWords) -> bool:
    """Whether the paragraph is one sentence that is tied to nothing before it."""
    first = _FIRST_WORD.match(line.text)
    if first is None or line.words > _LONGEST or _STOP_INSIDE.search(line.text):
        return False
    word = first.group()
    return word in words.leads or not word.startswith(words.goes_on) and word not in words.ties


def _opens_on(line: Line, opening: frozenset[str]) -> bool:
    first = _FIRST_WORD.match(line.text)
    return first is not None and first.group() in opening


def _are_teasers(
    story: Sequence[Line], run: Sequence[Line], titled: frozenset[str], goes_on: tuple[str, ...]
) -> bool:
    said = frozenset().union(*(_words(line.text) for line in story))
    shared = [_share(line, said) for line in run]
    if max(shared) > _LITTLE or sum(shared) > _HARDLY * len(run):
        return False
    long = [line for line in story if line.words >= _LONG]
    if sum(line.stops for line in long) < _WHOLE_BEFORE * len(long):
        return False
    if not any(line.words >= _LONG and not line.stops for line in run):
        return False
    going = [line.text.startswith(goes_on) for line in run]
    told = sum(not titled.isdisjoint(_words(line.text)) for line in run)
    return not going[0] and sum(going) * 2 < len(run) and told <= len(run) * _MOST_TITLED


def _share(line: Line, said: frozenset[str]) -> float:
    """Of the words of a paragraph those that the story says too."""
    own = _words(line.text)
    return len(own & said) / max(1, len(own))


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))
