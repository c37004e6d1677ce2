"""A million rows by SQL: one row of a table copied so many times, with some columns computed from the number."""

from django.db import connection, models

NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"


def copy(row: models.Model, *, count: int, **changes: str) -> None:
    """Insert ``count`` copies of the row; ``changes`` are SQL expressions of ``n.i`` (1 to count) by field name."""
    fields = [field for field in row._meta.concrete_fields if not field.primary_key or "id" in changes]
    table = row._meta.db_table
    values = ", ".join(changes.get(field.attname, f't."{field.column}"') for field in fields)
    columns = ", ".join(f'"{field.column}"' for field in fields)
    numbers = NUMBERS.format(count=count)
    select = f"SELECT {values} FROM {table} t, n WHERE t.id = {row.pk}"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"INSERT INTO {table} ({columns}) {numbers} {select}")
        else:
            cursor.execute("SET session_replication_role = replica")
            cursor.execute(f"{numbers} INSERT INTO {table} ({columns}) {select}")
            cursor.execute("SET session_replication_role = origin")
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT MAX(id) FROM {table}))"
            )


def later(day: str, days: str) -> str:
    """The day so many days after another, as SQL."""
    if connection.vendor == "sqlite":
        return f"date('{day}', '+' || ({days}) || ' days')"
    return f"DATE '{day}' + ({days})::int"


def random_id() -> str:
    return "lower(hex(randomblob(16)))" if connection.vendor == "sqlite" else "gen_random_uuid()"
