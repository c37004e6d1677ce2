"""Adding marks up. Pure: a score is always computed from the answers, never kept."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Points earned out of ``total`` questions, with how many were right, partly right, wrong or not answered."""

    points: float
    total: int
    right: int
    partly: int
    wrong: int

    @property
    def share(self) -> float:
        """Points as a share of the total, 0 to 1; 0 for an empty set."""
        return self.points / self.total if self.total else 0.0


def score_of(marks: Iterable[float | None]) -> Score:
    """The score of one attempt; None stands for a question that was not answered and earns nothing."""
    marks = list(marks)
    right = sum(mark == 1 for mark in marks)
    partly = sum(mark is not None and 0 < mark < 1 for mark in marks)
    points = sum(mark or 0.0 for mark in marks)
    return Score(round(points, 6), len(marks), right, partly, len(marks) - right - partly)
