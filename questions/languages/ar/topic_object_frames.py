"""Arabic clauses whose object is the article's topic, by a pronoun written onto the verb: "and Garibaldi freed it in 1859"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from questions.languages.ar.clauses import in_date, skip_opening
from questions.languages.ar.object_frames import both_of, done_to_it, turned
from questions.languages.ar.subjects import read_subject
from questions.languages.ar.tokens import Token, words
from questions.languages.ar.verbs import VerbForm, find_verb, fold
from questions.languages.frames import Frame, Topic
from questions.languages.reading import Span

_DOERS = frozenset({"name", "foreign", "definite"})
_TRUST, _LATER_TRUST = 0.85, 0.8


def topic_object_frame(
    clause: list[Token], topic: Topic, before: Sequence[Frame], names: Sequence[Span], dates: Sequence[Span]
) -> Frame | None:
    """The clause turned round ("Garibaldi freed Bergamo"), where it opens with the verb and nothing but the topic can be meant.

    ``before`` are the clauses that the sentence told until then.
    """
    if topic.is_person or not all(_is_of_topic(frame, topic) for frame in before):
        return None
    at = skip_opening(clause, dates)
    found = _done_to_topic(clause[at], topic) if at < len(clause) - 1 else None
    if found is None:
        return None
    done, glued = found
    last, kind = both_of(clause, at + 1, names) or read_subject(clause, at + 1, names, dates)
    if (
        kind not in _DOERS
        or kind == "definite"
        and last - at <= 2
        and clause[at + 1].folded in words("bare_nouns")
    ):
        return None
    dated = any(in_date(token, dates) for token in clause[:at])
    if last >= len(clause) and not dated or last < len(clause) and clause[last].folded[:1] == "و":
        return None
    verb = clause[at]
    frame = turned(clause, at, last, (verb.start, verb.end, topic.name), done)
    trust = _LATER_TRUST if before else _TRUST
    return replace(frame, start=clause[0].start, verb_start=verb.start + glued, trust=trust)


def _is_of_topic(frame: Frame, topic: Topic) -> bool:
    """Whether the clause says of the topic what it is or what became of it, and names nothing else that it acted on."""
    form = find_verb(frame.form.split()[0])
    acts = form is None or form.needs_object and not (form.subject_follows or form.done_to)
    return frame.subject_text == topic.name and not acts


def _done_to_topic(token: Token, topic: Topic) -> tuple[tuple[VerbForm, str, str], int] | None:
    """What "(and) freed it" says was done to the topic, and how many letters of an "and" stand before it."""
    for glued in (0, 1) if token.text[:1] in "وف" else (0,):
        word = Token(token.text[glued:], token.folded[glued:], token.start + glued, token.end)
        done = done_to_it(word)
        if done is not None and done[2] == topic.gender and fold(done[1]) not in words("prepositions"):
            return done, glued
    return None
