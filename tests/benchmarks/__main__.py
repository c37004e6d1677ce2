"""``make bench``: the answer path beside an empty view, on SQLite and PostgreSQL, and the engine. Takes about two minutes."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles

import psycopg

from tests.benchmarks import client, engine
from tests.benchmarks.server import WORKERS, cpu_of_family, cpu_of_postgres, serving

POSTGRES = os.environ.get("POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
SCRATCH = "hashiya_bench"
LEARNERS = 2000
SECONDS = float(os.environ.get("SECONDS_A_CASE", "4"))
WARM_UP_SECONDS = 1.0
CASES = (
    ("empty page, signed in", client.empty),
    ("answer", client.answers),
    ("answer, then next question", client.answers_and_questions),
)
COUNT_ANSWERS = "select count(*) from questions_answer"
HEADINGS = ("", "clients", "req/s", "server us", "db us", "client us", "p50 ms", "p95 ms")


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def row(cells: tuple) -> None:
    say("{:<28}{:>8}{:>8}{:>11}{:>8}{:>11}{:>8}{:>8}".format(*cells))


def main() -> None:
    say(f"{os.cpu_count()} cores shared by client, server and database; granian, {WORKERS} workers")
    engine.report()
    on_sqlite()
    on_postgres()


def on_sqlite() -> None:
    with tempfile.TemporaryDirectory(prefix="hashiya-bench-") as folder:
        say(f"\nSQLite {sqlite3.sqlite_version}, every answer flushed to disk before it is acknowledged")
        url = f"sqlite:///{folder}/bench.sqlite3"
        measure(
            environment(url, folder),
            Path(folder),
            lambda: sqlite3.connect(f"{folder}/bench.sqlite3").execute(COUNT_ANSWERS).fetchone()[0],
        )


def on_postgres() -> None:
    try:
        server = psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as error:
        say(f"\nNOT MEASURED ON POSTGRESQL: no server answers at POSTGRES_URL ({str(error).strip()})")
        return
    with server, tempfile.TemporaryDirectory(prefix="hashiya-bench-") as folder:
        say(f"\nPostgreSQL {server.info.server_version // 10000}, its own settings")
        server.execute(f"drop database if exists {SCRATCH}")
        server.execute(f"create database {SCRATCH}")
        url = POSTGRES.rpartition("/")[0] + "/" + SCRATCH
        try:
            measure(
                environment(url, folder),
                Path(folder),
                lambda: psycopg.connect(url).execute(COUNT_ANSWERS).fetchone()[0],
            )
        finally:
            server.execute(f"drop database {SCRATCH} with (force)")


def environment(database_url: str, folder: str) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": database_url,
        "HASHIYA_VAR_DIR": folder,
        "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
    }


def measure(environ: dict[str, str], folder: Path, count_answers: Callable[[], int]) -> None:
    """Fill the database, serve the site and put every case on it with 16 clients and with one."""
    rows = folder / "learners.jsonl"
    run = [sys.executable, "-W", "ignore", "-m"]
    subprocess.run([*run, "tests.benchmarks.filling", str(LEARNERS), str(rows)], env=environ, check=True)
    subprocess.run([*run, "django", "collectstatic", "--noinput", "-v0"], env=environ, check=True)
    learners = (json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines())
    row(HEADINGS)
    acknowledged = 0
    with serving(environ) as (port, pid):
        for clients in (16, 1):
            for name, stream in CASES:
                acknowledged += put(port, pid, learners, name=name, stream=stream, clients=clients)
    say(f"Answers acknowledged: {acknowledged}; kept in the database: {count_answers()}")


def put(port: int, pid: int, learners: Iterator[dict], *, name: str, stream: Callable, clients: int) -> int:
    """Run one case and print its line or lines; gives the answers that were acknowledged."""
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
    rate = f"{count / timings.seconds:.0f}"
    everything = [seconds for taken in timings.taken.values() for seconds in taken]
    row((name, clients, rate, *each, *percentiles(everything)))
    if timings.pairs:
        for part, taken in timings.taken.items():
            row((f"  {part}", "", f"{len(taken) / timings.seconds:.0f}", "", "", "", *percentiles(taken)))
        row(("  both together", "", "", "", "", "", *percentiles(timings.pairs)))
    return len(warm.taken.get("answer", ())) + len(timings.taken.get("answer", ()))


def percentiles(seconds: list[float]) -> tuple[str, str]:
    """The median and the 95th percentile in milliseconds."""
    cuts = quantiles(seconds, n=20)
    return f"{1000 * cuts[9]:.1f}", f"{1000 * cuts[18]:.1f}"


if __name__ == "__main__":
    main()
