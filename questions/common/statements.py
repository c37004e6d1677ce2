"""Statements that are always the same, run by the shortest way to the database that Django leaves open.

PostgreSQL keeps the plan of each on its connection (a prepared statement) and SQLite the compiled statement, where
Django's own cursor has both read the SQL anew every time: planning an answer's statements cost more than running them
(docs/performance.md). Errors are Django's. Where somebody watches the statements, as tests that count them do, they go
through Django's cursor.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import DateField, Field, Model, UUIDField

try:
    from questions.common.ready import ready_on
except ModuleNotFoundError:  # psycopg is an extra: not there where the site runs on SQLite alone
    ready_on = None

Adapt = Callable[[object], object]


def rows_of(sql: str, values: Sequence[object]) -> list[tuple]:
    """All rows that the statement gives; %s stands in it for each of the values.

    PostgreSQL keeps one plan for all values and whatever the tables will hold, so the statement must leave it no choice
    that is bad for some: what is looked up row by row stands as a subquery, and an order that is wanted has its index.
    """
    database = connections[DEFAULT_DB_ALIAS]
    if is_watched(database):
        with database.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()
    database.ensure_connection()
    database.validate_no_broken_transaction()
    with database.wrap_database_errors:
        return run(database, sql, values)


def row_of(sql: str, values: Sequence[object]) -> tuple | None:
    """The first row that the statement gives; None where it gives none."""
    found = rows_of(sql, values)
    return found[0] if found else None


def is_watched(database: BaseDatabaseWrapper) -> bool:
    """Whether somebody wants to see the statements pass."""
    return database.queries_logged or bool(database.execute_wrappers)


def run(database: BaseDatabaseWrapper, sql: str, values: Sequence[object]) -> list[tuple]:
    """The statement by the driver alone, with its own errors. All rows are taken, so that nothing is left open."""
    if database.vendor == "sqlite":
        return database.connection.execute(with_question_marks(sql), values).fetchall()
    return ready_on(database.connection).run(sql, values)


@cache
def with_question_marks(sql: str) -> str:
    """The statement as SQLite's driver wants it."""
    return sql.replace("%s", "?")


@cache
def names_of(model: type[Model]) -> tuple[str, ...]:
    """The attributes of a row, without its own number."""
    return tuple(field.attname for field in model._meta.concrete_fields if not field.primary_key)


def insertion(model: type[Model]) -> str:
    """An INSERT of the values of ``names_of``; as a SELECT, so that it can hang on another change."""
    columns = [model._meta.get_field(name).column for name in names_of(model)]
    marks = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) SELECT {marks}"


def values_for(model: type[Model], names: tuple[str, ...], values: Mapping[str, object]) -> list[object]:
    """The values of these attributes as the database takes them."""
    steps = adaptations(model, names, connections[DEFAULT_DB_ALIAS].vendor)
    return [values[name] if adapt is None else adapt(values[name]) for name, adapt in steps]


@cache
def adaptations(
    model: type[Model], names: tuple[str, ...], vendor: str
) -> tuple[tuple[str, Adapt | None], ...]:
    """How each attribute is handed to the database; None is as it stands."""
    return tuple((name, adaptation(model._meta.get_field(name), vendor)) for name in names)


def adaptation(field: Field, vendor: str) -> Adapt | None:
    """SQLite has neither dates nor UUIDs; everything else goes to the drivers as Python has it."""
    if vendor != "sqlite" or not isinstance(field, DateField | UUIDField):
        return None
    database = connections[DEFAULT_DB_ALIAS]
    return lambda value: field.get_db_prep_value(value, database, prepared=True)
