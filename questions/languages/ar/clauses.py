"""Cuts an Arabic sentence into clauses and finds where each one's own words begin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from questions.languages.ar.opening_asides import opening_aside
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    index_behind,
    is_adverb,
    is_definite,
    is_preposition,
    phrases,
    words,
)
from questions.languages.ar.verbs import VerbForm, find_verb, opening_particles
from questions.languages.reading import Span

_BREAKS = frozenset("؛;:.!?؟…")
_OPENING_WORDS, _REMARK, _DATE_WITHIN = 14, 8, 6
_SHORT = 4
_DATE_WORDS, _LEADS = 8, 5
COMMAS = frozenset("،,")
_SUFFIXES = ("ها", "هما", "هم", "ه")


def split_clauses(
    tokens: list[Token], names: Sequence[Span] = (), dates: Sequence[Span] = ()
) -> list[list[Token]]:
    """Runs of words that can each hold one statement; none begins inside a name, none is a date alone."""
    held = {
        token.start
        for span in names
        for token in tokens[index_behind(tokens, span.start) : index_behind(tokens, span.end)]
    }
    clauses: list[list[Token]] = [[]]
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.text in "([{«“") - (token.text in ")]}»”")
        opens = depth <= 0 and clauses[-1] and token.start not in held and _opens_clause(tokens, index)
        if opens and not (_is_date_alone(clauses[-1], dates) or opening_aside(clauses[-1], dates)):
            clauses.append([])
        if token.text in _BREAKS and depth <= 0 and not in_date(token, dates):
            clauses.append([])
        else:
            clauses[-1].append(token)
    trimmed = (_without_edge_commas(clause) for clause in clauses)
    return [clause for clause in trimmed if len(clause) > 1]


def _opens_clause(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    after_comma = index > 0 and tokens[index - 1].text in COMMAS
    if after_comma and (token.folded in words("cuts")):
        return True
    if token.folded in words("always_cut") or _then_did(tokens, index):
        return True
    if after_comma and _turns_aside(tokens, index):
        return True
    if after_comma and (_is_sure(token) or _is_verb_in_place(tokens, index)) or _dates_anew(tokens, index):
        return True
    if token.folded == "و" and index + 1 < len(tokens):
        return _is_sure(tokens[index + 1])
    if not token.folded.startswith(("و", "ف", "ثم")):
        return False
    form = find_verb(token.text)
    stripped = find_verb(strip_conjunction(token.text))
    if after_comma and form is None and stripped is None:
        stripped = _verb_with_pronoun(strip_conjunction(token.text))
    if form is not None and not after_comma:
        return False
    if _did_to_it(tokens, index):
        return True
    return stripped is not None and (after_comma or not stripped.also_noun)


def _verb_with_pronoun(word: str) -> VerbForm | None:
    """The verb before a pronoun written onto it ("and (he) entered it")."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return find_verb(word.removesuffix(suffix))
    return None


def _did_to_it(tokens: list[Token], index: int) -> bool:
    """Whether "and" with a past verb and a pronoun stands before a name or title ("and (he) completed it")."""
    form = _verb_with_pronoun(strip_conjunction(tokens[index].text))
    sure = form is not None and form.needs_object and not form.also_noun and not form.present
    return sure and form.number == "singular"


def _turns_aside(tokens: list[Token], index: int) -> bool:
    """Whether "on the other hand" or "while" stands here, in two words."""
    following = tokens[index + 1].folded if index + 1 < len(tokens) else ""
    return tokens[index].folded == "في" and following in words("turning_aside")


def _then_did(tokens: list[Token], index: int) -> bool:
    """Whether "then" and a past verb stand here."""
    return tokens[index].folded in words("then") and index + 1 < len(tokens) and _is_sure(tokens[index + 1])


def _is_date_alone(clause: list[Token], dates: Sequence[Span]) -> bool:
    """Whether nothing but a date stands there yet ("In May 1941, ..."), which belongs to the verb behind its comma."""
    told = [token for token in clause if not in_date(token, dates)]
    return len(told) < len(clause) and all(
        token.text in COMMAS
        or {token.folded, strip_conjunction(token.folded)} & (words("date_leads") | opening_particles())
        for token in told
    )


def _is_verb_in_place(tokens: list[Token], index: int) -> bool:
    """Whether a word that may be a noun is a verb here: a place or a time follows it directly."""
    form = find_verb(tokens[index].text)
    if form is None or form.present or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1].folded
    return following in words("date_leads") or following[:1].isdigit()


def _dates_anew(tokens: list[Token], index: int) -> bool:
    """Whether "and in the year ..." begins here with a verb right behind the date."""
    if index == 0:
        return False
    if tokens[index].folded not in words("and_in"):
        return tokens[index - 1].text in COMMAS and _dates_verb(tokens, index)
    following = tokens[index + 1 : index + _DATE_WORDS]
    if not following or not (following[0].folded in words("date_leads") or following[0].folded[:1].isdigit()):
        return False
    return any(_is_sure(token) for token in following)


def _dates_verb(tokens: list[Token], index: int) -> bool:
    """Whether "in the year 1930" and a verb right behind it stand here, so that the date is that of the verb."""
    if tokens[index].folded != "في" or index + 1 >= len(tokens):
        return False
    at = index + 1
    while at < len(tokens) and at < index + _DATE_WORDS and tokens[at].folded in words("date_leads"):
        at += 1
    if at >= len(tokens) or not tokens[at].folded[:1].isdigit() or at + 1 >= len(tokens):
        return False
    return _is_sure(tokens[at + 1]) or tokens[at + 1].folded in words("was")


