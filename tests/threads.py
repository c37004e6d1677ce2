"""Running the same call in several threads that set off together, each on a connection of its own."""

import fcntl
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier

from django.db import connection

THREADS = 8


def in_parallel(call: Callable[[], object], *, threads: int = THREADS) -> list:
    """What ``call`` gave in each thread; what it raised is raised here."""
    return all_at_once([call] * threads)


def all_at_once(calls: list[Callable[[], object]]) -> list:
    """What each call gave, every one in a thread of its own; what one raised is raised here."""
    start = Barrier(len(calls))

    def run(call: Callable[[], object]) -> object:
        try:
            start.wait(timeout=20)
            return call()
        finally:
            connection.close()

    with one_process_at_a_time(), ThreadPoolExecutor(len(calls)) as pool:
        return [done.result() for done in [pool.submit(run, call) for call in calls]]


@contextmanager
def one_process_at_a_time() -> Iterator[None]:
    """A server of PostgreSQL has a hundred connections for all processes that test on it: fifty threads in two are too many."""
    with (Path(tempfile.gettempdir()) / "hashiya-tests-threads.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
