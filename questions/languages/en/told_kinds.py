"""What English encyclopedias tell of their topic by one of a closed kind of answers: the term itself, the language a word comes from."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from questions.languages.en.terms import find_terms, terms_like
from questions.languages.en.word_origins import LANGUAGE, find_origins, languages_beside
from questions.languages.frames import Topic, Turn
from questions.languages.reading import Sentence, Span

_SAME_LETTERS = 5


def find_told_kinds(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """Questions for members of closed kinds in a sentence that speaks of ``topic``."""
    yield from find_terms(sentence, topic)
    yield from find_origins(sentence, topic)


def names_what_it_tells_of() -> bool:
    """Whether these readers look for the topic's name in the sentence themselves."""
    return True


def alike_of(kind: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The other members of the kind with their spellings, in an order of their own for each name."""
    members = languages_beside(name) if kind == LANGUAGE else terms_like(kind)
    shared = _last_word(name) if kind.startswith("heads/") else ""
    told = _stems(name) - _stems(shared)
    others = [one for one in members if not told & _stems(one)]
    random.Random(name).shuffle(others)
    return tuple((one,) for one in others)


def _last_word(name: str) -> str:
    return name.split()[-1]


def _stems(said: str) -> set[str]:
    return {word[:_SAME_LETTERS] for word in said.lower().split()}


def spellings_of(kind: str, name: str) -> tuple[str, ...]:
    """The spellings of a member: its name."""
    return (name,)
