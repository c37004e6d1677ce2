"""Finds who does what in an English sentence: a subject that is named, then its finite verb."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.en.clauses import skip_opening, split_clauses
from questions.languages.en.finite_verbs import find_finite_verb, next_word_is_participle
from questions.languages.en.tokens import Token, is_adverb, tokenise, words
from questions.languages.en.topics import pronoun_place
from questions.languages.en.verbs import AUXILIARIES, BE, find_verb
from questions.languages.frames import Frame, Topic
from questions.languages.reading import Sentence, Span


def find_frames(
    sentence: Sentence,
    *,
    names: Sequence[Span],
    dates: Sequence[Span],
    heads: Sequence[Span],
    asides: Sequence[tuple[int, int]] = (),
    topic: Topic | None = None,
) -> list[Frame]:
    """Clauses of the sentence whose subject and verb are sure enough to ask about."""
    tokens = tokenise(sentence.text, sentence.start)
    tokens = [token for token in tokens if not any(start <= token.start < end for start, end in asides)]
    frames: list[Frame] = []
    for clause in split_clauses(tokens):
        frame = _read_clause(clause, names, dates, pronoun=_pronoun(sentence, topic))
        if frame is None and frames:
            frame = _carry_subject(clause, frames[-1])
        if frame is not None:
            frames.append(frame)
    return frames


def _pronoun(sentence: Sentence, topic: Topic | None) -> int | None:
    """Where the pronoun begins that means the topic."""
    place = pronoun_place(sentence.text, topic) if topic is not None else None
    return sentence.start + place[0] if place else None


def _read_clause(
    clause: list[Token], names: Sequence[Span], dates: Sequence[Span], *, pronoun: int | None
) -> Frame | None:
    first = skip_opening(clause, dates)
    at = find_finite_verb(clause, first, dates)
    if at is None or at == first:
        return None
    is_topic = clause[first].start == pronoun and clause[first + 1 : at] == [
        token for token in clause[first + 1 : at] if is_adverb(token)
    ]
    if not is_topic and not _is_subject(clause[first:at], names):
        return None
    return _frame(clause, first, at)


def _frame(clause: list[Token], first: int, at: int) -> Frame:
    subject_end = at
    while subject_end > first + 1 and clause[subject_end - 1].lower in words("droppable_adverbs"):
        subject_end -= 1
    while clause[subject_end - 1].text == ",":
        subject_end -= 1
    verb = clause[at]
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=verb.start,
        verb_end=verb.end,
        subject_start=clause[first].start,
        subject_end=clause[subject_end - 1].end,
        form=verb.lower,
        trust=_trust(clause, first, at),
        number="plural" if verb.lower in ("were", "are", "have") else "",
        present=not (find_verb(verb.lower) and find_verb(verb.lower).is_past),
        passive=verb.lower in BE and next_word_is_participle(clause, at),
    )


def _trust(clause: list[Token], first: int, at: int) -> float:
    words_in_subject = at - first
    return 1.0 if words_in_subject <= 8 else 0.9


def _is_subject(subject: list[Token], names: Sequence[Span]) -> bool:
    """Whether these words are a noun phrase that says who or what is meant."""
    if not subject or len(subject) == 1 and subject[0].lower in words("pointing"):
        return False
    first = subject[0]
    if first.lower in (
        "there",
        "it",
        "this",
        "that",
        "these",
        "those",
        "what",
        "as",
        "by",
        "with",
        "for",
        "to",
        "from",
    ):
        return False
    if first.lower in (
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "under",
        "despite",
        "following",
        "since",
        "until",
    ):
        return False
    if any(token.lower in ("he", "she", "it", "they", "who", "which") for token in subject):
        return False
    commas = [index for index, token in enumerate(subject) if token.text == ","]
    if (
        commas
        and commas[-1] != len(subject) - 1
        and "and" not in {token.lower for token in subject[commas[-1] :]}
    ):
        return False
    named = first.text[:1].isupper() or first.text[:1].isdigit() or first.text in '"“'
    return named or first.lower in words("determiners")


def _carry_subject(clause: list[Token], before: Frame) -> Frame | None:
    """ "... and moved to Paris in 1920": the subject of the clause before."""
    if clause[0].lower != "and" or len(clause) < 3:
        return None
    at = 1
    while at < len(clause) - 1 and is_adverb(clause[at]):
        at += 1
    verb = clause[at]
    form = find_verb(verb.lower)
    if (
        form is None
        or not verb.text.islower()
        or (before.passive and form.is_participle and verb.lower not in AUXILIARIES)
    ):
        return None
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=verb.start,
        verb_end=verb.end,
        subject_start=before.subject_start,
        subject_end=before.subject_end,
        form=verb.lower,
        trust=min(0.85, before.trust),
        number=before.number,
        subject_text=before.subject_text,
        present=not form.is_past,
        passive=verb.lower in BE and next_word_is_participle(clause, at),
    )
