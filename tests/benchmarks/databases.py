"""An empty database of each sort for a measurement, gone afterwards."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import psycopg

from quizsite.settings import Database
from tests.benchmarks.saying import say

POSTGRES = os.environ.get("POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
SCRATCH = "hashiya_bench"
Measure = Callable[[dict[str, str], Path, Callable[[str], int]], None]


def on_sqlite(measure: Measure) -> None:
    with tempfile.TemporaryDirectory(prefix="hashiya-bench-") as folder:
        say(f"\nSQLite {Database.sqlite_version}, every answer flushed to disk before it is acknowledged")
        file = f"{folder}/bench.sqlite3"

        def count(query: str) -> int:
            with sqlite3.connect(file) as connection:
                return connection.execute(query).fetchone()[0]

        measure(environment(f"sqlite:///{file}", folder), Path(folder), count)


def on_postgres(measure: Measure) -> None:
    try:
        server = psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as error:
        say(f"\nNOT MEASURED ON POSTGRESQL: no server answers at POSTGRES_URL ({str(error).strip()})")
        return
    with server, tempfile.TemporaryDirectory(prefix="hashiya-bench-") as folder:
        say(f"\nPostgreSQL {server.info.server_version // 10000}, its own settings")
        server.execute(f"drop database if exists {SCRATCH} with (force)")
        server.execute(f"create database {SCRATCH}")
        url = POSTGRES.rpartition("/")[0] + "/" + SCRATCH

        def count(query: str) -> int:
            with psycopg.connect(url) as connection:
                return connection.execute(query).fetchone()[0]

        try:
            measure(environment(url, folder), Path(folder), count)
        finally:
            server.execute(f"drop database {SCRATCH} with (force)")


def environment(database_url: str, folder: str) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": database_url,
        "HASHIYA_VAR_DIR": folder,
        "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
    }
