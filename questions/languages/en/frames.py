"""Finds who does what in an English sentence: a subject that is named, then its finite verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from questions.languages.en.clauses import skip_opening, split_clauses
from questions.languages.en.finite_verbs import Predicate, find_predicate, next_is_participle
from questions.languages.en.later_pronouns import later_pronouns
from questions.languages.en.parts import FINITE_TAGS, read_tokens, without_brackets
from questions.languages.en.side_frames import find_side_frames, find_told_in_definition
from questions.languages.en.tokens import Token, is_adverb, words
from questions.languages.en.topics import pronoun_place
from questions.languages.en.verbs import AUXILIARIES, BE, is_participle
from questions.languages.frames import Frame, Topic
from questions.languages.reading import Sentence, Span

_NOMINAL = frozenset({"DT", "PRP$", "NNP", "NN", "NNS", "JJ", "CD", "VBG", "VBN", "X"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "CD", "X", "VBG"})
_NOT_INSIDE = frozenset({"PRP", "WP", "EX", "WRB", "MD"})
_POINTING = frozenset({"this", "that", "these", "those", "such", "another", "other", "both", "what"})
_POINTING_TIMES = frozenset({"this", "that", "these", "those", "same", "such", "following"})
_RELATIVES = frozenset({"which", "who", "whose"})
_LONG_SUBJECT = 12
_ONLY_SUPPOSED = ("According to", "If ", "Suppose ", "Let ", "Assume ", "Imagine ")


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
    if sentence.text.startswith(_ONLY_SUPPOSED):
        return []
    tokens = without_brackets(read_tokens(sentence.text, 0))
    tokens = [
        replace(token, start=token.start + sentence.start, end=token.end + sentence.start) for token in tokens
    ]
    tokens = [token for token in tokens if not any(start <= token.start < end for start, end in asides)]
    frames: list[Frame] = []
    pronouns = _pronouns(sentence, topic, names)
    before: Frame | None = None
    last: list[Token] = []
    for clause in split_clauses(tokens):
        frame = _read_clause(clause, dates, pronouns=pronouns)
        if frame is None and before is not None and not any(one.lower in _RELATIVES for one in last):
            frame = _carry_subject(clause, before)
        before, last = frame, clause
        if frame is not None:
            frames.append(frame)
    told = find_told_in_definition(tokens, frames)
    return [*frames, *told, *find_side_frames(tokens, names)]


def _pronouns(sentence: Sentence, topic: Topic | None, names: Sequence[Span]) -> frozenset[int]:
    """Where the pronouns begin that mean the topic."""
    place = pronoun_place(sentence.text, topic) if topic is not None else None
    first = {sentence.start + place[0]} if place else set()
    return frozenset(first | {start for start, _ in later_pronouns(sentence, topic, names)})


def _read_clause(clause: list[Token], dates: Sequence[Span], *, pronouns: frozenset[int]) -> Frame | None:
    first = skip_opening(clause, dates)
    found = find_predicate(clause, first)
    if found is None:
        return None
    first = _after_phrases(clause, first, found, pronouns)
    if any(token.lower in _POINTING_TIMES for token in clause[:first]):
        return None
    subject = _named_subject(clause, first, found)
    while subject and (subject[-1].lower in words("droppable_adverbs") or subject[-1].text == ","):
        subject = subject[:-1]
    if not subject or not (_is_topic(subject, pronouns) or _is_subject(subject)):
        return None
    return _frame(clause, subject, found)


def _named_subject(clause: list[Token], first: int, found: Predicate) -> list[Token]:
    """The words of the subject; of "his son, Robert Harlan," the name."""
    subject, aside = clause[first : found.subject_end], clause[found.subject_end + 1 : found.verb]
    while aside and (aside[-1].text == "," or is_adverb(aside[-1])):
        aside = aside[:-1]
    if subject and subject[0].tag == "PRP$" and aside and all(token.tag == "NNP" for token in aside):
        return aside
    return subject


def _after_phrases(clause: list[Token], first: int, found: Predicate, pronouns: frozenset[int]) -> int:
    """Past opening phrases that end in a comma: "After the war, the city ..."."""
    opening = clause[first]
    if opening.tag not in ("IN", "TO", "RB", "VBG", "VBN", "WRB", "JJ") and not opening.lower.endswith("ly"):
        return first
    commas = [at for at in range(first, found.subject_end) if clause[at].text == ","]
    for at in commas:
        subject = clause[at + 1 : found.subject_end]
        if subject and (_is_subject(subject) or _is_topic(subject, pronouns)):
            return at + 1
    return first


def _is_topic(subject: Sequence[Token], pronouns: frozenset[int]) -> bool:
    return subject[0].start in pronouns and all(is_adverb(token) for token in subject[1:])


def _is_subject(subject: Sequence[Token]) -> bool:
    """Whether these words are a noun phrase that says who or what is meant."""
    while subject and is_adverb(subject[-1]):
        subject = subject[:-1]
    if not subject or subject[0].lower in _POINTING or any(token.tag in _NOT_INSIDE for token in subject):
        return False
    first, last = subject[0], subject[-1]
    if first.tag not in _NOMINAL and first.text not in '"“':
        return False
    if first.tag == "VBN" or first.tag == "VBG" and not (first.text[:1].isupper() and len(subject) == 1):
        return False
    if last.tag not in _NOUNS and last.text not in '"”' and not last.text[:1].isupper():
        return False
    if any(token.tag in FINITE_TAGS and token.text.islower() for token in subject):
        return _has_relative(subject)
    return not _has_loose_comma(subject)


def _has_relative(subject: Sequence[Token]) -> bool:
    """Whether the verb inside stands behind "who", "which" or "that"."""
    verb = next(at for at, token in enumerate(subject) if token.tag in FINITE_TAGS and token.text.islower())
    return any(token.tag in ("WDT", "WP") or token.lower == "that" for token in subject[1:verb])


def _has_loose_comma(subject: Sequence[Token]) -> bool:
    """Whether a comma stands in the subject that no list explains ("In Paris, ..."; but "France, Spain and Italy")."""
    commas = [at for at, token in enumerate(subject) if token.text == ","]
    if not commas:
        return False
    return not any(token.lower in ("and", "or", "&") for token in subject[commas[0] :])


def _frame(clause: list[Token], subject: Sequence[Token], found: Predicate) -> Frame:
    verb = clause[found.verb]
    trust = found.trust * (1.0 if len(subject) <= _LONG_SUBJECT else 0.85)
    return Frame(
        start=clause[0].start,
        end=clause[found.end - 1].end,
        verb_start=verb.start,
        verb_end=verb.end,
        subject_start=subject[0].start,
        subject_end=subject[-1].end,
        form=verb.lower,
        trust=trust,
        number=_number(subject, verb),
        present=verb.tag in ("VBP", "VBZ"),
        passive=verb.lower in BE and next_is_participle(clause, found.verb),
    )


def _number(subject: Sequence[Token], verb: Token) -> str:
    if verb.lower in ("were", "are", "have"):
        return "plural"
    of = next((at for at, token in enumerate(subject) if token.tag == "IN" and at), len(subject))
    return "plural" if subject[of - 1].tag == "NNS" or "and" in {token.lower for token in subject} else ""


def _carry_subject(clause: list[Token], before: Frame) -> Frame | None:
    """ "... and moved to Paris in 1920": the subject of the clause before."""
    if clause[0].lower not in ("and", "but", "then", "before") or len(clause) < 3:
        return None
    at = 1
    while at < len(clause) - 1 and (is_adverb(clause[at]) or clause[at].text == ","):
        at += 1
    verb = clause[at]
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN") or not verb.text.islower():
        return None
    found = find_predicate([replace(clause[0], tag="NNP", text="It"), *clause[at:]], 0)
    if found is None or found.verb != 1:
        return None
    if (
        before.passive
        and verb.tag in ("VBN", "VBD")
        and verb.lower not in AUXILIARIES
        and is_participle(verb.lower)
    ):
        return None
    return Frame(
        start=clause[0].start,
        end=clause[found.end - 1 + at - 1].end,
        verb_start=verb.start,
        verb_end=verb.end,
        subject_start=before.subject_start,
        subject_end=before.subject_end,
        form=verb.lower,
        trust=min(0.85, before.trust * found.trust),
        number=before.number,
        subject_text=before.subject_text,
        present=verb.tag in ("VBP", "VBZ"),
        passive=verb.lower in BE and next_is_participle(clause, at),
    )
