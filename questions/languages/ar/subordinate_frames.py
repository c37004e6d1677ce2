"""Finds the statement behind "when" and "after" that holds its own date: "when the Portuguese took X in 1511, ..."."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from questions.languages.ar.clauses import COMMAS, in_date
from questions.languages.ar.tokens import Token, is_preposition, words
from questions.languages.ar.verb_looks import gender_of_verb
from questions.languages.ar.verbs import find_verb
from questions.languages.frames import Frame
from questions.languages.reading import Span

_TRUST, _FEWEST = 0.95, 4
_THAT, _WHILE, _IN = "ان", "حين", "في"


def subordinate_frames(
    clause: list[Token], dates: Sequence[Span], read: Callable[[list[Token]], Frame | None]
) -> Iterator[Frame]:
    """Clauses behind such a word that ``read`` can read, where the first date of all stands behind their subject."""
    for index in range(len(clause) - _FEWEST):
        opens = _behind_conjunction(clause, index)
        if (
            not opens
            or in_date(clause[index], dates)
            or any(in_date(token, dates) for token in clause[:index])
        ):
            continue
        form = find_verb(clause[opens].text)
        if form is None or form.present or form.also_noun and clause[opens - 1].folded != _THAT:
            continue
        inner = _one_statement(clause[opens:])
        frame = read(inner) if any(in_date(token, dates) for token in inner) else None
        if (
            frame is not None
            and frame.verb_start == inner[0].start
            and frame.subject_start > frame.verb_start
        ):
            yield replace(frame, trust=frame.trust * _TRUST)


def _behind_conjunction(clause: list[Token], index: int) -> int:
    """Index of the word behind "when" or "after that"; 0 where none stands here."""
    word = clause[index].folded
    plain = word.removeprefix("و") if word not in words("whens", "afters") else word
    if plain in words("whens"):
        is_while = plain == _WHILE and index > 0 and clause[index - 1].folded == _IN
        return 0 if is_while else index + 1
    return index + 2 if plain in words("afters") and clause[index + 1].folded == _THAT else 0


def _one_statement(inner: list[Token]) -> list[Token]:
    """The words up to the comma, the next verb with its "and", or the verb of the main clause, which no comma may part from it."""
    for index, token in enumerate(inner[1:], start=1):
        if index > 1 and is_preposition(inner[index - 2]) and _opens_main_clause(inner[index - 1], token):
            return inner[:index]
        joins = (
            token.text[:1] == "و" and find_verb(token.text) is None and find_verb(token.text[1:]) is not None
        )
        if token.text in COMMAS or joins:
            return inner[:index]
    return inner


def _opens_main_clause(before: Token, token: Token) -> bool:
    """Whether a past verb, by the lexicon or by its looks, stands here and no "which" or "that" before it."""
    form = find_verb(token.text)
    past = bool(gender_of_verb(token.text)) if form is None else not (form.present or form.also_noun)
    return past and before.folded not in words("relative_words") | {_THAT}
