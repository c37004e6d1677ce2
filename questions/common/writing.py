"""Short writes that queue up: SQLite lets one write at a time, and its own way of waiting is to sleep and try again.

A writer that sleeps misses its turn, for up to a tenth of a second. Writers that first wait for one file lock are
woken by the kernel at once, in turn (docs/performance.md has the figures). PostgreSQL needs none of this.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def short_write() -> Iterator[None]:
    """``transaction.atomic()`` whose turn is waited for outside the database. Inside another transaction just that."""
    if connection.vendor != "sqlite" or connection.in_atomic_block or connection.is_in_memory_db():
        with transaction.atomic():
            yield
        return
    with open(f"{connection.settings_dict['NAME']}.gate", "ab") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        with transaction.atomic():
            yield
