"""Running the same call in several threads that set off together, each on a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
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

    with ThreadPoolExecutor(len(calls)) as pool:
        return [done.result() for done in [pool.submit(run, call) for call in calls]]
