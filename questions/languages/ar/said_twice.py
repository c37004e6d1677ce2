"""Whether an Arabic text says one name twice in a breath, as where a subject was put in before the one that was there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from questions.languages.ar.naming import head_types, stems
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token

_SHORT, _NEAR = 3, 4


def says_twice(tokens: Sequence[Token]) -> bool:
    """Whether one name stands twice within a few words."""
    names = [
        (place, token.folded.removeprefix("ال"))
        for place, token in enumerate(tokens)
        if len(token.folded) > _SHORT
        and token.folded.isalpha()
        and token.folded not in tagger().common
        and not _is_headed(tokens, place)
    ]
    return any(
        0 < two_at - one_at <= _NEAR
        and (two == one or one.startswith(two) and len(one) - len(two) == 1)
        and not _joins_noun(tokens[one_at + 1 : two_at])
        for (one_at, one), (two_at, two) in pairwise(names)
    )


def _joins_noun(between: Sequence[Token]) -> bool:
    """Whether an "and" brings a second noun to which the name belongs as well: "the making of seals and the breaking of seals"."""
    return bool(between) and between[-1].folded[:1] == "و" and len(between[-1].folded) >= _SHORT


def _is_headed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun of its kind stands before the name ("in the city of Liverpool")."""
    before = tokens[place - 1].folded if place else ""
    return any(stem.removeprefix("ال") in head_types() for stem, _ in stems(before))
