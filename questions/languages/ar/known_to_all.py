"""Definite nouns that everybody knows without an article: the world, and the republic of a president who is named."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.masked import is_masked
from questions.languages.ar.tokens import Token, words

_WORLD, _PRESIDENT = "العالم", ("رئيس", "رئيسا", "رئيسة")


def is_known_to_all(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is the world, or the state in the office of somebody who is named: "X was elected president of the republic"."""
    before = tokens[index - 1] if index else None
    if before is None:
        return False
    if tokens[index].folded == _WORLD and before.folded in words("of_the_world"):
        return True
    named = any(is_masked(token) for token in tokens[:index])
    return named and tokens[index].folded in words("sole_offices") and before.folded in _PRESIDENT
