"""Answer and next in a review, one request: for learners of 100 to 1,000,000 memories, and for 16 at once.

``python -m tests.benchmarks.memories`` runs it alone; ``make bench`` runs it after the quiz.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from statistics import median

from questions.common.ids import new_id
from tests.benchmarks import client
from tests.benchmarks.databases import on_postgres, on_sqlite
from tests.benchmarks.saying import SECONDS, percentiles, put, row, say
from tests.benchmarks.server import serving

COUNT_REVIEWS = "select count(*) from questions_review"
MOST_BYTES = 15_000


def measure(environ: dict[str, str], folder: Path, count: Callable[[str], int]) -> None:
    """Fill, serve, and put the cases on the site: sizes with one client, then the rates beside the empty page."""
    rows, started = folder / "remembering.jsonl", time.perf_counter()
    run = [sys.executable, "-W", "ignore", "-m"]
    subprocess.run([*run, "tests.benchmarks.remembering", str(rows)], env=environ, check=True)
    subprocess.run([*run, "django", "collectstatic", "--noinput", "-v0"], env=environ, check=True)
    learners = [json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines()]
    before = count(COUNT_REVIEWS)
    say(
        f"Reviews: {count('select count(*) from questions_memory'):,} memories, {before:,} reviews, "
        f"{count('select count(*) from questions_fact'):,} facts; filled in {time.perf_counter() - started:.0f} s"
    )
    by_size: dict[int, list[dict]] = {}
    for learner in learners:
        by_size.setdefault(learner["size"], []).append(learner)
    with serving(environ) as (port, pid):
        acknowledged = warm_up(port, by_size[200][:4])
        acknowledged += sizes(port, by_size)
        acknowledged += rates(port, pid, by_size[200][4:])
    say(f"Answers acknowledged: {acknowledged}; kept in the database: {count(COUNT_REVIEWS) - before}")


def warm_up(port: int, learners: list[dict]) -> int:
    """So that both workers have met the questions."""
    timings = client.run(port, [answers_of([learner]) for learner in learners], seconds=60)
    return len(timings.taken["answer and next"])


def sizes(port: int, by_size: dict[int, list[dict]]) -> int:
    """One client after the other: the median must not grow with what a learner has."""
    taken: dict[int, list[float]] = {}
    largest = 0
    order = [(size, learner) for size in (100, 10_000, 1_000_000) for learner in by_size[size]]
    for size, learner in sorted(order, key=lambda pair: pair[1]["session"][-1]):
        timings = client.run(port, [answers_of([learner])], seconds=60)
        taken.setdefault(size, []).extend(timings.taken["answer and next"])
        largest = max(largest, timings.largest)
    smallest = median(taken[100])
    for size, seconds in sorted(taken.items()):
        middle, late = percentiles(seconds)
        grown = f"{median(seconds) / smallest:.2f} of 100's"
        say(f"  {size:>9,} memories: p50 {middle} ms, p95 {late} ms ({grown}), {len(seconds)} answers")
    say(f"  largest response {largest:,} bytes (at most {MOST_BYTES:,} are wanted)")
    return sum(len(seconds) for seconds in taken.values())


def rates(port: int, pid: int, learners: list[dict]) -> int:
    """The empty page and the answers, in turns, with 16 clients and with one."""
    waiting, everybody = iter(learners), cycle(learners)
    row()
    acknowledged = 0
    for clients in (16, 1):
        empty = put(port, pid, everybody, name="empty page, signed in", stream=client.empty, clients=clients)
        done = put(port, pid, waiting, name="review: answer and next", stream=answers_of, clients=clients)
        say(f"  {done.rate / empty.rate:.0%} of the empty page's rate")
        acknowledged += done.count
    return acknowledged


def answers_of(learners) -> Iterator[client.Request]:
    """One learner after the other answers what is due; each answer brings the next question along."""
    for learner in learners:
        left = len(learner["asked"])
        for place, (question, fields) in enumerate(learner["asked"]):
            body = f"{fields}&client_id={new_id()}&left={left - place}".encode()
            yield "answer and next", client.post(f"/review/{question}/answer/", body, learner)


def main() -> None:
    say(f"{SECONDS:g} seconds a case")
    on_sqlite(measure)
    on_postgres(measure)


if __name__ == "__main__":
    main()
