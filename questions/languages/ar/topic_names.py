"""How questions and the text call the topic of an Arabic article."""

from __future__ import annotations

from functools import cache

from questions.languages.ar.naming import gender_of_noun, head_types, listed
from questions.languages.ar.relation_table import spelled, told_words
from questions.languages.ar.tokens import Token, words
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer

OPENING = 22


def shown_name(topic: Topic, kind: str) -> str:
    """The topic's name with the noun that says what it is, where the name alone may not tell: the film "The Land"."""
    first = fold(topic.name.split()[0])
    headed = first in head_types() or " " in topic.name and first.removeprefix("ال") in head_types()
    # "The Spiegel" is no monastery, though its article is spelled like one.
    headed = headed and not (
        kind in told_words("papers") and first in told_words("kinds_of_place") | told_words("article_like")
    )
    is_work = kind in told_words("works") and first not in told_words("works")
    if not is_work and (first == kind or headed or f"ال{kind}" == first):
        return topic.name
    if is_work:
        return f"{spelled('works', kind)} «{topic.name}»"
    return (
        f"{spelled('named_with_kind', kind)} {topic.name}"
        if kind in told_words("named_with_kind")
        else topic.name
    )


def shown_gender(topic: Topic, name: str) -> str:
    """The gender of ``name``, by which a question calls the topic: of the noun before it, of the place that it names, or of the topic."""
    head = fold(name.split()[0])
    if name != topic.name and head in told_words("works") | told_words("named_with_kind"):
        return gender_of_noun(head)
    if not topic.is_person and (
        head in listed("feminine_nouns") or " " in name and head in told_words("kinds_of_place")
    ):
        return gender_of_noun(head)
    place = gazetteer("ar").named(topic.name) if not topic.is_person else None
    if place is not None or topic.is_person:
        return place.gender if place is not None else topic.gender
    return "feminine" if head.endswith("ة") else _described_gender(name) or topic.gender


def _described_gender(name: str) -> str:
    """The gender that the adjective behind the noun of a name tells: "the United Nations", "the Spanish March"; "" where none stands there."""
    head, *rest = fold(name).split()
    if not head.startswith("ال") or not rest or not rest[0].startswith("ال"):
        return ""
    return "feminine" if rest[0].endswith(("ة", "ى", "يا")) else gender_of_noun(head)


def kind_word(tokens: list[Token], topic: Topic) -> str:
    """The noun by which the sentence says what the topic is, or by which the article did."""
    said = (token.folded for token in tokens[:OPENING] if f"ال{token.folded}" in topic.nouns)
    return next(said, topic.kind)


def nouns_of(kind: str) -> frozenset[str]:
    """The definite nouns by which the text may call a thing of this kind."""
    kind = kind.removeprefix("ال")
    if not kind.isalpha():
        return frozenset()
    alike = next((group for group in _alike() if kind in group), frozenset({kind}))
    return frozenset(f"ال{noun}" for noun in alike)


@cache
def _alike() -> tuple[frozenset[str], ...]:
    """Nouns that may stand for one another when a text speaks of one thing."""
    return tuple(frozenset(group.split("_")) for group in words("alike_kinds"))
