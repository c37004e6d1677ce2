"""A class at the bell: 200 learners begin within five seconds and answer twenty questions each, on both databases.

``python -m tests.benchmarks.class_starts``. Learners think for one to three seconds over a question, quicker than
anybody reads (PAUSE=0 lets them answer as fast as the server does). Exits with 1 where anything went wrong, was lost,
or where the 95th percentile of an answer is half a second or more.
"""

import asyncio
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

import psycopg

from quizsite.settings import Database
from tests.benchmarks.client import CSRF
from tests.benchmarks.databases import POSTGRES, environment
from tests.benchmarks.saying import say
from tests.benchmarks.server import WORKERS, serving

LEARNERS = int(os.environ.get("LEARNERS", "200"))
PAUSE = float(os.environ.get("PAUSE", "2"))  # seconds on average, half less or half more
WITHIN = 5.0
LIMIT_MS = 500
SCRATCH = "hashiya_bell"
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
OPTION = re.compile(rb'name="choice" value="([^"]+)"')
LOCATION = re.compile(rb"\r\nlocation: (\S+)", re.IGNORECASE)
COUNTS = (
    "select (select count(*) from questions_answer), (select count(*) from questions_submission),"
    " (select count(*) from questions_attempt), (select count(*) from questions_review)"
)


class Learner:
    """One learner's browser: a connection that is kept, their session, and how long each answer took."""

    def __init__(self, port: int, row: dict, taken: dict[str, list[float]], chance: random.Random) -> None:
        self.port, self.row, self.taken, self.chance = port, row, taken, chance

    async def go(self) -> None:
        await asyncio.sleep(self.chance.random() * WITHIN)
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)
        where = (await self.send("begin", "POST", f"/work/{self.row['work']}/begin/", ""))[0]
        number = where.split("/")[2]
        _goal, page = await self.send("first question", "GET", where)
        for position, fields in enumerate(self.row["answers"], start=1):
            await asyncio.sleep(PAUSE * (0.5 + self.chance.random()))
            options = OPTION.findall(page)
            if options:
                fields = f"choice={self.chance.choice(options).decode()}"
            path = f"/attempts/{number}/{position}/answer/"
            await self.send("answer", "POST", path, f"{fields}&client_id={uuid.uuid4()}")
            if position < len(self.row["answers"]):
                _goal, page = await self.send("next question", "GET", where)
        await self.send("hand in", "POST", f"/work/{self.row['work']}/hand-in/", "")
        self.writer.close()
        await self.writer.wait_closed()

    async def send(self, name: str, method: str, path: str, body: str | None = None) -> tuple[str, bytes]:
        """Send and wait; gives the address that the answer leads to, and the page. Anything but 200 or a redirect ends the run."""
        htmx = "HX-Request: true\r\n" if name in ("answer", "next question") else ""
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{htmx}X-CSRFToken: {CSRF}\r\n"
            f"Cookie: sessionid={self.row['session']}; csrftoken={CSRF}; language=ar\r\n"
        )
        if body is not None:
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        began = time.perf_counter()
        self.writer.write(f"{head}\r\n{body or ''}".encode())
        answer = await self.reader.readuntil(b"\r\n\r\n")
        length = LENGTH.search(answer)
        page = await self.reader.readexactly(int(length[1]) if length else 0)
        self.taken[name].append(time.perf_counter() - began)
        if answer.split(b" ", 2)[1] not in (b"200", b"302", b"303"):
            raise RuntimeError(f"{name}: {answer.decode()}{page[:1500].decode()}")
        goal = LOCATION.search(answer)
        return (goal[1].decode() if goal else ""), page


async def bell(port: int, rows: list[dict]) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = defaultdict(list)
    chance = random.Random(7)
    learners = [Learner(port, row, taken, random.Random(chance.random())) for row in rows]
    problems = await asyncio.gather(*(learner.go() for learner in learners), return_exceptions=True)
    for problem in filter(None, problems):
        say(f"FAILED: {problem!r}")
    return taken


def measure(environ: dict[str, str], folder: Path, counted: Callable[[], tuple[int, ...]]) -> bool:
    """Fill, serve, ring the bell, print; True where everything held."""
    rows = folder / "class.jsonl"
    run = [sys.executable, "-W", "ignore", "-m"]
    subprocess.run(
        [*run, "tests.benchmarks.class_filling", str(LEARNERS), str(rows)], env=environ, check=True
    )
    subprocess.run([*run, "django", "collectstatic", "--noinput", "-v0"], env=environ, check=True)
    learners = [json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines()]
    began = time.perf_counter()
    with serving(environ) as (port, _pid):
        taken = asyncio.run(bell(port, learners))
    say(f"{LEARNERS} learners, {time.perf_counter() - began:.0f} s in all")
    for name, seconds in taken.items():
        cuts = quantiles(seconds, n=20)
        figures = (1000 * cuts[9], 1000 * cuts[18], 1000 * max(seconds))
        say(
            "{:<16}{:>7}  p50 {:>7.1f}  p95 {:>7.1f}  longest {:>7.1f} ms".format(
                name, len(seconds), *figures
            )
        )
    answers = LEARNERS * len(learners[0]["answers"])
    expected = (answers, LEARNERS, LEARNERS, answers)
    say(f"kept: answers, submissions, attempts, reviews {counted()}; expected {expected}")
    in_time = 1000 * quantiles(taken["answer"], n=20)[18] < LIMIT_MS
    return in_time and counted() == expected


def on_sqlite() -> bool:
    with tempfile.TemporaryDirectory(prefix="hashiya-bell-") as folder:
        say(f"\nSQLite {Database.sqlite_version}")
        file = f"{folder}/bench.sqlite3"
        return measure(
            environment(f"sqlite:///{file}", folder),
            Path(folder),
            lambda: sqlite3.connect(file).execute(COUNTS).fetchone(),
        )


def on_postgres() -> bool:
    try:
        server = psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as error:
        say(f"\nNOT MEASURED ON POSTGRESQL: no server answers at POSTGRES_URL ({str(error).strip()})")
        return True
    with server, tempfile.TemporaryDirectory(prefix="hashiya-bell-") as folder:
        say(f"\nPostgreSQL {server.info.server_version // 10000}")
        server.execute(f"drop database if exists {SCRATCH}")
        server.execute(f"create database {SCRATCH}")
        url = POSTGRES.rpartition("/")[0] + "/" + SCRATCH
        try:
            return measure(
                environment(url, folder),
                Path(folder),
                lambda: psycopg.connect(url).execute(COUNTS).fetchone(),
            )
        finally:
            server.execute(f"drop database {SCRATCH} with (force)")


if __name__ == "__main__":
    say(f"{os.cpu_count()} cores shared by client, server and database; granian, {WORKERS} workers")
    results = [on_sqlite(), on_postgres()]
    sys.exit(0 if all(results) else 1)
