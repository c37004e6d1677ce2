"""Clauses that a report tells in the present, the perfect or the future, told as of its time: what is so today was so then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import Token, words
from questions.languages.en.told.askings import AT_THE_TIME, BY_THE_TIME, TOLD_HERE
from questions.languages.en.told.clauses import Clause
from questions.languages.en.verbs import past_of

_ALSO_PLURAL = frozenset({"people", "police", "staff", "men", "women", "children"})


def as_of_then(clause: Clause) -> Clause | None:
    """The clause in the past, with the words that say when it was so; None where its past form is unknown.

    "has sold 5m copies" had been done by the time of the report, but what is done once was simply done.
    """
    finite, rest = clause.verb[0], clause.verb[1:]
    if finite is not clause.finite and finite.tag != "MD":
        return clause
    if finite.lower in ("is", "are"):
        past, when = "were" if finite.lower == "are" else "was", AT_THE_TIME
    elif finite.lower == "will":
        past, when = ("were to" if _is_plural(clause) else "was to"), TOLD_HERE
    elif finite.lower in ("has", "have") and rest:
        return _perfect(clause)
    elif finite.tag in ("VBZ", "VBP"):
        past, when = past_of(clause.main if not rest else _base(clause)), AT_THE_TIME
    else:
        return clause
    return replace(_said_as(clause, past, 1), when=when) if past else None


def as_done(clause: Clause) -> Clause:
    """What has or had been done as what was done: "had sold" as "sold", "has been named" as "was named"."""
    helper, rest = clause.verb[0].lower, clause.verb[1:]
    if helper not in ("has", "have", "had") or not rest or rest[0].lower == "to":
        return clause
    if rest[0].lower == "been":
        told = _said_as(clause, "were" if clause.plural else "was", 2)
    else:
        past = past_of(clause.main) if len(rest) == 1 else ""
        told = _said_as(clause, past, 2) if past else clause
    return replace(told, when="") if told is not clause else clause


def _perfect(clause: Clause) -> Clause:
    if clause.verb[1].lower == "been" and clause.verb[-1].lower.endswith("ing"):
        return replace(_said_as(clause, "were" if clause.plural else "was", 2), when=AT_THE_TIME)
    once = words("verbs_of_one_deed") | words("verbs_of_price") | words("verbs_of_money")
    counted = re.match(
        r"(?:\w+\s){0,2}?(?:\d|two|three|four|five|six|seven|eight|nine|ten)[\w,.]*\s[a-z]", clause.told()
    )
    if clause.main in once and not counted and clause.verb[1].lower != "been":
        done = as_done(clause)
        if done is not clause:
            return done
    return replace(_said_as(clause, "had", 1), when=BY_THE_TIME)


def _base(clause: Clause) -> str:
    """The base of the finite verb of a group: "plans to sell"."""
    return replace(clause, verb=clause.verb[:1]).main


def _said_as(clause: Clause, said: str, until: int) -> Clause:
    """The clause with ``said`` in the place of the first words of its verb."""
    first, last = clause.verb[0].start, clause.verb[until - 1].end
    text = clause.text[:first] + said + clause.text[last:]
    moved = len(said) - (last - first)

    def shifted(tokens: Sequence[Token]) -> tuple[Token, ...]:
        return tuple(replace(one, start=one.start + moved, end=one.end + moved) for one in tokens)

    new = [replace(one, tag="VBD" if not at else one.tag) for at, one in enumerate(read_tokens(said, first))]
    return replace(
        clause, text=text, verb=(*new, *shifted(clause.verb[until:])), rest=shifted(clause.rest)
    )  # fmt: skip


def _is_plural(clause: Clause) -> bool:
    """Whether the subject is several: by its last noun before a preposition, or by "and"."""
    tokens = read_tokens(clause.subject, 0)
    end = next((at for at, one in enumerate(tokens) if one.tag == "IN" and at), len(tokens))
    head = tokens[end - 1]
    names = end
    while names and tokens[names - 1].tag == "NNP":
        names -= 1
    if 0 < names < end and tokens[names - 1].tag == "NN":
        return False
    return head.tag == "NNS" or head.lower in _ALSO_PLURAL or any(one.lower == "and" for one in tokens[:end])
