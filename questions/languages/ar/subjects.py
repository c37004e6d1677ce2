"""Reads the noun phrase that is the subject of an Arabic clause, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.clauses import in_date
from questions.languages.ar.foreign_subjects import after_foreign_name
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_definite,
    is_glued,
    is_preposition,
    words,
)
from questions.languages.ar.verbs import find_verb
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue, Span

_BETWEEN = 8
_GAP = 6
_SUBJECT_WORDS = 9


def read_subject(
    clause: list[Token], at: int, names: Sequence[Span], dates: Sequence[Span]
) -> tuple[int, str]:
    """Index after the noun phrase that stands here and what it is: name, foreign, definite, counted, or loose."""
    end, kind = _read_phrase(clause, at, names, dates)
    quotes = sum(token.text == '"' for token in clause[at:end])
    closes = quotes % 2 and end < len(clause) and clause[end].text == '"'
    return end + 1 if closes else end, kind


def _read_phrase(
    clause: list[Token], at: int, names: Sequence[Span], dates: Sequence[Span]
) -> tuple[int, str]:
    if at >= len(clause) or in_date(clause[at], dates) or clause[at].text in PUNCTUATION - {'"', "«"}:
        return at, ""
    opens_name = any(span.start == clause[at].start for span in names)
    if is_preposition(clause[at]) and not opens_name or clause[at].folded in words("pointing"):
        return at, ""
    if is_count(clause[at]):
        end, kind = _after_noun_phrase(clause, at, names, dates)
        return _with_those_it_is_of(clause, end, dates, names), kind
    named = after_name(clause, at, names)
    if named == at and is_glued(clause[at]):
        return at, ""
    if named > at and is_person(clause[at], names):
        return _with_family(clause, _with_apposition(clause, named, names), dates), "name"
    if named > at:
        return _with_adjectives(clause, _with_apposition(clause, named, names), dates), "name"
    foreign = after_foreign_name(clause, at, names)
    if foreign > at:
        return foreign, "foreign"
    end, kind = _after_noun_phrase(clause, at, names, dates)
    if (
        kind == "definite"
        and end < len(clause)
        and is_person(clause[end], names)
        and any(map(is_role, clause[at:end]))
    ):
        return after_name(clause, end, names), "name"
    return end, kind


def is_role(token: Token) -> bool:
    """Whether the word says what a person is, so that the name behind its phrase belongs to it."""
    plain = token.folded.removeprefix("ال")
    roles = words("person_nouns", "roles_of_state", "roles_of_sport")
    return not roles.isdisjoint({plain, plain.removesuffix("ه"), plain.removesuffix("ة")})


def counted_behind(clause: list[Token], at: int, dates: Sequence[Span]) -> int:
    """Index of the number that opens a counted subject behind a phrase or two ("in the town seven people"); 0 for none."""
    if at >= len(clause) or not (
        is_preposition(clause[at]) or is_glued(clause[at]) or clause[at].folded in words("within_it")
    ):
        return 0
    for index in range(at + 1, min(at + _BETWEEN, len(clause))):
        token = clause[index]
        if (
            token.text in PUNCTUATION
            or in_date(token, dates)
            or find_verb(token.text) is not None
            and not is_definite(token)
        ):
            return 0
        if is_count(token) and index + 1 < len(clause):
            before, noun = clause[index - 1], clause[index + 1]
            free = before.folded in words("within_it") or not is_preposition(before)
            return index if free and noun.folded not in words("counts_times") else 0
    return 0


def behind_time(clause: list[Token], at: int, dates: Sequence[Span]) -> int:
    """Index of the noun right behind the date that follows the verb ("there broke out in 2011 the crisis"); 0 for none."""
    first = at
    while at < len(clause) and (
        in_date(clause[at], dates) or is_preposition(clause[at]) or clause[at].folded in words("date_leads")
    ):
        at += 1
    told = first < at < len(clause) and in_date(clause[at - 1], dates)
    return at if told and is_definite(clause[at]) else 0


def behind_place(clause: list[Token], at: int, names: Sequence[Span]) -> int:
    """Index of the noun of a kind, with the article, behind a preposition and the name of a place ("in England the church"); 0 for none."""
    if at + 2 >= len(clause) or not is_preposition(clause[at]):
        return 0
    end = after_name(clause, at + 1, names)
    if end == at + 1 or end >= len(clause) or after_name(clause, end, names) > end + 3:
        return 0
    noun = clause[end].folded
    return end if is_definite(clause[end]) and noun in words("bare_nouns") else 0


def behind_in_it(clause: list[Token], at: int) -> int:
    """Index of the subject behind "in it" ("there was founded in it the university of X"), no mere "the school"; 0 for none."""
    if at + 1 >= len(clause) or clause[at].folded not in words("in_it"):
        return 0
    return 0 if clause[at + 1].folded in words("bare_nouns") else at + 1


def after_name(clause: list[Token], at: int, names: Sequence[Span]) -> int:
    end = max((span.end for span in names if span.start <= clause[at].start < span.end), default=0)
    while at < len(clause) and clause[at].start < end:
        at += 1
    return at


def _with_family(clause: list[Token], at: int, dates: Sequence[Span]) -> int:
    """Takes in the family name or people behind a person's name: a word with the article that is no word of every day."""
    if at < len(clause) and is_definite(clause[at]) and not in_date(clause[at], dates):
        plain = clause[at].folded.removeprefix("ال")
        strange = not {clause[at].folded, plain} & tagger().common or clause[at].folded in nationalities("ar")
        return at + 1 if strange and gazetteer("ar").named(clause[at].text) is None else at
    return at


