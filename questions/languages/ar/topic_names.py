"""How a question calls the topic of an Arabic article."""

from __future__ import annotations

from questions.languages.ar.naming import head_types
from questions.languages.ar.relation_table import spelled, told_words
from questions.languages.ar.tokens import Token
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic

OPENING = 22


def shown_name(topic: Topic, kind: str) -> str:
    """The topic's name with the noun that says what it is, where the name alone may not tell: the film "The Land"."""
    first = fold(topic.name.split()[0])
    if first == kind or first in head_types() or f"ال{kind}" == first:
        return topic.name
    if kind in told_words("works"):
        return f"{spelled('works', kind)} «{topic.name}»"
    return (
        f"{spelled('named_with_kind', kind)} {topic.name}"
        if kind in told_words("named_with_kind")
        else topic.name
    )


def kind_word(tokens: list[Token], topic: Topic) -> str:
    """The noun by which the sentence says what the topic is."""
    return next((token.folded for token in tokens[:OPENING] if f"ال{token.folded}" in topic.nouns), "")
