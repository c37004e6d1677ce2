"""How good the served predictions were, on the project's own log, beside predictions that need no model. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import log, sqrt

SPLITS = 5
BINS = 20
REMEMBERED = 0.8  # weight of the past in the moving average
SURE = 1e-4  # no prediction is taken as surer than that


@dataclass(frozen=True, slots=True)
class Predicted:
    """One review of a later day, in the order of time: who, what was served, what the defaults would say, and whether right."""

    learner_id: int
    served: float
    default: float
    right: bool


@dataclass(frozen=True, slots=True)
class Quality:
    """Measures of one way to predict: smaller is better, except for ``auc`` (0.5 is chance)."""

    log_loss: float
    rmse: float
    auc: float


Model = Callable[[Sequence[Predicted], Sequence[Predicted]], list[float]]


def evaluate(log_rows: Sequence[Predicted]) -> dict[str, Quality]:
    """The quality of each model over SPLITS later parts of the log, each told only what came before; {} if too few."""
    size = len(log_rows) // (SPLITS + 1)
    if not size:
        return {}
    found = {}
    for name, model in MODELS.items():
        predictions: list[float] = []
        for split in range(1, SPLITS + 1):
            past, coming = log_rows[: split * size], log_rows[split * size : (split + 1) * size]
            predictions += model(past, coming)
        tested = log_rows[size : (SPLITS + 1) * size]
        found[name] = quality_of(predictions, [row.right for row in tested])
    return found


def constant(past: Sequence[Predicted], coming: Sequence[Predicted]) -> list[float]:
    """The share of right answers so far."""
    return [sum(row.right for row in past) / len(past)] * len(coming)


def moving_average(past: Sequence[Predicted], coming: Sequence[Predicted]) -> list[float]:
    """Each learner's recent share of right answers, which moves with every answer; at first that of all."""
    start = constant(past, [past[0]])[0]
    recent: dict[int, float] = {}
    predictions = []
    for row in [*past, *coming]:
        before = recent.get(row.learner_id, start)
        predictions.append(before)
        recent[row.learner_id] = REMEMBERED * before + (1 - REMEMBERED) * row.right
    return predictions[len(past) :]


MODELS: dict[str, Model] = {
    "served": lambda past, coming: [row.served for row in coming],
    "default parameters": lambda past, coming: [row.default for row in coming],
    "moving average": moving_average,
    "constant": constant,
}


def quality_of(predictions: Sequence[float], right: Sequence[bool]) -> Quality:
    held = [min(max(one, SURE), 1 - SURE) for one in predictions]
    losses = [-log(one if was else 1 - one) for one, was in zip(held, right, strict=True)]
    return Quality(sum(losses) / len(losses), rmse_of_bins(held, right), auc_of(held, right))


def rmse_of_bins(predictions: Sequence[float], right: Sequence[bool]) -> float:
    """How far predicted and seen shares lie apart in BINS bins of equal width, weighed by their reviews."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for one, was in zip(predictions, right, strict=True):
        bins.setdefault(int(one * BINS), []).append((one, was))
    apart = sum(sum(one - was for one, was in held) ** 2 / len(held) for held in bins.values())
    return sqrt(apart / len(predictions))


def auc_of(predictions: Sequence[float], right: Sequence[bool]) -> float:
    """The chance that a right answer was predicted higher than a wrong one; ties count half. 0.5 without both."""
    positives = sum(right)
    negatives = len(right) - positives
    if not positives or not negatives:
        return 0.5
    rank = ranks = 0.0
    ordered = sorted(zip(predictions, right, strict=True))
    for _prediction, tied in groupby(ordered, key=lambda pair: pair[0]):
        group = [was for _one, was in tied]
        ranks += sum(group) * (rank + (len(group) + 1) / 2)
        rank += len(group)
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives)