def _with_adjectives(clause: list[Token], at: int, dates: Sequence[Span]) -> int:
    """Takes in a definite adjective behind a name: "California, the southern"."""
    while at < len(clause) and _is_adjective(clause[at]) and not in_date(clause[at], dates):
        at += 1
    return at


def _is_adjective(token: Token) -> bool:
    return (
        is_definite(token) and token.folded.endswith(("ي", "ية", "يه", "ى")) and find_verb(token.text) is None
    )


def _with_apposition(clause: list[Token], at: int, names: Sequence[Span]) -> int:
    """Takes in a name that directly follows a name: a title and its bearer."""
    while at < len(clause) and any(span.start == clause[at].start for span in names):
        if not is_definite(clause[at]) and is_person(clause[at], names):
            at = after_name(clause, at, names)
        else:
            break
    return at


def is_person(token: Token, names: Sequence[Span]) -> bool:
    return any(
        span.start == token.start and isinstance(span.value, NameValue) and span.value.type == "person"
        for span in names
    )


def _after_noun_phrase(
    clause: list[Token], at: int, names: Sequence[Span], dates: Sequence[Span]
) -> tuple[int, str]:
    index, definite, counted = at, False, is_count(clause[at])
    while index < len(clause) and index - at < _SUBJECT_WORDS:
        token = clause[index]
        if token.text in PUNCTUATION - {'"', "«", "»", "“", "”"} or in_date(token, dates):
            break
        if index > at and (is_preposition(token) or token.text[:1] == "و" and find_verb(token.text) is None):
            break
        if index == at + 1 and is_definite(clause[at]) and is_person(token, names):
            return after_name(clause, index, names), "name"
        if index > at and definite and not is_definite(token):
            break
        if index > at + 1 and not definite and find_verb(token.text) is not None:
            break
        named = after_name(clause, index, names)
        if counted and index > at + 1 and named > index:
            break
        if named > index and index > at:
            definite, index = True, named
            continue
        definite = definite or is_definite(token)
        index += 1
    kind = "counted" if counted else "definite" if definite else "loose"
    return index, kind


def _with_those_it_is_of(clause: list[Token], at: int, dates: Sequence[Span], names: Sequence[Span]) -> int:
    """Takes in "of the states of the region" behind "six states", up to what was taken out of the clause there."""
    if at >= len(clause) or clause[at].folded != "من":
        return at
    gaps = [
        index for index in range(at + 1, len(clause)) if clause[index].start - clause[index - 1].end > _GAP
    ]
    index = at + 1
    while index < len(clause):
        token = clause[index]
        if index in gaps[:1] or in_date(token, dates) or token.text in PUNCTUATION:
            return index
        if not gaps and (is_preposition(token) and token.folded != "ما" or find_verb(token.text) is not None):
            return index
        if not gaps and index > at + 1 and is_definite(clause[index - 1]) and not is_definite(token):
            return _with_owner(clause, index, names)
        index += 1
    return index


def _with_owner(clause: list[Token], at: int, names: Sequence[Span]) -> int:
    """Takes in the name behind "belonging to", glued to its "of"."""
    joined = clause[at - 1].folded in words("joined_by") and clause[at].folded[:1] == "ل"
    end = max((span.end for span in names if joined and span.start == clause[at].start + 1), default=0)
    while at < len(clause) and clause[at].start < end:
        at += 1
    return at


def is_count(token: Token) -> bool:
    return token.folded.isdigit() or token.folded in words("counts")
