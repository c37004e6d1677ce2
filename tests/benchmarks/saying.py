"""Running one case and printing its line."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import quantiles

from tests.benchmarks import client
from tests.benchmarks.server import cpu_of_family, cpu_of_postgres

SECONDS = float(os.environ.get("SECONDS_A_CASE", "4"))
WARM_UP_SECONDS = 1.0
HEADINGS = ("", "clients", "req/s", "server us", "db us", "client us", "p50 ms", "p95 ms")


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a case: requests a second, and how many answers were acknowledged, the warm-up's too."""

    rate: float
    count: int


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def row(cells: tuple = HEADINGS) -> None:
    say("{:<28}{:>8}{:>8}{:>11}{:>8}{:>11}{:>8}{:>8}".format(*cells))


def put(port: int, pid: int, learners: Iterator[dict], *, name: str, stream: Callable, clients: int) -> Done:
    """Run one case and print its line or lines."""
    warm = client.run(port, [stream(learners) for _client in range(clients)], seconds=WARM_UP_SECONDS)
    web, database = cpu_of_family(pid), cpu_of_postgres()
    timings = client.run(port, [stream(learners) for _client in range(clients)], seconds=SECONDS)
    count = sum(len(taken) for taken in timings.taken.values())
    costs = (
        cpu_of_family(pid) - web,
        cpu_of_postgres() - database,
        timings.client_cpu,
    )
    each = tuple(f"{1e6 * cost / count:.0f}" for cost in costs)
    rate = count / timings.seconds
    everything = [seconds for taken in timings.taken.values() for seconds in taken]
    row((name, clients, f"{rate:.0f}", *each, *percentiles(everything)))
    if timings.pairs:
        for part, taken in timings.taken.items():
            row((f"  {part}", "", f"{len(taken) / timings.seconds:.0f}", "", "", "", *percentiles(taken)))
        row(("  both together", "", "", "", "", "", *percentiles(timings.pairs)))
    return Done(rate, answers_in(warm) + answers_in(timings))


def answers_in(timings: client.Timings) -> int:
    return sum(len(taken) for name, taken in timings.taken.items() if name.startswith("answer"))


def percentiles(seconds: list[float]) -> tuple[str, str]:
    """The median and the 95th percentile in milliseconds."""
    cuts = quantiles(seconds, n=20)
    return f"{1000 * cuts[9]:.1f}", f"{1000 * cuts[18]:.1f}"
