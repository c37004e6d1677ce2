"""A question as a row of a table, every part in a column of its own."""

from collections.abc import Iterable

from questions.bank.formats import interchange as i
from questions.bank.formats.aiken import ENGLISH
from questions.bank.formats.columns import Column, kind_word
from questions.bank.formats.interchange import Answer, Item, share
from questions.bank.formats.rows import WORDS, Row


def row_of(item: Item) -> dict[Column, str]:
    """Every part of a question in its column."""
    row = {Column("kind"): kind_word(item.kind), Column("stem"): item.stem}
    for number, option in enumerate(item.options, start=1):
        row |= {Column("option", number): option.text, Column("reason", number): option.feedback}
    row |= right_cells(item)
    for number, answer in enumerate(item.answers, start=1):
        row |= answer_cells(answer, number, item.kind)
    for number, pair in enumerate(item.pairs, start=1):
        row |= {Column("option", number): pair.text, Column("match", number): pair.match}
    for number, text in enumerate(item.order, start=1):
        row[Column("option", number)] = text
    for name in WORDS:
        row[Column(name)] = getattr(item, name)
    row[Column("tags")] = "، ".join(item.tags)
    return {column: text for column, text in row.items() if text}


def right_cells(item: Item) -> dict[Column, str]:
    """The letters of the right options; shares in columns of their own where letters do not say them."""
    right = i.right_options(item.options)
    even = 1.0 if item.kind != i.SEVERAL else share(1 / max(1, len(right)))
    cells = (
        {Column("right"): ", ".join(ENGLISH[item.options.index(option)] for option in right[:26])}
        if right
        else {}
    )
    if any(option.fraction not in (0, even) for option in item.options) or len(item.options) > len(ENGLISH):
        cells |= {Column("share", n): number_text(o.fraction) for n, o in enumerate(item.options, start=1)}
    return cells


def answer_cells(answer: Answer, number: int, kind: str) -> dict[Column, str]:
    cells = {Column("option", number): answer.text, Column("reason", number): answer.feedback}
    cells |= {Column("words", number): answer.words}
    if answer.fraction != 1:
        cells[Column("share", number)] = number_text(answer.fraction)
    if kind == i.NUMBER:
        cells |= {Column("tolerance", number): answer.tolerance, Column("unit", number): answer.unit}
    return cells


def number_text(value: float) -> str:
    return f"{value:.7f}".rstrip("0").rstrip(".")


def all_columns(rows: Iterable[Row]) -> list[Column]:
    """The columns that some row fills, in the order in which a person reads them."""
    found = {column for row in rows for column in row}
    most = max((column.number for column in found), default=1)
    order = [Column("kind"), Column("context"), Column("stem")]
    for number in range(1, most + 1):
        order += [Column(name, number) for name in ("option", "match", "share", "tolerance", "unit", "words")]
    order.append(Column("right"))
    order += [Column("reason", number) for number in range(1, most + 1)]
    order += [
        Column(name) for name in ("feedback", "evidence", "source", "title", "category", "tags", "language")
    ]
    return [column for column in order if column in found]
