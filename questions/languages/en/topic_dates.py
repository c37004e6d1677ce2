"""English tells when its topic was founded or published in clauses, which are asked for as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.frames import Topic, Turn
from questions.languages.reading import Sentence, Span


def find_topic_dates(
    sentence: Sentence, spans: Sequence[Span], topic: Topic, *, unsaid: bool
) -> Iterator[Turn]:
    """None: what the clauses tell is asked by these."""
    yield from ()


def names_topic_alone(spans: Sequence[Span], topic: Topic) -> bool:
    """English says its subjects."""
    return False


def goes_on_behind_date(behind: str) -> bool:
    """Whether the words behind a date doubt it; English clauses are looked at as wholes."""
    return False


def joins_before_date(between: str) -> bool:
    """Whether another deed stands between the core of a deed and the date; English clauses are looked at as wholes."""
    return False


def told_by_verb(happening: str, topic: Topic | None) -> str:
    """A happening told by its verb; English names none by a noun."""
    return ""
