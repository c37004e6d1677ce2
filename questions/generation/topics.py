"""Finds what an article is about, and the sentences that speak of it by a pronoun alone.

A pronoun is read as the topic only while no sentence since its last naming opened with another name; a noun
("the company") unless the sentence before did. Anywhere else it stays unresolved and its sentence is not asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import ModuleType

from questions.generation.plain_words import plain_words
from questions.languages.frames import Topic
from questions.languages.reading import Article, Sentence, Span

_LEAD, _LAST = 3, 60
# A first paragraph of so few sentences goes on in the second.
_SHORT_LEAD = 3


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
    article: Article,
    topics: Mapping[int, Topic | None],
    grammar: ModuleType,
    names: Iterable[Sequence[Span]],
) -> Iterator[tuple[Sentence, Topic | None]]:
    """Each sentence with the topic where its opening pronoun or silent subject can only mean it.

    ``topics`` are those of each block and ``names`` those of each sentence; a pronoun that cannot mean the topic may mean the one person of the
    sentence before.
    """
    certain, another, block = False, False, -1
    last: tuple[Sentence, Sequence[Span], Topic | None] | None = None
    for number, (sentence, inside) in enumerate(zip(article.sentences, names, strict=True)):
        spoken: Topic | None = None
        topic = topics.get(sentence.block)
        if sentence.block != block:
            kept = certain and not another and number <= _SHORT_LEAD
            certain = topic is not None and (topic.is_person or kept)
            block, another, last = sentence.block, False, None
        if topic is None:
            pass
        elif grammar.opens_with_name(sentence.text, topic):
            certain, another = True, False
        elif grammar.opens_with_pronoun(sentence.text, topic):
            spoken = topic if certain else None
        elif grammar.opens_with_noun(sentence.text, topic):
            certain, spoken = not another, None if another else topic
        else:
            another = grammar.opens_with_other(sentence.text, topic, named=True)
            kept = grammar.keeps_speaking(topic, sentence.text, inside)
            certain = certain and (kept or not grammar.opens_with_other(sentence.text, topic, named=False))
        if spoken is None and last is not None:
            spoken = grammar.person_before(
                sentence.text, last[0].text, last[1], offset=last[0].start, spoken_of=last[2], topic=topic
            )
        last = (sentence, inside, spoken)
        yield sentence, spoken
