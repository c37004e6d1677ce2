"""Short writes that queue up: SQLite lets one write at a time, and its own way of waiting is to sleep and try again.

A writer that sleeps misses its turn, for up to a tenth of a second. Writers that first wait for one file lock are
woken by the kernel at once, in turn (docs/performance.md has the figures). PostgreSQL needs none of this.
"""

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache, partial

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from questions.common.statements import is_watched, row_of, rows_of, run

MODE = 0o644
flush = getattr(os, "fdatasync", os.fsync)  # macOS has the latter alone


@dataclass(frozen=True, slots=True)
class Change:
    """An INSERT (``statements.insertion``) or an UPDATE of one row, and its values; ``RETURNING id`` is added to it."""

    sql: str
    values: Sequence[object]


@contextmanager
def short_write() -> Iterator[None]:
    """``transaction.atomic()`` whose turn is waited for outside the database. Inside another transaction just that."""
    database = connections[DEFAULT_DB_ALIAS]
    if database.vendor != "sqlite" or database.in_atomic_block or database.is_in_memory_db():
        with transaction.atomic():
            yield
        return
    with turn(database), transaction.atomic():
        yield


@contextmanager
def turn(database: BaseDatabaseWrapper) -> Iterator[None]:
    """Alone among all who write to this file of SQLite's; closing the gate lets the next one in."""
    gate = os.open(f"{database.settings_dict['NAME']}.gate", os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, MODE)
    try:
        fcntl.flock(gate, fcntl.LOCK_EX)
        yield
    finally:
        os.close(gate)


def write_together(changes: Sequence[Change]) -> Sequence[int] | None:
    """Make the changes and give the ids of their rows; None, and nothing written, where the first finds no row.

    All of them or none, for a violated constraint too; only the first may be an UPDATE.
    """
    database = connections[DEFAULT_DB_ALIAS]
    if database.vendor != "sqlite":
        with transaction.atomic() if database.in_atomic_block else nullcontext():
            values = [value for change in changes for value in change.values]
            return row_of(chained(tuple(change.sql for change in changes)), values)
    if database.in_atomic_block or is_watched(database):
        with short_write():
            return one_by_one(changes, rows_of)
    database.ensure_connection()
    driver = database.connection
    with flushed_after(database), turn(database), database.wrap_database_errors, transaction_of(driver):
        return one_by_one(changes, partial(run, database))


@contextmanager
def flushed_after(database: BaseDatabaseWrapper) -> Iterator[None]:
    """Commits inside write the log ahead, which is flushed to the disk at the end: the next writer need not wait for it.

    Whoever was told of a commit finds it after a power cut, as with ``synchronous=FULL``; a later commit's flush takes
    this one with it, since the log is one file that only grows until all of it was flushed. Without such a log every
    commit flushes for itself.
    """
    if settings.SQLITE_JOURNAL_MODE != "WAL":
        yield
        return
    database.connection.execute("PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        database.connection.execute("PRAGMA synchronous=FULL")
    log = os.open(f"{database.settings_dict['NAME']}-wal", os.O_RDWR | os.O_CLOEXEC)
    try:
        flush(log)
    finally:
        os.close(log)


@contextmanager
def transaction_of(driver) -> Iterator[None]:
    """A transaction of SQLite's driver itself: the few statements in it are known to start no other."""
    driver.execute("BEGIN IMMEDIATE")
    try:
        yield
        driver.execute("COMMIT")
    except BaseException:
        if driver.in_transaction:
            driver.execute("ROLLBACK")
        raise


def one_by_one(
    changes: Sequence[Change], execute: Callable[[str, Sequence], list[tuple]]
) -> list[int] | None:
    """The ids of the changed rows; None where one finds no row, which only the first can."""
    made = []
    for change in changes:
        found = execute(f"{change.sql} RETURNING id", change.values)
        if not found:
            return None
        made.append(found[0][0])
    return made


@cache
def chained(statements: tuple[str, ...]) -> str:
    """One statement for PostgreSQL, and so one transaction, in which every change needs the row of the one before."""
    parts = [f"made0 AS ({statements[0]} RETURNING id)"]
    for place, sql in enumerate(statements[1:], start=1):
        parts.append(f"made{place} AS ({sql} FROM made{place - 1} RETURNING id)")
    names = [f"made{place}" for place in range(len(statements))]
    return (
        f"WITH {', '.join(parts)} SELECT {', '.join(f'{name}.id' for name in names)} FROM {', '.join(names)}"
    )
