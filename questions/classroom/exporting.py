"""Tables to take along: CSV and XLSX in which no cell is a formula, whatever a learner calls themselves."""

from collections.abc import Sequence

import tablib

# A spreadsheet takes text that begins with one of these for a formula, or runs it as a command.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
INVISIBLE = "\u200b\u200e\u200f\u061c\ufeff\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e \u00a0"

Cell = str | float | int | None


def table_file(headings: Sequence[str], rows: Sequence[Sequence[Cell]], *, kind: str, title: str) -> bytes:
    """The table as a file of that kind (a key of FORMATS); CSV begins with a byte order mark, for spreadsheets."""
    data = tablib.Dataset(headers=[harmless(heading) for heading in headings], title=title[:31])
    for row in rows:
        data.append([harmless(cell) for cell in row])
    if kind == "csv":
        return data.export("csv").encode("utf-8-sig")
    return data.export("xlsx")


def harmless(cell: Cell) -> Cell:
    """Text that a spreadsheet would run gets an apostrophe in front, by which it stays text; numbers stay numbers."""
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.lstrip(INVISIBLE).startswith(DANGEROUS):
        return "'" + cell
    return cell
