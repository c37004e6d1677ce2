"""What marks say about the questions: how hard each is, how well it tells learners apart, how far the test can be trusted.

Pure: a table of marks in, figures out; docs/statistics.md has every formula with its source. A figure that too few
answers stand behind is withheld, and one that cannot be computed says why: nothing here is ever NaN.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum, sqrt
from operator import mul

from questions.quizzes import intervals

ENOUGH = 20  # answers below which discrimination, efficiency, alpha and the like are withheld
ENOUGH_FOR_SHARE = 10  # answers below which a facility or another share is withheld
ROUNDING = 1e-12

Row = Sequence[float | None]


class Why(StrEnum):
    """Why a figure is not given."""

    TOO_FEW = "too few answers"
    SAME_MARKS = "cannot be computed: everybody has the same mark"
    SAME_REST = "cannot be computed: everybody has the same mark in the rest of the test"
    ONE_ITEM = "cannot be computed: the test has fewer than two questions"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 95 % interval, or why there is none. ``low`` and ``high`` are None where no interval exists."""

    value: float | None
    low: float | None = None
    high: float | None = None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question. ``facility`` is a share; ``discrimination`` and ``efficiency`` are times 100, as in Moodle."""

    name: str
    n: int
    maximum: float
    facility: Figure
    discrimination: Figure
    efficiency: Figure


@dataclass(frozen=True, slots=True)
class Whole:
    """The test as a whole, over the ``n`` learners who have a mark in every question."""

    n: int
    items: int
    maximum: float
    mean: Figure
    sd: Figure
    alpha: Figure
    sem: Figure


@dataclass(frozen=True, slots=True)
class Analysis:
    items: tuple[Item, ...]
    whole: Whole


def analyse(
    rows: Sequence[Row], *, names: Sequence[str], maxima: Sequence[float], enough: int = ENOUGH
) -> Analysis:
    """All figures of a table of marks, a row a learner and None for a question without a mark."""
    asked = [asked_of(row, maxima) for row in rows]
    columns = zip(*rows, strict=True) if rows else [()] * len(names)
    items = [
        item_of(name, column, asked, top=top, full=fsum(maxima), enough=enough)
        for name, top, column in zip(names, maxima, columns, strict=True)
    ]
    return Analysis(tuple(items), whole_of(rows, maxima, enough=enough))


def asked_of(row: Row, maxima: Sequence[float]) -> tuple[float, float, int]:
    """A learner's points, what they could have reached in the questions they have a mark in, and how many these are."""
    marked = [(mark, top) for mark, top in zip(row, maxima, strict=True) if mark is not None]
    return fsum(mark for mark, _top in marked), fsum(top for _mark, top in marked), len(marked)


def item_of(
    name: str, column: Row, asked: Sequence[tuple[float, float, int]], *, top: float, full: float, enough: int
) -> Item:
    """The figures of one question; a learner with marks in nothing else says nothing about discrimination."""
    marks = [mark for mark in column if mark is not None]
    pairs = [
        (mark, rest_of(points - mark, reachable - top, full - top))
        for mark, (points, reachable, count) in zip(column, asked, strict=True)
        if mark is not None and count > 1
    ]
    discrimination, efficiency = discrimination_of(pairs, enough=enough)
    return Item(name, len(marks), top, facility_of(marks, top, enough=enough), discrimination, efficiency)


def rest_of(points: float, reachable: float, full: float) -> float:
    """The rest of the test on its full scale: with gaps, the share of what was asked."""
    return points if reachable == full else points * full / reachable


def facility_of(marks: Sequence[float], top: float, *, enough: int = ENOUGH) -> Figure:
    """The mean mark as a share of the highest possible one."""
    n = len(marks)
    if n < max(2, enough_for_share(enough)):
        return Figure(None, why=Why.TOO_FEW)
    shares = [mark / top for mark in marks]
    share = fsum(shares) / n
    if min(shares) < 0:  # marks were taken away for wrong answers: no share in the strict sense
        spread = sqrt(fsum((one - share) ** 2 for one in shares) / (n - 1))
        return Figure(share, *intervals.around_mean(share, spread, n))
    return Figure(share, *intervals.wilson(share, n))


def enough_for_share(enough: int) -> int:
    """How many answers a share needs where the other figures need ``enough``."""
    return min(ENOUGH_FOR_SHARE, enough)


