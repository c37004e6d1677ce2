"""Fits the ranking to what authors decided, so that a confidence of 0.9 means nine in ten accepted.

Logistic regression by Newton steps, one weight at a time, each held near its present value by a normal prior:
a few decisions move a weight a little, many move it to where they point.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from questions.generation.looks import read_looks
from questions.generation.weighing import (
    Weighed,
    Weights,
    acceptance,
    chance_of,
    effects_of,
    log_odds,
    way_key,
)

_ROUNDS, _SETTLED = 60, 1e-6
_SPREADS = {"languages": 0.2, "ways": 0.6, "effects": 0.15}  # effects rest on thousands of verdicts
_BINS = (0.0, 0.55, 0.65, 0.75, 0.85, 0.95, 1.0)
_ACCEPTED, _REFUSED = frozenset({"accept"}), frozenset({"reject", "edit"})


Shown = tuple[int, float]


class DecisionDataError(ValueError):
    """A line that is no decision."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question as the ranking saw it, and whether it was accepted unedited."""

    weighed: Weighed
    accepted: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Decisions whose confidence lay between two bounds: how many, what was foreseen, what came."""

    low: float
    high: float
    count: int
    foreseen: float
    accepted: float


def read_decisions(lines: Iterable[str], *, name: str) -> list[Judged]:
    """The decisions of JSON lines as ``export_decisions`` writes them; of several about one question the last counts.

    Raises DecisionDataError with file and line for anything else.
    """
    rows: dict[object, dict[str, Any]] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            verdict = row["verdict"]
            weighed = _weighed(row)
        except (json.JSONDecodeError, KeyError, TypeError, ValueError) as error:
            raise DecisionDataError(
                f"{name}, line {number}: not a decision ({error}). Each line must be a JSON object with "
                "language, way, stem and verdict, as export_decisions writes it."
            ) from error
        rows[row.get("question", f"line {number}")] = {"verdict": verdict, "weighed": weighed}
    return [
        Judged(row["weighed"], row["verdict"] in _ACCEPTED)
        for row in rows.values()
        if row["verdict"] in _ACCEPTED | _REFUSED and row["weighed"].way
    ]


def _weighed(row: dict[str, Any]) -> Weighed:
    return Weighed(
        language=row["language"],
        way=row["way"],
        words=len(row["stem"].split()),
        trust=float(row.get("trust", 1.0)),
        stale=bool(row.get("stale", False)),
        derived=bool(row.get("derived", False)),
        looks=read_looks(row),
    )


def refit(judged: Sequence[Judged], weights: Weights) -> Weights:
    """The weights that fit the decisions best without leaving their present values further than these ask for."""
    values = {name: dict(getattr(weights, name)) for name in _SPREADS}
    for one in judged:
        values["ways"].setdefault(way_key(one.weighed, weights), 0.0)
        values["languages"].setdefault(one.weighed.language, 0.0)
    start = {name: dict(table) for name, table in values.items()}
    amounts = _amounts(judged, Weights(**values))
    accepted = [one.accepted for one in judged]
    scores = [log_odds(one.weighed, Weights(**values)) for one in judged]
    for _ in range(_ROUNDS):
        farthest = 0.0
        for name, table in values.items():
            for key in table:
                shown = amounts[name].get(key, ())
                step = _step(
                    shown, scores, accepted, spread=_SPREADS[name], moved=table[key] - start[name][key]
                )
                table[key] += step
                for row, amount in shown:
                    scores[row] += amount * step
                farthest = max(farthest, abs(step))
        if farthest < _SETTLED:
            break
    return Weights(**values)


def _amounts(judged: Sequence[Judged], weights: Weights) -> dict[str, dict[str, list[Shown]]]:
    """By table and weight the rows that show what it weighs, and how much of it."""
    amounts: dict[str, dict[str, list[Shown]]] = {name: defaultdict(list) for name in _SPREADS}
    for row, one in enumerate(judged):
        amounts["ways"][way_key(one.weighed, weights)].append((row, 1.0))
        amounts["languages"][one.weighed.language].append((row, 1.0))
        for key, amount in effects_of(one.weighed).items():
            if amount:
                amounts["effects"][key].append((row, amount))
    return amounts


def _step(
    shown: Iterable[Shown], scores: Sequence[float], accepted: Sequence[bool], *, spread: float, moved: float
) -> float:
    """Newton's step for one weight that moved so far from its present value."""
    precision = 1 / spread**2
    slope, bend = -precision * moved, precision
    for row, amount in shown:
        foreseen = chance_of(scores[row])
        slope += amount * (accepted[row] - foreseen)
        bend += amount * amount * foreseen * (1 - foreseen)
    return slope / bend


def reliability(judged: Sequence[Judged], weights: Weights) -> Iterator[Bin]:
    """What was foreseen beside what came, by confidence."""
    for low, high in zip(_BINS, _BINS[1:], strict=False):
        chances = [(acceptance(one.weighed, weights), one.accepted) for one in judged]
        inside = [
            (share, accepted) for share, accepted in chances if low <= share < high or share == high == 1.0
        ]
        if inside:
            foreseen = sum(share for share, _ in inside) / len(inside)
            yield Bin(low, high, len(inside), foreseen, sum(accepted for _, accepted in inside) / len(inside))


def log_loss(judged: Sequence[Judged], weights: Weights) -> float:
    """The mean of what the weights did not foresee, in nats; lower is better."""
    losses = (
        -math.log(max(1e-9, share if one.accepted else 1 - share))
        for one in judged
        for share in [acceptance(one.weighed, weights)]
    )
    return sum(losses) / max(1, len(judged))
