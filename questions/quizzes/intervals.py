"""How sure a figure is: 95 % intervals that need no table and no simulation. Pure.

Sources: Wilson 1927 (a share), Fisher 1921 (a correlation), Bonett 2002 (coefficient alpha), Student's t by its
expansion in 1/df (Abramowitz and Stegun 26.7.5), the order statistics of a sample for its median.
"""

from collections.abc import Sequence
from math import atanh, exp, floor, log, sqrt, tanh
from statistics import NormalDist

CONFIDENCE = 0.95
Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
ALMOST_ONE = 1 - 1e-12

Interval = tuple[float, float]


def wilson(share: float, n: int) -> Interval:
    """For a share of ``n``. For partial marks it is on the wide side, since a mark in 0..1 varies at most as much."""
    centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    reach = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return max(0.0, centre - reach), min(1.0, centre + reach)


def fisher(r: float, n: int) -> Interval | None:
    """For a correlation over ``n`` pairs; None where it is so near 1 or -1 that nothing is left to vary."""
    if n < 4 or abs(r) > ALMOST_ONE:
        return None
    reach = Z / sqrt(n - 3)
    return tanh(atanh(r) - reach), tanh(atanh(r) + reach)


def bonett(alpha: float, *, items: int, n: int) -> Interval | None:
    """For coefficient alpha of ``items`` items over ``n`` learners."""
    if n < 3 or alpha > ALMOST_ONE:
        return None
    reach = Z * sqrt(2 * items / ((items - 1) * (n - 2)))
    centre = log(1 - alpha)
    return 1 - exp(centre + reach), 1 - exp(centre - reach)


def student(n: int) -> float:
    """The 97.5 % point of Student's t with n - 1 degrees of freedom; within 0.1 % from n = 6 on."""
    df, z = n - 1, Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    fourth = (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160
    return z + first / df + second / df**2 + third / df**3 + fourth / df**4


def around_mean(mean: float, sd: float, n: int) -> Interval:
    """Student's interval for a mean."""
    reach = student(n) * sd / sqrt(n)
    return mean - reach, mean + reach


def jackknifed(value: float, left_out: Sequence[float]) -> Interval | None:
    """For a positive figure, from its values with one learner left out each, on the logarithm (Tukey 1958)."""
    if value <= 0 or min(left_out) <= 0:
        return None
    logs, n = [log(one) for one in left_out], len(left_out)
    mean = sum(logs) / n
    error = sqrt((n - 1) / n * sum((one - mean) ** 2 for one in logs))
    reach = student(n) * error
    return value * exp(-reach), value * exp(reach)


def around_median(ordered: Sequence[float]) -> Interval:
    """For the median, from the sorted values: two of them, whatever the distribution."""
    n = len(ordered)
    rank = max(0, floor((n - 1 - Z * sqrt(n)) / 2))
    return ordered[rank], ordered[n - 1 - rank]
