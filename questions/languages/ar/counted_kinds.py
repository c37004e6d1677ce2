"""Says what Arabic groups and kinds are of where they are counted: "how many kinds of birds", and not of what at the end of the question."""

from __future__ import annotations

from questions.languages.ar.counted_nouns import Counted
from questions.languages.ar.given_amounts import Parts
from questions.languages.ar.number_phrases import opens_phrase, places
from questions.languages.ar.number_words import listed
from questions.languages.ar.said_before import Said
from questions.languages.ar.tokens import Token, is_definite
from questions.languages.ar.verbs import fold

_MOST = 3


def with_its_kind(
    lead: str, parts: Parts, said: Said, counted: Counted, rest: list[Token]
) -> tuple[str, Parts]:
    """What the counted groups are of, right behind their noun: "how many kinds of birds | ..." and "how many firms for tea | ..."."""
    if counted.kind != "counted" or not rest or not lead.endswith((counted.noun, counted.one)):
        return lead, parts
    of = rest[0].folded == "من" and fold(counted.one.split()[0]) in listed("groups")
    meant = rest[0].folded.startswith("لل") and fold(said.verb) in listed("holding")
    size = 2 if of else 1
    while size < len(rest) and is_definite(rest[size]) and (of or meant):
        size += 1
    told = rest[:size]
    whole = size == len(rest) or opens_phrase(rest[size])
    if not (of and len(told) > 1 and is_definite(told[1]) or meant) or not whole or size > _MOST:
        return lead, parts
    kept = tuple(part for part in parts if isinstance(part, str) or part not in places(rest))
    return f"{lead} {' '.join(token.text for token in told)}", (*kept, *places(rest[size:]))
