"""Finds what an article is about, and the sentences that speak of it by a pronoun alone.

A pronoun is read as the topic only while no sentence since its last naming opened with another name; a noun
("the company") unless the sentence before did. Anywhere else it stays unresolved and its sentence is not asked about.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from questions.generation.plain_words import plain_words
from questions.languages.frames import Topic
from questions.languages.reading import Article, Sentence

_LEAD, _LAST = 3, 60


def find_topic(article: Article, grammar: ModuleType) -> Topic | None:
    """The person or thing that the first sentences introduce, if they introduce one."""
    for sentence in article.sentences[:_LEAD]:
        topic = grammar.introduced_topic(sentence.text, title=article.title, text=article.text)
        if topic is not None:
            return topic
    for sentence in article.sentences[_LEAD:_LAST] if article.title else ():
        topic = grammar.introduced_topic(sentence.text, title=article.title, text=article.text)
        if topic is not None and set(plain_words(article.title)) <= set(plain_words(topic.name)):
            return topic
    return grammar.titled_topic(article.title, text=article.text)


def speaking_of(
    article: Article, topic: Topic | None, grammar: ModuleType
) -> Iterator[tuple[Sentence, Topic | None]]:
    """Each sentence with the topic where its opening pronoun or silent subject can only mean it."""
    certain, another, block = False, False, -1
    for sentence in article.sentences:
        if topic is None:
            yield sentence, None
            continue
        if sentence.block != block:
            block, certain, another = sentence.block, topic.is_person, False
        if grammar.opens_with_name(sentence.text, topic):
            certain, another = True, False
            yield sentence, None
        elif grammar.opens_with_pronoun(sentence.text, topic):
            yield sentence, topic if certain else None
        elif grammar.opens_with_noun(sentence.text, topic):
            certain = not another
            yield sentence, None if another else topic
        else:
            another = grammar.opens_with_other(sentence.text, topic, named=True)
            certain = certain and not grammar.opens_with_other(sentence.text, topic, named=False)
            yield sentence, None
