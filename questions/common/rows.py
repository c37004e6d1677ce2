"""One row of a table by one column, without building the query each time.

The session and the person are read on every request; through the ORM half of that time goes into writing SQL that is
always the same (docs/performance.md).
"""

from functools import cache
from typing import TypeVar

from django.db import connection, models

Row = TypeVar("Row", bound=models.Model)


@cache
def shape_of(
    model: type[models.Model], vendor: str
) -> tuple[str, list[str], list[tuple[int, tuple, models.Expression]]]:
    """The columns as SQL, the attributes they fill, and what the database's values still go through, by place."""
    fields = model._meta.concrete_fields
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    conversions = []
    for place, field in enumerate(fields):
        column = field.get_col(model._meta.db_table)
        steps = (*connection.ops.get_db_converters(column), *field.get_db_converters(connection))
        if steps:
            conversions.append((place, steps, column))
    return columns, [field.attname for field in fields], conversions


def row_by(model: type[Row], column: str, value: object) -> Row | None:
    """The row whose unique ``column`` has this value, as ``model.objects.get`` would give it; None where there is none."""
    columns, names, conversions = shape_of(model, connection.vendor)
    table, key = model._meta.db_table, connection.ops.quote_name(column)
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {columns} FROM "{table}" WHERE {key} = %s', [value])
        found = cursor.fetchone()
    if found is None:
        return None
    values = list(found)
    for place, steps, expression in conversions:
        for step in steps:
            values[place] = step(values[place], expression, connection)
    return model.from_db(connection.alias, names, values)
