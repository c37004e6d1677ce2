"""Of whom an Arabic last name or pronoun speaks; silent subjects and pronouns are read by the topic alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.frames import Topic
from questions.languages.reading import Sentence, Span


def keeps_speaking(topic: Topic, sentence: str, names: Sequence[Span]) -> bool:
    """Whether a sentence about something else lets the next one speak of the topic; never in Arabic."""
    return False


def later_pronouns(
    sentence: Sentence, topic: Topic | None, names: Sequence[Span]
) -> tuple[tuple[int, int], ...]:
    """Pronouns inside the sentence that mean its topic; Arabic verbs leave them unsaid."""
    return ()


def person_before(
    sentence: str,
    before: str,
    names: Sequence[Span],
    *,
    offset: int,
    spoken_of: Topic | None,
    topic: Topic | None,
) -> Topic | None:
    """The person of the sentence before, of whom this one speaks; not read in Arabic."""
    return None


def last_names_alone(text: str, names: Sequence[Span], topic: Topic | None) -> Iterator[tuple[int, int, str]]:
    """Places of last names that stand alone; not spelled out in Arabic."""
    yield from ()


def ranks(words_before: str) -> bool:
    """Whether a rank before a place holds there alone; Arabic places are not asked for behind one."""
    return False


def names_others(words_after: str) -> bool:
    """Whether these words name more that would answer as well; Arabic clauses are refused by their lists."""
    return False


def is_lone_name(name: str, title: str, *, is_last: bool) -> bool:
    """Whether a name says too little of its bearer; Arabic names are judged by ``is_plain_person`` alone."""
    return False
