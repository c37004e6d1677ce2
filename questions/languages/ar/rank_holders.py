"""Who or what holds a rank that an Arabic sentence tells: the name before it, or the topic."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.ar.naming import head_types, listed
from questions.languages.ar.options import is_clean_person, is_given_name
from questions.languages.ar.tokens import PUNCTUATION, Token, index_behind
from questions.languages.ar.told_names import is_topic
from questions.languages.ar.topics import opens_with_name
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence, Span
from questions.languages.tables import plain_table

_LONGEST_NAME = 5


@cache
def rank_words(*names: str) -> frozenset[str]:
    """Folded words of the pack about ranks."""
    table = plain_table(Path(__file__).parent / "ranked.toml")
    return frozenset(fold(word) for name in names for word in table[name].split())


def find_holder(
    tokens: list[Token],
    at: int,
    names: list[Span],
    topic: Topic | None,
    sentence: Sentence,
    *,
    told: bool,
) -> tuple[str, int, int, bool] | None:
    """Who or what holds the rank told behind the copula: the name right before it, or the topic; with its place."""
    before = next((span for span in names if at and span.end == tokens[at - 1].end), None)
    if tokens[at].folded.startswith("و") and tokens[at].folded not in ("وهو", "وهي"):
        before = None
    if before is not None and _stands_alone(tokens, before):
        return _named(before, topic)
    if topic is None:
        return None
    silent = at == 0
    opened = opens_with_name(sentence.text, topic) and _is_behind_topic(tokens, at, names, topic)
    others = [span for span in names if span.end <= tokens[at].start and not is_topic(span, topic)]
    if not (opened or (silent or told) and not others):
        return None
    own = next((span for span in names if span.end <= tokens[at].start and is_topic(span, topic)), None)
    start, end = (own.start, own.end) if own is not None else (tokens[at].start, tokens[at].start)
    return topic.name, start, end, topic.is_person


def _is_behind_topic(tokens: list[Token], at: int, names: list[Span], topic: Topic) -> bool:
    """Whether nothing but the topic's name and what stands in brackets or between commas precedes the copula."""
    depth = 0
    for token in tokens[:at]:
        depth += token.text in "(["
        other = token.text not in PUNCTUATION and token.folded not in topic.openings | topic.nouns
        if (
            other
            and not depth
            and not any(span.start <= token.start < span.end and is_topic(span, topic) for span in names)
        ):
            return False
        depth -= token.text in ")]"
    return True


def _stands_alone(tokens: list[Token], span: Span) -> bool:
    """Whether the name is the subject: it opens the sentence or stands behind a pause, or behind the noun of its kind."""
    at = index_behind(tokens, span.start)
    before = tokens[at - 1]
    return (
        at == 0
        or before.text in "،,.؛:"
        or before.folded in rank_words("before_subjects")
        or before.start < span.start < before.end
        or before.folded in listed("titles", "place_kinds")
    )


def _named(span: Span, topic: Topic | None) -> tuple[str, int, int, bool] | None:
    name, kind = span.value.text, span.value.type
    if topic is not None and is_topic(span, topic):
        return topic.name, span.start, span.end, topic.is_person
    if kind == "person":
        whole = 2 <= len(name.split()) <= _LONGEST_NAME and is_clean_person(name)
        return (name, span.start, span.end, True) if whole and is_given_name(fold(name.split()[0])) else None
    headed = len(name.split()) > 1 and fold(name.split()[0]) in head_types()
    known = gazetteer("ar").named(name) is not None or headed
    return (name, span.start, span.end, False) if known else None
