"""``make bench``: answers in a quiz and in a review beside an empty view, on SQLite and PostgreSQL, and the engine.

It takes some five minutes, most of them to fill tables of a million rows.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import authoring, client, engine, memories
from tests.benchmarks.databases import on_postgres, on_sqlite
from tests.benchmarks.saying import put, row, say
from tests.benchmarks.server import WORKERS, serving

LEARNERS = 2000
CASES = (
    ("empty page, signed in", client.empty),
    ("answer", client.answers),
    ("answer, then next question", client.answers_and_questions),
)
COUNT_ANSWERS = "select count(*) from questions_answer"


def main() -> None:
    say(f"{os.cpu_count()} cores shared by client, server and database; granian, {WORKERS} workers")
    engine.report()
    authoring.report()
    for measured in (measure, memories.measure):
        on_sqlite(measured)
        on_postgres(measured)


def measure(environ: dict[str, str], folder: Path, count: Callable[[str], int]) -> None:
    """Fill the database, serve the site and put every case of a quiz on it with 16 clients and with one."""
    rows = folder / "learners.jsonl"
    run = [sys.executable, "-W", "ignore", "-m"]
    subprocess.run([*run, "tests.benchmarks.filling", str(LEARNERS), str(rows)], env=environ, check=True)
    subprocess.run([*run, "django", "collectstatic", "--noinput", "-v0"], env=environ, check=True)
    learners = (json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines())
    row()
    acknowledged = 0
    with serving(environ) as (port, pid):
        for clients in (16, 1):
            for name, stream in CASES:
                done = put(port, pid, learners, name=name, stream=stream, clients=clients)
                acknowledged += done.count
    say(f"Answers acknowledged: {acknowledged}; kept in the database: {count(COUNT_ANSWERS)}")


if __name__ == "__main__":
    main()