def discrimination_of(pairs: Sequence[tuple[float, float]], *, enough: int) -> tuple[Figure, Figure]:
    """100 times the correlation of a question with the rest, and the same as a share of the highest possible one.

    The highest is that of the same marks dealt out so that the best in the rest have the best marks here. Given the
    marks it is fixed, so the interval of the efficiency is that of the correlation on another scale.
    """
    n = len(pairs)
    if n < max(enough, 2):
        return (Figure(None, why=Why.TOO_FEW),) * 2
    marks, rests = zip(*pairs, strict=True)
    if is_flat(marks) or is_flat(rests):
        return (Figure(None, why=Why.SAME_MARKS if is_flat(marks) else Why.SAME_REST),) * 2
    marks, rests = centred(marks), centred(rests)
    spread = sqrt(product(marks, marks) * product(rests, rests))
    r = within(product(marks, rests) / spread)
    highest = product(sorted(marks), sorted(rests)) / spread
    bounds = intervals.fisher(r, n) or (None, None)
    return percent(r, *bounds), percent(*(one and within(one / highest) for one in (r, *bounds)))


def percent(value: float, low: float | None, high: float | None) -> Figure:
    """A figure times 100."""
    return Figure(*(None if one is None else 100 * one for one in (value, low, high)))


def within(r: float) -> float:
    """Between -1 and 1, whatever rounding made of it."""
    return max(-1.0, min(1.0, r))


def is_flat(values: Sequence[float]) -> bool:
    """Whether all are the same, apart from rounding."""
    low, high = min(values), max(values)
    return high - low <= ROUNDING * max(abs(low), abs(high), 1.0)


def centred(values: Sequence[float]) -> list[float]:
    """The distances from the mean."""
    mean = fsum(values) / len(values)
    return [value - mean for value in values]


def product(one: Sequence[float], other: Sequence[float]) -> float:
    """The sum of products of two lists of distances."""
    return sum(map(mul, one, other))


def variance(values: Sequence[float]) -> float:
    """The sample variance."""
    distances = centred(values)
    return product(distances, distances) / (len(values) - 1)


def whole_of(rows: Sequence[Row], maxima: Sequence[float], *, enough: int) -> Whole:
    """Mean, standard deviation, coefficient alpha and standard error of measurement of the totals."""
    complete = [row for row in rows if None not in row]
    n, items, full = len(complete), len(maxima), fsum(maxima)
    if n < max(enough, 3):
        return Whole(n, items, full, *(Figure(None, why=Why.TOO_FEW),) * 4)
    totals = [fsum(row) for row in complete]
    mean, sd = fsum(totals) / n, sqrt(variance(totals))
    mean_figure = Figure(mean, *intervals.around_mean(mean, sd, n))
    if items < 2 or is_flat(totals):
        why = Figure(None, why=Why.ONE_ITEM if items < 2 else Why.SAME_MARKS)
        return Whole(n, items, full, mean_figure, Figure(sd), why, why)
    alpha = alpha_of([variance(column) for column in zip(*complete, strict=True)], sd * sd)
    sem = sd * sqrt(1 - alpha)
    sds, sems = left_out(complete, totals)
    return Whole(
        n,
        items,
        full,
        mean_figure,
        Figure(sd, *(intervals.jackknifed(sd, sds) or (None, None))),
        Figure(alpha, *(intervals.bonett(alpha, items=items, n=n) or (None, None))),
        Figure(sem, *(intervals.jackknifed(sem, sems) or (None, None))),
    )


def alpha_of(variances: Sequence[float], of_total: float) -> float:
    """Cronbach's coefficient alpha from the variances of the questions and of the total."""
    items = len(variances)
    return min(1.0, items / (items - 1) * (1 - sum(variances) / of_total))


def left_out(rows: Sequence[Sequence[float]], totals: Sequence[float]) -> tuple[list[float], list[float]]:
    """Standard deviation and standard error of measurement, with one learner left out each."""
    n, items = len(rows), len(rows[0])
    columns = [centred(column) for column in zip(*rows, strict=True)]
    around = [product(distances, distances) for distances in zip(*columns, strict=True)]
    squares = [distance * distance for distance in centred(totals)]
    within_items, over_all = sum(around), sum(squares)
    sds, sems = [], []
    for square, own in zip(squares, around, strict=True):
        total = (over_all - square * n / (n - 1)) / (n - 2)
        shared = (within_items - own * n / (n - 1)) / (n - 2)
        sds.append(sqrt(max(0.0, total)))
        sems.append(sqrt(max(0.0, (shared * items - total) / (items - 1))))
    return sds, sems
