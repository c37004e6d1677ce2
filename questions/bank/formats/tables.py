"""Questions in a table: CSV and XLSX, with a template to fill in.

Cells that a spreadsheet would run as formulas are written with an apostrophe before them and read without it.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.styles import Font
from openpyxl.utils.exceptions import InvalidFileException

from questions.bank.formats.archives import Archive
from questions.bank.formats.columns import MOST_COLUMNS, Column, columns_of, header_of
from questions.bank.formats.interchange import (
    Item,
    Notice,
    Reading,
    Refused,
    RefusedError,
    UnreadableError,
)
from questions.bank.formats.row_writing import all_columns, row_of
from questions.bank.formats.rows import read_row
from questions.bank.formats.words import tidy

DELIMITERS = ",;\t|"
MOST_EMPTY = 1_000
MOST_TOLD = 20
LONGEST_CELL = 20_000
_DANGEROUS = re.compile(r"'*(?:[=@\t]|[+\-](?![\d.,\u0660-\u0669\u06f0-\u06f9]+$))")
_BAD_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
Line = tuple[int, list[str], str]


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _DANGEROUS.match(text[1:]) else text


def read_csv(text: str) -> Reading:
    """Raises UnreadableError where no header names the columns."""
    lines = csv_lines(text)
    return read_lines(lines)


def csv_lines(text: str) -> Iterator[Line]:
    """The rows with the line where each begins, and "" or what is wrong with it."""
    first, _end, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, body, offset = first.strip()[4], rest, 1
    else:
        delimiter, body, offset = best_delimiter(first), text, 0
    reader = csv.reader(io.StringIO(body), delimiter=delimiter)
    begin = 1 + offset
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableError(
                _("Line %(line)d of this table cannot be read.") % {"line": begin}
            ) from error
        yield begin, [unguarded(tidy(cell)) for cell in row], ""
        begin = reader.line_num + 1 + offset


def best_delimiter(header: str) -> str:
    """The sign that parts most columns that we know."""

    def known(delimiter: str) -> int:
        return len(columns_of(next(csv.reader([header], delimiter=delimiter), [])))

    return max(DELIMITERS, key=known)


def read_xlsx(data: bytes) -> Reading:
    """The first sheet. Raises UnreadableError where it cannot be read or no header names the columns."""
    archive = Archive(data)
    try:
        book = load_workbook(archive.repacked(), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        return read_lines(sheet_lines(sheet))
    except UnreadableError:
        raise
    except (
        InvalidFileException, zipfile.BadZipFile, ParseError, SyntaxError, KeyError, ValueError, TypeError,
        AttributeError, IndexError, OverflowError, RecursionError, LookupError,
    ):  # fmt: skip
        raise UnreadableError(_("This workbook is damaged. Save it again as .xlsx.")) from None


def sheet_lines(sheet) -> Iterator[Line]:
    empty = 0
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        cells = ["" if cell is EMPTY_CELL else cell_text(cell) for cell in row]
        formula = any(cell is not EMPTY_CELL and cell.data_type == "f" for cell in row)
        empty = 0 if any(cells) else empty + 1
        if empty > MOST_EMPTY:
            return
        fault = _("A cell of this row holds a formula. Put its value in, not the formula.") if formula else ""
        yield number, cells, fault


def cell_text(cell) -> str:
    """A cell's value as people see it: whole numbers without a point, days as days."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if hasattr(value, "isoformat"):
        return value.isoformat().removesuffix("T00:00:00")
    return unguarded(tidy(str(value)))


def read_lines(lines: Iterable[Line]) -> Reading:
    """The questions below the first row that names a column for them, and which columns say nothing to us."""
    items: list[Item] = []
    refused: list[Refused] = []
    notices: list[Notice] = []
    columns: dict[int, Column] = {}
    for line, cells, fault in lines:
        if not any(cells) and not fault:
            continue
        if not columns:
            columns = need_header(cells)
            notices = unknown_columns(cells, columns, line)
            continue
        row = {
            column: cells[place] for place, column in columns.items() if place < len(cells) and cells[place]
        }
        try:
            items.append(checked_row(row, line, fault))
        except RefusedError as error:
            refused.append(Refused(line, str(error)))
    if not columns:
        raise UnreadableError(_("This table is empty."))
    return Reading(tuple(items), tuple(refused), tuple(notices))


def unknown_columns(header: list[str], columns: dict[int, Column], line: int) -> list[Notice]:
    names = [text for place, text in enumerate(header) if text and place not in columns]
    told = _("The column “%(name)s” is none that we know. It was left out.")
    return [Notice(line, told % {"name": name[:60]}) for name in names[:MOST_TOLD]]


def need_header(cells: list[str]) -> dict[int, Column]:
    columns = columns_of(cells)
    if Column("stem") not in columns.values():
        raise UnreadableError(
            _(
                "The first row has to name the columns, “Question” or «السؤال» among them. The template shows how."
            )
        )
    return columns


def checked_row(row: dict[Column, str], line: int, fault: str) -> Item:
    if fault:
        raise RefusedError(fault)
    if any(len(text) > LONGEST_CELL for text in row.values()):
        raise RefusedError(_("A cell of this row is too long."))
    return read_row(row, line)


def table_of(items: Sequence[Item]) -> Iterator[list[str]]:
    """The header and the rows, safe for spreadsheets."""
    rows = [row_of(item) for item in items]
    columns = all_columns(rows)
    yield [header_of(column) for column in columns]
    for row in rows:
        yield [guarded(row.get(column, "")) for column in columns]


def write_csv(items: Sequence[Item]) -> str:
    """With the mark by which spreadsheets know UTF-8."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(table_of(items))
    return "\ufeff" + out.getvalue()


def write_xlsx(items: Sequence[Item]) -> bytes:
    """A workbook of one sheet, right to left where its first question is."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(str(_("Questions")))
    sheet.freeze_panes = "A2"
    sheet.sheet_view.rightToLeft = any(
        "\u0600" <= letter <= "\u06ff" for item in items[:1] for letter in item.stem
    )
    for number, cells in enumerate(table_of(items)):
        sheet.append(
            [bold(sheet, text) for text in cells] if number == 0 else [xml_text(text) for text in cells]
        )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def bold(sheet, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=text)
    cell.font = Font(bold=True)
    return cell


def xml_text(text: str) -> str | None:
    return _BAD_IN_XML.sub("", text) or None
