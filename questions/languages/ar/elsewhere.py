"""What grammars offer that Arabic has no need of, or that it leaves to other readers."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.frames import Frame, Topic, Turn
from questions.languages.reading import Sentence, Span
from questions.languages.told_deeds import ToldDeed
from questions.languages.works import Work


def counts_things(text: str, start: int, end: int) -> bool:
    """Whether the number counts something; every number of three or four figures may be a year here."""
    return False


def find_deeds(sentence: Sentence, frames: Sequence[Frame], names: Sequence[Span]) -> tuple[ToldDeed, ...]:
    """Who thought or brought up what; Arabic asks for that by clauses and relations."""
    return ()


def find_topic_facts(
    sentence: Sentence,
    spans: Sequence[Span],
    topic: Topic,
    *,
    is_about: bool,
    near: bool,
    opening: str,
    text: str,
) -> tuple[Turn, ...]:
    """What is told plainly of the topic; Arabic reads that as relations and closed kinds."""
    return ()


def find_short_forms(sentence: Sentence, text: str) -> tuple[Turn, ...]:
    """Abbreviations that the text spells out; Arabic hardly writes any."""
    return ()


def find_works(sentence: Sentence) -> tuple[Work, ...]:
    """Works named with their makers; Arabic asks for the maker of its topic alone, by relations."""
    return ()


def scope_before(sentence: Sentence) -> str:
    """An opening phrase that a count needs; Arabic tells it where it stands."""
    return ""


def setting_before(sentence: Sentence, names: Sequence[Span], clause: str) -> str:
    """An opening phrase that a question begins with; Arabic tells places where they stand."""
    return ""


def may_make(name: str) -> bool:
    """Whether the name is that of a person who may have made a work."""
    return True


def defined_topic(sentence: Sentence, topic: Topic | None) -> Topic | None:
    """The topic that the sentence defines; Arabic reads such a sentence as one about its topic."""
    return None


def titled_work(sentence: Sentence, title: str) -> Work | None:
    """The work that the article is about, by its year; Arabic reads no works."""
    return None


def is_story(nouns: frozenset[str]) -> bool:
    """Whether what goes by these nouns tells of characters; only makers of works ask for it."""
    return False
