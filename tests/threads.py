"""Running the same call in several threads that set off together, each on a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

THREADS = 8


def in_parallel(call: Callable[[], object]) -> list:
    """What ``call`` gave in each thread; what it raised is raised here."""
    start = Barrier(THREADS)

    def run() -> object:
        try:
            start.wait(timeout=20)
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        return [done.result() for done in [pool.submit(run) for _number in range(THREADS)]]
