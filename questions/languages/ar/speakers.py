"""Of whom a silent Arabic verb may speak: whether something else than the topic was named before its clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from questions.languages.ar.tokens import Token, is_adverb, is_preposition, tokenise, words
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Frame, Topic
from questions.languages.reading import NameValue, Sentence, Span

_KIN_WITHIN = 4


def another_spoke(frames: Sequence[Frame], topic: Topic, tokens: list[Token]) -> bool:
    """Whether a subject that is no topic came in between, of which a silent verb may speak."""
    named = {token.start for token in tokens if token.folded in topic.openings}
    said = (frame for frame in frames if not frame.subject_text and frame.subject_start not in named)
    return any(frame.gender in ("", topic.gender) for frame in said)


def turned_away(tokens: list[Token], clause: list[Token], names: Sequence[Span], topic: Topic) -> bool:
    """Whether "that", "but" or "while" led another name in before the clause, of which a silent verb may speak."""
    starts = {span.start for span in names}
    led = (
        following
        for token, following in pairwise(tokens)
        if following.end <= clause[0].start and token.folded in words("lead_in_subjects")
    )
    return any(token.start in starts and token.folded not in topic.openings for token in led)


def opens_otherwise(tokens: list[Token]) -> bool:
    """Whether the sentence opens with a noun that was not read as a subject: a verb further on may be its own."""
    form = find_verb(tokens[0].text)
    return (form is None or form.also_noun) and not is_preposition(tokens[0]) and not is_adverb(tokens[0])


def goes_on_of_another(tokens: list[Token], clause: list[Token], before: Frame) -> bool:
    """Whether "then" goes on with what "who" said of a name behind the verb before: "his brother X, who fell ill and then died"."""
    if clause[0].folded not in words("then"):
        return False
    return any(
        token.folded in words("relative_words") and token.start > before.verb_end
        for token in tokens
        if token.end <= clause[0].start
    )


def of_kin(tokens: list[Token], clause: list[Token]) -> bool:
    """Whether the sentence opens with one of somebody's family, of whom a silent verb further on speaks."""
    return any(token.folded in words("kin") for token in tokens[:_KIN_WITHIN] if token.end <= clause[0].start)


def thing_between(clause: list[Token], names: Sequence[Span], topic: Topic) -> bool:
    """Whether something of another name stands before the clause in an article about a thing."""
    if topic.is_person:
        return False
    return any(
        span.end <= clause[0].start
        and isinstance(span.value, NameValue)
        and span.value.type in ("organisation", "other")
        and not {fold(word) for word in span.value.text.split()} <= topic.openings
        for span in names
    )


def is_itself(frame: Frame, before: Sequence[Frame], topic: Topic | None, sentence: Sentence) -> bool:
    """Whether the clause before and this one both name the topic as subject, which did nothing to itself."""
    if topic is None or not before:
        return False
    said = (
        tokenise(sentence.text[one.subject_start - sentence.start : one.subject_end - sentence.start], 0)
        for one in (before[-1], frame)
    )
    return all(any(token.folded in topic.openings for token in tokens) for tokens in said)
