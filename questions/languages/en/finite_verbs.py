"""Tells the finite verb of an English clause from forms that only look like one."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.en.tokens import Token, is_adverb, words
from questions.languages.en.verbs import AUXILIARIES, find_verb, is_participle
from questions.languages.reading import Span

_SUBJECT_WORDS = 16


def find_finite_verb(clause: list[Token], first: int, dates: Sequence[Span]) -> int | None:
    """Index of the first finite verb; None where something before it makes the reading unsure."""
    depth = 0
    for index in range(first, min(len(clause), first + _SUBJECT_WORDS)):
        token = clause[index]
        depth += (token.text in "([") - (token.text in ")]")
        if depth > 0 or token.text in ")]":
            continue
        if token.lower in words("subject_breaks") or token.text in ";:–—":
            return None
        if index == first or not token.text.islower():
            continue
        if token.lower in AUXILIARIES:
            return index
        form = find_verb(token.lower)
        if form is not None and _is_finite(clause, index):
            return index
        if token.lower in (
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "should",
            "did",
            "does",
            "do",
        ):
            return None
    return None


def _is_finite(clause: list[Token], index: int) -> bool:
    """A past form is the verb of the clause unless it only describes the noun before it, or follows "the"."""
    before = clause[index - 1]
    if before.lower in words("determiners") or before.lower in (
        "of",
        "in",
        "by",
        "for",
        "with",
        "to",
        "from",
        "and",
    ):
        return False
    form = find_verb(clause[index].lower)
    if form is None:
        return False
    if not form.is_past:
        return True
    following = clause[index + 1] if index + 1 < len(clause) else None
    if following is not None and following.lower == "by":
        return False
    later = clause[index + 1 : index + 14]
    return not (form.is_participle and any(_is_second_verb(later, place) for place in range(len(later))))


def _is_second_verb(later: list[Token], place: int) -> bool:
    """Whether a finite verb stands here without a subject of its own."""
    token = later[place]
    if token.lower not in AUXILIARIES and (find_verb(token.lower) is None or not token.text.islower()):
        return False
    between = {word.lower for word in later[:place]}
    return not between & (words("subject_breaks") | {"and", ",", "but", "to", "(", '"', "“"})


def next_word_is_participle(clause: list[Token], at: int) -> bool:
    for token in clause[at + 1 : at + 3]:
        if is_participle(token.lower) or token.lower.endswith("ed"):
            return True
        if not is_adverb(token):
            return False
    return False
