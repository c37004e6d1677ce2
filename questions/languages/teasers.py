"""Leads of other stories that a page prints behind its own: a run of paragraphs at the end that have nothing to do with it.

One of them breaks off in the middle of a sentence, as no paragraph of the story does, and they share hardly a word with
the story and its headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.furniture import Line

_WORD = re.compile(r"[^\W\d_]{4,}")
_LONG, _LAST, _FEWEST, _STORY = 15, 6, 2, 2
_HEADLINE = 4  # words at least; fewer are the name of a topic
_HARDLY, _LITTLE = 0.2, 0.3  # of its words that the story says too: of all paragraphs together, and of each
_WHOLE_BEFORE, _MOST_TITLED = 0.9, 1 / 3


def first_teaser(lines: Sequence[Line], headline: str, *, goes_on: tuple[str, ...]) -> int | None:
    """Index of the first of such paragraphs among the article's own, in their order; None where there are none.

    ``goes_on`` are beginnings of paragraphs that go on with their story.
    """
    if len(headline.split()) < _HEADLINE:
        return None
    starts = range(max(_STORY, len(lines) - _LAST), len(lines) - _FEWEST + 1)
    titled = _words(headline)
    return next((at for at in starts if _are_teasers(lines[:at], lines[at:], titled, goes_on)), None)


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


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))
