"""One row of a table by one column, without building the query each time.

The session and the person are read on every request; through the ORM half of that time goes into writing SQL that is
always the same (docs/performance.md).
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, models
from django.db.models.base import ModelState

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
    return instance_of(model, names, values)


def instance_of(
    model: type[Row], names: Sequence[str], values: Sequence[object], **related: models.Model
) -> Row:
    """The row as ``model.from_db`` makes it, without signals, to which nobody listens here, and a step a field.

    ``related`` are rows that it points to and that are known already, by the names of its fields.
    """
    made = model.__new__(model)
    made._state = state = ModelState()
    state.adding, state.db = False, DEFAULT_DB_ALIAS
    state.fields_cache.update(related)
    made.__dict__.update(zip(names, values, strict=True))
    return made


def unsaved(model: type[Row], **values: object) -> Row:
    """The row as ``model(**values)`` makes it, for what is written by hand and without a step a field.

    Values go by the name of their attribute, rows that it points to by the name of their field.
    """
    made = model.__new__(model)
    made._state = ModelState()
    own, makers = defaults_of(model)
    own = own | {name: make() for name, make in makers if name not in values}
    for name, value in values.items():
        if isinstance(value, models.Model):
            made._state.fields_cache[name] = value
            own[f"{name}_id"] = value.pk
        else:
            own[name] = value
    made.__dict__.update(own)
    return made


@cache
def defaults_of(
    model: type[models.Model],
) -> tuple[dict[str, object], list[tuple[str, Callable[[], object]]]]:
    """What the attributes of a new row are, and what makes those that differ from row to row."""
    fields = model._meta.concrete_fields
    makers = [
        (field.attname, field.default) for field in fields if field.has_default() and callable(field.default)
    ]
    varied = {name for name, _make in makers}
    return {field.attname: field.get_default() for field in fields if field.attname not in varied}, makers
