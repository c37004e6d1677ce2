"""Finds the finite verb of an English clause, where its subject ends, and how far the clause may be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from questions.languages.en.parts import FINITE_TAGS
from questions.languages.en.tokens import Token, is_adverb
from questions.languages.en.verbs import AUXILIARIES, base_of_past, base_of_present, find_verb, is_participle

_FARTHEST = 34
_NEVER = frozenset({"not", "n't", "never", "hardly", "no"})
_HELPERS = frozenset({"do", "does", "did", "am", "'s", "’s", "wo", "ca"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """Index of the finite verb, of the word behind the subject and behind the clause; ``trust`` from 0 to 1."""

    verb: int
    subject_end: int
    end: int
    trust: float


def find_predicate(clause: Sequence[Token], first: int) -> Predicate | None:
    """The verb that the words from ``first`` on are the subject of; None where the reading is unsure."""
    at, subject_end, trust = first, None, 1.0
    limit = min(len(clause), first + _FARTHEST)
    opening_at = next((i for i in range(first, limit) if clause[i].text == ","), -1)
    while at < limit:
        token = clause[at]
        if token.text == "," and at > first and (closing := _aside_end(clause, at, limit)):
            subject_end, at = at, closing + 1
            if opening_at >= 0 and at > limit:
                return None
            continue
        if (
            at > first
            and token.tag in ("WDT", "WP")
            or (token.lower == "that" and token.tag in ("WDT", "IN") and at > first)
        ):
            at, trust = _relative_end(clause, at, limit), trust * 0.9
            if at is None:
                return None
            continue
        if at > first and _is_finite(clause, at):
            break
        if token.text == "," and subject_end is not None and clause[at - 1].text != ",":
            subject_end = None
        at += 1
    else:
        return _participle_as_verb(clause, first, limit)
    verb = clause[at]
    if verb.tag == "MD" or verb.lower in _HELPERS or not _is_known(verb):
        return None
    if any(token.lower in _NEVER for token in clause[at + 1 : at + 3]):
        return None
    return Predicate(
        at,
        subject_end if subject_end is not None and _is_adjacent(clause, subject_end, at) else at,
        _end(clause, at),
        trust,
    )


def _is_adjacent(clause: Sequence[Token], subject_end: int, verb: int) -> bool:
    """Whether nothing but the aside and adverbs stands between subject and verb."""
    back = verb - 1
    while back > subject_end and (is_adverb(clause[back]) or clause[back].tag == "RB"):
        back -= 1
    return clause[back].text == ","


def _aside_end(clause: Sequence[Token], comma: int, limit: int) -> int | None:
    """Index of the comma that closes an aside ("X, the king of Y, ..."; "X, which ..., ..."), just before the verb."""
    for at in range(comma + 2, limit - 1):
        if clause[at].text != ",":
            continue
        following = at + 1
        while following < limit - 1 and (is_adverb(clause[following]) or clause[following].tag == "RB"):
            following += 1
        inside = {token.lower for token in clause[comma + 1 : at]}
        if _is_finite(clause, following) and clause[comma + 1].lower not in ("and", "or"):
            return at
        if "and" in inside and clause[comma + 1].tag not in ("WDT", "WP", "DT", "VBN", "VBG"):
            return None
    return None


def _relative_end(clause: Sequence[Token], at: int, limit: int) -> int | None:
    """Index of the finite verb behind a relative clause that no comma closes: "the man who built it was ..."."""
    inner = next((place for place in range(at + 1, limit) if _is_finite(clause, place)), None)
    if inner is None:
        return None
    for place in range(inner + 1, limit):
        if clause[place].text == "," or clause[place].lower in ("and", "or", "but", "when", "while", "that"):
            return None
        if _is_finite(clause, place) and clause[place].lower in AUXILIARIES | {"became"}:
            return place
    return None


def _is_finite(clause: Sequence[Token], at: int) -> bool:
    token = clause[at]
    if token.tag not in FINITE_TAGS or not token.text.islower():
        return False
    before = clause[at - 1] if at else token
    return before.tag not in ("DT", "PRP$", "TO", "CC") and before.lower not in ("to", "of", "the", "a", "an")


def _is_known(verb: Token) -> bool:
    """Whether the tag is borne out by what we know of the word."""
    if verb.lower in AUXILIARIES:
        return True
    if verb.tag == "VBD":
        return base_of_past(verb.lower) != ""
    return base_of_present(verb.lower) != "" and (verb.tag == "VBZ" or find_verb(verb.lower) is not None)


def _participle_as_verb(clause: Sequence[Token], first: int, limit: int) -> Predicate | None:
    """The one past form that was taken for a participle, where the clause has no other verb."""
    found = [at for at in range(first + 1, limit) if clause[at].tag == "VBN" and clause[at].text.islower()]
    if len(found) != 1 or not (form := find_verb(clause[found[0]].lower)) or not form.is_past:
        return None
    at = found[0]
    if clause[at - 1].tag in ("DT", "JJ", "IN", "CC", "RB") or clause[at - 1].text == ",":
        return None
    if at + 1 < len(clause) and clause[at + 1].lower in ("by", "as"):
        return None
    return Predicate(at, at, _end(clause, at), 0.8)


def _end(clause: Sequence[Token], verb: int) -> int:
    """Where the clause may be cut: before ", making it ..." and ", which ..."."""
    for at in range(verb + 1, len(clause) - 1):
        if clause[at].text != ",":
            continue
        following = clause[at + 1]
        nxt = clause[at + 2] if at + 2 < len(clause) else following
        if following.tag in ("WDT", "WP", "WRB") or (following.tag == "IN" and nxt.tag == "WDT"):
            return at
        if following.tag == "VBG" or (is_adverb(following) and nxt.tag == "VBG"):
            return at
        if following.tag == "VBN" and at > verb + 2:
            return at
        if following.lower in (
            "with",
            "including",
            "among",
            "many",
            "some",
            "most",
            "each",
            "both",
            "all",
            "as",
            "though",
            "although",
            "while",
            "because",
            "but",
            "so",
        ):
            return at
    return len(clause)


def next_is_participle(clause: Sequence[Token], at: int) -> bool:
    """Whether a participle follows the verb, adverbs aside."""
    for token in clause[at + 1 : at + 4]:
        if token.tag in ("VBN", "VBD") or is_participle(token.lower):
            return True
        if not is_adverb(token) and token.tag != "RB":
            return False
    return False