def _without_edge_commas(clause: list[Token]) -> list[Token]:
    while clause and clause[-1].text in COMMAS:
        clause = clause[:-1]
    while clause and clause[0].text in PUNCTUATION:
        clause = clause[1:]
    return clause


def strip_conjunction(word: str) -> str:
    return word[1:] if word[:1] in "وف" else word


def read_verb(token: Token, *, first: bool) -> tuple[VerbForm, int] | None:
    """The verb that the word is, and how many letters of conjunction stand before it."""
    form = find_verb(token.text)
    if form is not None:
        return form, 0
    if first and token.text[:1] in "وف":
        form = find_verb(token.text[1:])
        if form is not None:
            return form, 1
    return None


def guess_verb(clause: list[Token], at: int) -> tuple[VerbForm, int] | None:
    """A word at the head of a clause that has the form of "she did" and stands before a definite noun; else None."""
    token, following = clause[at], clause[at + 1]
    cut = 1 if token.folded[:1] in "وف" and len(token.folded) > _SHORT else 0
    word = token.folded[cut:]
    looks = (
        word.endswith("ت")
        and not word.endswith("ات")
        and len(word) >= _SHORT
        and word not in words("ends_in_t")
    )
    if not looks or word.startswith("ال") or not is_definite(following):
        return None
    return VerbForm("feminine", "singular", False, False, False, True, True), cut


def skip_opening(clause: list[Token], dates: Sequence[Span]) -> int:
    """Index of the first word that belongs to the statement itself."""
    index = _after_remark(clause) or after_opening_phrase(clause, dates) or opening_aside(clause, dates)
    while index < len(clause):
        token = clause[index]
        if token.folded in opening_particles() or token.text in COMMAS:
            index += 1
            continue
        after = _after_opening_date(clause, index, dates)
        if after == index:
            return index
        index = after
    return index


def _after_remark(clause: list[Token]) -> int:
    """Index behind "it is worth mentioning that", where the subject behind it shows no case; 0 where it does not stand."""
    told = " ".join(token.folded for token in clause[:_REMARK])
    told = told if told.startswith(_remarks()) else strip_conjunction(told)
    if not told.startswith(_remarks()):
        return 0
    at = next(len(remark.split()) for remark in _remarks() if told.startswith(remark))
    return 0 if at >= len(clause) or clause[at].folded.endswith("ين") else at


@cache
def _remarks() -> tuple[str, ...]:
    """Such remarks, the longest first, each with the space behind it."""
    return tuple(f"{remark} " for remark in phrases("remarks"))


def after_opening_phrase(clause: list[Token], dates: Sequence[Span]) -> int:
    """Index of the verb after an opening phrase without a date ("In Egypt, he ..."), else 0."""
    opens = is_preposition(clause[0]) or is_adverb(clause[0]) or is_preposition(_without_and(clause[0]))
    if not opens or clause[0].folded in opening_particles() | words("lead_in_subjects"):
        return 0
    for index, token in enumerate(clause[:_OPENING_WORDS]):
        if in_date(token, dates):
            return 0
        if token.text in COMMAS:
            follows = index + 1 < len(clause) and read_verb(clause[index + 1], first=True) is not None
            return index + 1 if follows else 0
        if token.folded in words("subordinate"):
            return 0
        if index > 1 and _is_sure(token):
            return index
    return 0


def _is_sure(token: Token) -> bool:
    """Whether the word is a past verb and nothing else."""
    form = find_verb(token.text)
    return form is not None and not form.also_noun and not form.present


def _without_and(token: Token) -> Token:
    return Token(token.text, token.folded.removeprefix("و"), token.start, token.end)


def _after_opening_date(clause: list[Token], index: int, dates: Sequence[Span]) -> int:
    """Index after a date phrase ("in the year 1994") that stands here, else ``index``."""
    look = index
    while look < len(clause) and look < index + _LEADS:
        for span in dates:
            if span.start <= clause[look].start < span.end:
                while look < len(clause) and clause[look].start < span.end:
                    look += 1
                return look
        folded = clause[look].folded
        leads = words("date_leads", "times_of_year")
        if folded not in leads and strip_conjunction(folded) not in leads:
            return index
        look += 1
    return index


def in_date(token: Token, dates: Sequence[Span]) -> bool:
    return bool(dates) and any(span.start <= token.start < span.end for span in dates)


def behind_date(clause: list[Token], index: int, dates: Sequence[Span]) -> int:
    """Index behind the date that the verb or participle at ``index`` has near it, a phrase between at most; 0 where there is none."""
    at = index + 1
    while at < len(clause) and not in_date(clause[at], dates):
        token = clause[at]
        form = find_verb(token.text)
        stops = token.text in PUNCTUATION or token.folded in words("ends_relative")
        if stops or at - index > _DATE_WITHIN or form is not None and not form.also_noun:
            return 0
        at += 1
    told = at
    while at < len(clause) and in_date(clause[at], dates):
        at += 1
    goes_on = at < len(clause) and clause[at].text not in COMMAS and clause[at].text.isdigit()
    return at if at > told and not goes_on else 0
