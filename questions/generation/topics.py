"""Finds what an article is about, and the sentences that speak of it by a pronoun alone.

A pronoun is read as the topic only while every sentence since its last naming opened with the topic;
anywhere else it stays unresolved and its sentence is not asked about.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from questions.languages.frames import Topic
from questions.languages.reading import Article, Sentence

_LEAD = 3


def find_topic(article: Article, grammar: ModuleType) -> Topic | None:
    """The person or thing that the first sentences introduce, if they introduce one."""
    for sentence in article.sentences[:_LEAD]:
        topic = grammar.introduced_topic(sentence.text, title=article.title, text=article.text)
        if topic is not None:
            return topic
    return None


def speaking_of(
    article: Article, topic: Topic | None, grammar: ModuleType
) -> Iterator[tuple[Sentence, Topic | None]]:
    """Each sentence with the topic where its opening pronoun or silent subject can only mean it."""
    certain, block = False, -1
    for sentence in article.sentences:
        if topic is None:
            yield sentence, None
            continue
        if sentence.block != block:
            block, certain = sentence.block, topic.is_person
        if grammar.opens_with_name(sentence.text, topic):
            certain = True
            yield sentence, None
        elif grammar.opens_with_pronoun(sentence.text, topic):
            yield sentence, topic if certain else None
        else:
            certain = False
            yield sentence, None
