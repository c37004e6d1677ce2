"""One row of a table by one column, without building the query each time.

The session and the person are read on every request; through the ORM half of that time goes into writing SQL that is
always the same (docs/performance.md).
"""

from functools import cache
from typing import TypeVar

from django.db import connection, models

from questions.common.statements import row_of

Row = TypeVar("Row", bound=models.Model)


@cache
def shape_of(
    model: type[models.Model], column: str, vendor: str
) -> tuple[str, list[str], list[tuple[int, tuple, models.Expression]]]:
    """The statement, the attributes it fills, and what the database's values still go through, by place."""
    fields, quoted = model._meta.concrete_fields, connection.ops.quote_name
    columns = ", ".join(quoted(field.column) for field in fields)
    conversions = []
    for place, field in enumerate(fields):
        own = field.get_col(model._meta.db_table)
        steps = (*connection.ops.get_db_converters(own), *field.get_db_converters(connection))
        if steps:
            conversions.append((place, steps, own))
    sql = f"SELECT {columns} FROM {quoted(model._meta.db_table)} WHERE {quoted(column)} = %s"
    return sql, [field.attname for field in fields], conversions


def row_by(model: type[Row], column: str, value: object) -> Row | None:
    """The row whose unique ``column`` has this value, as ``model.objects.get`` would give it; None where there is none."""
    sql, names, conversions = shape_of(model, column, connection.vendor)
    found = row_of(sql, [value])
    if found is None:
        return None
    values = list(found)
    for place, steps, expression in conversions:
        for step in steps:
            values[place] = step(values[place], expression, connection)
    return model.from_db(connection.alias, names, values)
