"""Whether the chances that were served came true: predicted and seen side by side. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from questions.study.evaluation import Predicted

BINS = 10
FEWEST = 5  # answers; a bin with fewer says nothing
Z = 1.96  # 95 %


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers whose chance was about the same: the mean prediction, the share that was right and its interval."""

    predicted: float
    seen: float
    low: float
    high: float
    count: int

    @property
    def holds(self) -> bool:
        """Whether the prediction lies within what luck allows."""
        return self.low <= self.predicted <= self.high


def bins_of(rows: Sequence[Predicted]) -> list[Bin]:
    """The bins that hold enough answers, from low chances to high."""
    held: dict[int, list[Predicted]] = {}
    for row in rows:
        held.setdefault(min(int(row.served * BINS), BINS - 1), []).append(row)
    return [bin_of(group) for _number, group in sorted(held.items()) if len(group) >= FEWEST]


def bin_of(group: Sequence[Predicted]) -> Bin:
    right, count = sum(row.right for row in group), len(group)
    low, high = interval(right, count)
    return Bin(sum(row.served for row in group) / count, right / count, low, high, count)


def interval(hits: float, count: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share; the whole range without any answer."""
    if not count:
        return 0.0, 1.0
    share = hits / count
    middle = (share + Z * Z / (2 * count)) / (1 + Z * Z / count)
    reach = Z * sqrt(share * (1 - share) / count + Z * Z / (4 * count * count)) / (1 + Z * Z / count)
    return max(0.0, middle - reach), min(1.0, middle + reach)
