"""Finds what the sections of an article are about, where the article as a whole has no topic: a heading or a label that is one name.

"> The Palace Hotel: built in 1901 ..." speaks of that hotel, and what stands below the heading "The Northern League" of
that league, until the next heading.
"""

from __future__ import annotations

import re
from types import ModuleType

from questions.generation.plain_words import plain_words
from questions.languages.frames import Topic
from questions.languages.reading import Article, Role

_BULLET = re.compile(r"\s*[*•>▪●–-]+\s*")
_LABEL = re.compile(r"\s*[*•>▪●–-]*\s*(?P<label>[^:\n.؟?!]{4,60}):\s")

_FIRST, _SHARED = 30, 2


def section_topics(article: Article, grammar: ModuleType) -> dict[int, Topic]:
    """The topic of each block of the body that a heading above it or a label at its head names, by the block's number."""
    found: dict[int, Topic] = {}
    topic: Topic | None = _introduced(article, grammar)
    introduced = topic
    for number, block in enumerate(article.blocks):
        text = article.text[block.start : block.end]
        if block.role is Role.HEADING:
            bullet = _BULLET.match(text) is not None
            if not bullet and not text.rstrip().endswith(":"):
                topic = grammar.section_topic(text) or introduced
            continue
        label = _LABEL.match(text)
        labelled = grammar.section_topic(label["label"]) if label else None
        if labelled is not None:
            found[number] = labelled
        elif topic is not None and block.role is Role.BODY and _BULLET.match(text) is None:
            found[number] = topic
    return found


def _introduced(article: Article, grammar: ModuleType) -> Topic | None:
    """The named thing that a sentence introduces ("X is a telescope") and that the title speaks of by a part of its name."""
    if not article.title:
        return None
    told = set(plain_words(article.title))
    for sentence in article.sentences[:_FIRST]:
        topic = grammar.introduced_topic(sentence.text, title="", text=article.text)
        if topic is None or topic.is_person:
            continue
        if len(told & set(plain_words(topic.name))) >= _SHARED and grammar.section_topic(topic.name):
            return grammar.section_topic(topic.name)
    return None
