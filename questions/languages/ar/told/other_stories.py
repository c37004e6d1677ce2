"""Paragraphs at the end of a report that open as leads of other stories do and share hardly a word with its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from questions.languages.ar.naming import stems
from questions.languages.ar.told.table import listed
from questions.languages.ar.verbs import fold
from questions.languages.reading import Article, Block, Role
from questions.languages.registry import get_pack

_WORD, _LONG, _STORY, _MOST = re.compile(r"[^\W\d_]+"), 4, 2, 6
_FEW = 4  # one paragraph in so many may share a word with the headline
_LITTLE = 0.5


def first_of_others(article: Article) -> int:
    """Where the first of such paragraphs begins; the end of the text where there are none."""
    body = [block for block in article.blocks if block.role is Role.BODY]
    titled = _said(article.title)
    if not titled:
        return len(article.text)
    at = len(body)
    while at > _STORY and len(body) - at < _MOST and not _is_tied(article, body[at - 1]):
        at -= 1
    told = [not titled.isdisjoint(_said(_text(article, block))) for block in body[at:]]
    if sum(told) > len(told) // _FEW:
        at = max((at + place + 1 for place, shared in enumerate(told) if shared), default=at)
    story = frozenset().union(*(_said(_text(article, block)) for block in body[:at]))
    while at < len(body) and not titled.isdisjoint(_said(_text(article, body[at]))):
        at += 1
    while at < len(body) and _is_of_story(_text(article, body[at]), story):
        at += 1
    return body[at].start if at < len(body) else len(article.text)


def _is_tied(article: Article, block: Block) -> bool:
    """Whether the paragraph is tied to one before it by its first words."""
    words = get_pack(article.language).furniture
    said = _WORD.findall(fold(_text(article, block)))
    going = not said or said[0].startswith(words.goes_on) and said[0] not in words.leads
    return going or said[0] in words.ties or not listed("words", "going_on").isdisjoint(said[:2])


def _is_of_story(text: str, story: frozenset[str]) -> bool:
    said = _said(text)
    return len(said & story) > len(said) * _LITTLE


def _text(article: Article, block: Block) -> str:
    return article.text[block.start : block.end]


def _said(text: str) -> frozenset[str]:
    """The longest stem of each long word."""
    return frozenset(_plain(word) for word in _WORD.findall(fold(text)) if len(word) >= _LONG)


@lru_cache(maxsize=4_096)
def _plain(word: str) -> str:
    forms: Sequence[str] = [form for form, _ in stems(word)]
    return min(forms, key=len).removeprefix("ال")
