"""Whether another Arabic sentence tells all that a question says of what happened."""

from __future__ import annotations

from collections.abc import Collection


def words_to_find_again(said: Collection[str], titled: Collection[str]) -> frozenset[str]:
    """All words of the question: an Arabic clause keeps the verb as its sentence has it."""
    return frozenset(said)


def tells_all(asked: frozenset[str], told: frozenset[str]) -> bool:
    """Whether the words of a sentence hold all that is asked."""
    return asked <= told
