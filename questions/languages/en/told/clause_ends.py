"""Where the parts of a clause of a report begin and end: what opens it, its subject, its asides, its last word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from questions.languages.en.parts import FINITE_TAGS
from questions.languages.en.tokens import Token, is_adverb, words
from questions.languages.registry import get_pack

_TIMES_OF_CLAUSES = frozenset({"after", "before", "since", "as"})
_NOUN_PARTS = frozenset(
    ["DT", "PRP$", "JJ", "NN", "NNS", "NNP", "CD", "VBN", "VBG", "POS", "HYPH", "X", "RB"]
)
_OPENING_TAGS = frozenset({"IN", "TO", "RB", "VBG", "VBN", "WRB"})
_OPENING_REACH = 22


@cache
def _months() -> frozenset[str]:
    written = get_pack("en").dates.months.values()
    return frozenset(word.lower() for words_of_month in written for word in words_of_month)


def without_opening(text: str, tokens: list[Token]) -> tuple[str | None, list[Token]]:
    """What stands before the subject up to a comma, and the rest; None where it changes what the clause says."""
    first = tokens[0] if tokens else None
    if (
        first is None
        or first.tag not in _OPENING_TAGS
        and first.lower not in words("told_openings")
        or tokens[1:2]
        and tokens[1].tag == "CD"
        and first.lower not in ("in", "on", "by", "since", "at")
    ):
        return "", tokens
    if first.lower in words("told_cases"):
        return None, []
    depth = next((at for at, one in enumerate(tokens[:_OPENING_REACH]) if one.text == ","), None)
    if depth is not None:
        return text[first.start : tokens[depth].start].strip(), tokens[depth + 1 :]
    if first.lower in ("in", "on") and len(tokens) > 3:
        at = _after_date(tokens)
        if at:
            return text[first.start : tokens[at - 1].end], tokens[at:]
        return None, []
    return ("", tokens[1:]) if first.tag == "RB" and is_adverb(first) else (None, [])


def _after_date(tokens: Sequence[Token]) -> int:
    at = 1
    while at < len(tokens) and (
        tokens[at].lower in _months() or re.fullmatch(r"\d{1,2}|1[89]\d\d|20\d\d", tokens[at].text)
    ):
        at += 1
    return at if at > 1 else 0


def subject_end(tokens: Sequence[Token]) -> int | None:
    """Where the words of the subject end: at its comma or at the verb; None where it is no plain noun phrase."""
    at = 0
    while at < len(tokens):
        one = tokens[at]
        if one.tag in FINITE_TAGS and one.text.islower() and at:
            return at
        if one.text == "," and at:
            return at
        plain = (
            one.tag in _NOUN_PARTS
            or one.lower in words("told_leads")
            or one.text in "&'’-–%$£€"
            or one.lower == "and"
        )
        if not plain and not one.text[:1].isupper() or one.lower in words("told_breaks"):
            return None
        at += 1
    return None


def past_aside(tokens: Sequence[Token], end: int) -> int | None:
    """Where the verb stands, behind an aside between commas."""
    at = end
    if tokens[at].text == ",":
        closing = next((place for place in range(at + 1, len(tokens)) if tokens[place].text == ","), None)
        if closing is None or closing + 1 >= len(tokens) or _is_list(tokens, at, closing):
            return None
        at = closing + 1
    while at < len(tokens) and tokens[at].tag == "RB":
        at += 1
    if at >= len(tokens) or tokens[at].tag not in FINITE_TAGS or not tokens[at].text.islower():
        return None
    return at


def _is_list(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the commas part members of a list and hold no aside."""
    return last + 2 < len(tokens) and any(one.lower == "and" for one in tokens[last : last + 4])


def clause_end(tokens: Sequence[Token], at: int) -> int:
    """Where the clause may stop and has said something whole."""
    for place in range(at, len(tokens)):
        one = tokens[place]
        if one.text in ",;:–—" and not _inside(tokens, place) or one.text == "-" and _is_dash(tokens, place):
            return place
        if (
            one.lower in words("told_breaks")
            and place > at
            and tokens[place - 1].tag != "IN"
            and tokens[place - 1].text != "-"
        ):
            return place
        if (
            one.lower == "as"
            and tokens[place + 1 : place + 2]
            and tokens[place + 1].lower == "well"
            and place > at
        ):
            return place
        if one.lower in _TIMES_OF_CLAUSES and place > at and _has_verb(tokens, place):
            return place
        if one.lower == "and" and place > at and _opens_clause(tokens, place):
            return place
    return len(tokens)


def _inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether the mark stands in a number or a score."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].end == tokens[at].start
        and tokens[at + 1].start == tokens[at].end
    )


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].end < tokens[at].start


def _has_verb(tokens: Sequence[Token], at: int) -> bool:
    for one in tokens[at + 1 : at + 12]:
        if one.text in ",;":
            return False
        if one.tag in FINITE_TAGS and one.text.islower() or one.tag == "VBG":
            return True
    return False


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at + 1 : at + 2] and tokens[at + 1].tag == "VBN" and tokens[at + 1].text.islower():
        return True
    for place, one in enumerate(tokens[at + 1 : at + 9], start=at + 1):
        if one.text in ",;" or one.tag in ("WDT", "WP", "WRB"):
            return False
        if (
            one.tag == "VBN"
            and tokens[place - 1].tag in ("NN", "NNP")
            and tokens[place + 1 : place + 2]
            and tokens[place + 1].lower not in ("by", "as")
        ):
            return True
        if one.tag in FINITE_TAGS and one.text.islower() or one.tag == "VB" and tokens[place - 1].tag != "TO":
            return True
    return False
