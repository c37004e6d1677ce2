"""Which way of asking suits a memory: recognised first, then written, then recalled whole, as stability grows.

A memory belongs to the fact: neither the way of asking nor the language of the question makes another one.
"""

from collections.abc import Sequence
from typing import Protocol, TypeVar

RECOGNISED, WRITTEN, RECALLED = 0, 1, 2
RUNGS = {
    "choice": RECOGNISED,
    "choices": RECOGNISED,
    "true_false": RECOGNISED,
    "matching": RECOGNISED,
    "date": WRITTEN,
    "number": WRITTEN,
    "typed": RECALLED,
    "cloze": RECALLED,
    "ordering": RECALLED,
}
STABLE_DAYS = (7.0, 30.0)  # from the first on the fact is asked in writing, from the second on recalled whole


class Wording(Protocol):
    """What is looked at of a question, or of what stands for one."""

    kind: str
    language: str


AnyWording = TypeVar("AnyWording", bound=Wording)


def rung_for(stability: float | None) -> int:
    """The rung that a memory has reached; None is a fact not met yet."""
    return sum(stability >= days for days in STABLE_DAYS) if stability else RECOGNISED


def rung_of(kind: str) -> int:
    return RUNGS.get(kind, WRITTEN)


def wording_for(
    wordings: Sequence[AnyWording], *, stability: float | None, language: str, turn: int
) -> AnyWording | None:
    """The wording to ask: in the learner's language where there is one, on the highest rung that was reached.

    Those that are equal take turns by ``turn``. None without any wording.
    """
    own = [one for one in wordings if one.language == language] or list(wordings)
    if not own:
        return None
    reached = [rung for one in own if (rung := rung_of(one.kind)) <= rung_for(stability)]
    rung = max(reached) if reached else min(rung_of(one.kind) for one in own)
    suitable = [one for one in own if rung_of(one.kind) == rung]
    return suitable[turn % len(suitable)]
