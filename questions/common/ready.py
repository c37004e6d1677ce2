"""Statements that a connection of PostgreSQL's keeps ready, run by PostgreSQL's own library.

psycopg's cursor asks at every call what the values are and whether the statement is known; these are known, and an
answer has five of them (docs/performance.md).
"""

from collections.abc import Sequence
from itertools import count

from psycopg import Connection, Cursor
from psycopg.adapt import Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus, Format, PGresult

ENCODING = "utf-8"


class ReadyStatements:
    """All that one connection keeps ready. The values are handed over as words, whose types the server knows by the
    columns: given numbers it would keep a plan for each mix of short and long ones."""

    def __init__(self, driver: Connection) -> None:
        self.driver = driver
        self.names: dict[str, bytes] = {}
        self.rows = Transformer(driver)
        self.in_transaction = Cursor(driver)

    def run(self, sql: str, values: Sequence[object]) -> list[tuple]:
        """All rows that the statement gives. Raises psycopg's errors."""
        if not self.driver.autocommit:  # then psycopg knows when a transaction has to begin
            words = [None if value is None else str(value) for value in values]
            return self.in_transaction.execute(sql, words, prepare=True, binary=True).fetchall()
        name = self.names.get(sql) or self.prepared(sql)
        words = [None if value is None else str(value).encode() for value in values]
        result = fine(self.driver.pgconn.exec_prepared(name, words, result_format=Format.BINARY))
        self.rows.set_pgresult(result, format=Format.BINARY)
        return self.rows.load_rows(0, result.ntuples, tuple)

    def prepared(self, sql: str) -> bytes:
        """The name of the statement on this connection, known from now on."""
        name = f"ready_{len(self.names)}".encode()
        fine(self.driver.pgconn.prepare(name, numbered(sql).encode()))
        self.names[sql] = name
        return name


def ready_on(driver: Connection) -> ReadyStatements:
    """What this connection keeps ready."""
    if not hasattr(driver, "ready_statements"):
        driver.ready_statements = ReadyStatements(driver)
    return driver.ready_statements


def fine(result: PGresult) -> PGresult:
    """The result, or the error that it tells, raised."""
    if result.status in (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK):
        return result
    raise error_from_result(result, encoding=ENCODING)


def numbered(sql: str) -> str:
    """The statement with its values numbered, as PostgreSQL wants them."""
    parts, numbers = sql.split("%s"), count(1)
    return parts[0] + "".join(f"${next(numbers)}{part}" for part in parts[1:])
