"""Statements that an English sentence makes on the side: "X, founded in 1994 by Y, ..."; "X, who was born in Z"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.languages.en.finite_verbs import next_is_participle
from questions.languages.en.options import is_plain_person
from questions.languages.en.parts import FINITE_TAGS
from questions.languages.en.tokens import Token, is_adverb, words
from questions.languages.en.verbs import BE, base_of_past, base_of_present, is_participle
from questions.languages.frames import Frame
from questions.languages.given_names import given_names
from questions.languages.reading import NameValue, Span

_DOINGS = frozenset({"VBD", "VBN", "VBZ", "VBG", "VB", "VBP"})
_TIES = frozenset({"in", "by", "at", "on", "as", "from", "after", "for", "into", "near"})
_ALONE_BEHIND = frozenset({"by"})
_SIDE_TRUST = 0.9
_FEWEST, _LONGEST_DEFINITION = 3, 12


def find_side_frames(tokens: Sequence[Token], names: Sequence[Span]) -> Iterator[Frame]:
    """A frame for each participle or relative clause behind a comma that speaks of the name before it."""
    ends = {span.end: span for span in names if isinstance(span.value, NameValue)}
    for at, token in enumerate(tokens[:-2]):
        name = ends.get(tokens[at - 1].end) if at else None
        if name is None or token.text != "," and token.lower not in ("which", "who"):
            continue
        first = at + 1 if token.text == "," else at
        start = _with_article(tokens, first - 1, name)
        if start is not None and (frame := _side_frame(tokens, first, start, name)) is not None:
            yield frame


def find_told_in_definition(tokens: Sequence[Token], frames: Sequence[Frame]) -> Iterator[Frame]:
    """A frame for the participle that a definition ends in: "X is a newspaper | founded in 1890 by Y"."""
    for frame in frames:
        at = next((at for at, token in enumerate(tokens) if token.start == frame.verb_start), None)
        if at is None or frame.passive or tokens[at].lower not in ("is", "was", "are", "were"):
            continue
        place = _told_behind_noun(tokens, at)
        if place is None:
            continue
        first, end = place, _end(tokens, place)
        verb = "were" if frame.number == "plural" or tokens[at].lower in ("are", "were") else "was"
        yield replace(
            frame, start=tokens[first].start, end=tokens[end - 1].end, verb_start=tokens[first].start,
            verb_end=tokens[first].start, form=verb, trust=_SIDE_TRUST * frame.trust, present=False, passive=True,
        )  # fmt: skip


def _told_behind_noun(tokens: Sequence[Token], copula: int) -> int | None:
    """Where the participle stands right behind the noun of "is a ...", with nothing between that could own it."""
    if copula + 2 >= len(tokens) or tokens[copula + 1].lower not in ("a", "an", "the"):
        return None
    for at in range(copula + 2, min(len(tokens) - 2, copula + _LONGEST_DEFINITION)):
        token = tokens[at]
        if token.tag == "VBN" and tokens[at - 1].tag in ("NN", "NNP") and at > copula + 2:
            acts = token.lower in words("acts_of_origin") and is_participle(token.lower)
            return (
                at
                if acts
                and tokens[at + 1].lower in (*_TIES, "and", "between")
                and tokens[at + 1].lower != "as"
                else None
            )
        if token.tag not in ("JJ", "NN", "NNP", "VBN", "VBG", "CD", "HYPH", "POS") and token.lower not in (
            "-",
            ",",
            "and",
            "or",
        ):
            return None
    return None


def _with_article(tokens: Sequence[Token], comma: int, name: Span) -> int | None:
    """Where the name begins with its article; None where it is part of a longer phrase ("the king of X")."""
    first = next((at for at in range(comma + 1) if tokens[at].start >= name.start), None)
    if first is None:
        return None
    before = tokens[first - 1] if first else None
    if before is None or before.text in ".;(":
        return name.start
    if before.tag in _DOINGS:
        return name.start
    if before.lower == "the" and (
        first == 1
        or tokens[first - 2].tag in _DOINGS
        or tokens[first - 2].text in ".;"
        or tokens[first - 2].lower in _ALONE_BEHIND
    ):
        return before.start
    if before.lower in _ALONE_BEHIND or before.tag == "NN" and before.lower in words("topic_nouns"):
        return name.start
    is_who = tokens[comma + 1].lower == "who" and name.value.type == "person"
    led_in = before.lower == "of" or before.tag == "IN" and tokens[comma].text != ","
    role = before.tag in ("NN", "JJ", "NNP", "IN", "TO") and not led_in
    return name.start if is_who and role else None


def _side_frame(tokens: Sequence[Token], first: int, start: int, name: Span) -> Frame | None:
    verb = tokens[first]
    if verb.lower == "which" and _names_person(name.value):
        return None
    end = _end(tokens, first)
    if end - first < _FEWEST:
        return None
    if verb.tag == "VBN" and is_participle(verb.lower) and tokens[first + 1].lower in _TIES:
        return _frame("was", verb.start, verb.start, tokens[end - 1].end, start, name, passive=True)
    if verb.lower not in ("which", "who"):
        return None
    at = first + 1
    while at < end and is_adverb(tokens[at]):
        at += 1
    verb = tokens[at] if at < len(tokens) else verb
    if verb.tag not in FINITE_TAGS or verb.tag == "MD" or not _is_known(verb):
        return None
    passive = verb.lower in BE and next_is_participle(tokens, at)
    present = verb.tag in ("VBZ", "VBP")
    return _frame(
        verb.lower, verb.start, verb.end, tokens[end - 1].end, start, name, passive=passive, present=present
    )


def _names_person(name: NameValue) -> bool:
    """Whether the name is a person's, which no "which" speaks of: "designed by Anna Keller of Weir, which was ..."."""
    person, _, _ = name.text.partition(" of ")
    first, *others = person.split()
    return (
        name.type == "person"
        or bool(others)
        and first.lower() in given_names("en")
        and is_plain_person(person)
    )


def _frame(
    form: str,
    verb_start: int,
    verb_end: int,
    end: int,
    start: int,
    name: Span,
    *,
    passive: bool,
    present: bool = False,
) -> Frame:
    return Frame(
        start=verb_start,
        end=end,
        verb_start=verb_start,
        verb_end=verb_end,
        subject_start=start,
        subject_end=name.end,
        form=form,
        trust=_SIDE_TRUST,
        present=present,
        passive=passive,
    )


def _end(tokens: Sequence[Token], first: int) -> int:
    """Where the side statement ends: at the next comma or "and" with a verb."""
    for at in range(first + 1, len(tokens)):
        if (
            tokens[at].text == ","
            and tokens[at - 1].text.isdigit()
            and tokens[at + 1 : at + 2]
            and tokens[at + 1].text.isdigit()
        ):
            continue
        if tokens[at].text in ",;:.!?–—":
            return at
        if (
            tokens[at].lower in ("and", "but", "or")
            and at + 1 < len(tokens)
            and tokens[at + 1].tag in FINITE_TAGS
        ):
            return at
    return len(tokens)


def _is_known(verb: Token) -> bool:
    return base_of_past(verb.lower) != "" or base_of_present(verb.lower) != "" or verb.lower in BE
