"""What is called after the place that an Arabic article is about, and is another thing: "the school of X"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from questions.languages.ar.naming import listed
from questions.languages.ar.tokens import Token
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.tables import plain_table


def is_called_after(tokens: Sequence[Token], topic: Topic) -> bool:
    """Whether the place's name, which stands among the words, only tells of which place another thing is."""
    at = next(at for at, token in enumerate(tokens) if token.folded in topic.openings)
    if not at or not (topic.kind in listed("place_kinds") or gazetteer("ar").named(topic.name) is not None):
        return False
    head = tokens[at - 1].folded
    return head in _bodies() and head not in fold(topic.name).split()


@cache
def _bodies() -> frozenset[str]:
    table = plain_table(Path(__file__).parent / "page_reading.toml")
    return frozenset(fold(word) for word in table["words"]["bodies_of_towns"].split())
