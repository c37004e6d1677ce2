"""Reading a list of pupils from a file: CSV in any encoding that schools send, or XLSX. Nothing in it is run.

A file is a stranger: its size, its rows and what an XLSX unpacks to are bounded before it is read.
"""

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from questions.common.errors import UserError

LARGEST = 5 * 1024 * 1024
LARGEST_UNPACKED = 40 * 1024 * 1024
MOST_PARTS = 200
MOST_ROWS = 2000
MOST_COLUMNS = 30
LONGEST_CELL = 200
ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
SEPARATORS = (",", ";", "\t", "،", "؛", "|")
# Letters that a file of Arabic names really holds; read in the wrong code page it has few of them.
ARABIC = range(0x621, 0x653)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file by its number there, its cells as text; ``formula`` where one of them is a formula."""

    number: int
    cells: tuple[str, ...]
    formula: bool = False


def read_table(data: bytes) -> list[Line]:
    """The lines of the file that are not empty, with its header first.

    Raises UserError for a file that is too large, broken, of another kind or without any line.
    """
    if len(data) > LARGEST:
        raise UserError(
            _("This file is larger than %(limit)d MB. Save the list of pupils alone and send that.")
            % {"limit": LARGEST // 1024 // 1024}
        )
    if data.startswith(OLD_EXCEL):
        raise UserError(
            _("This is an old Excel file (.xls), or one with a password. Save it as .xlsx or CSV.")
        )
    lines = list(filled(read_xlsx(data) if data.startswith(ZIP) else read_csv(data)))
    if not lines:
        raise UserError(_("This file is empty."))
    return lines


def filled(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines with anything in them. Raises UserError where there are too many."""
    count = 0
    for line in lines:
        if not any(line.cells):
            continue
        count += 1
        if count > MOST_ROWS + 1:
            raise UserError(
                _("This file has more than %(limit)d pupils. Divide it into several files.")
                % {"limit": MOST_ROWS}
            )
        yield line


def read_csv(data: bytes) -> Iterator[Line]:
    text = decode(data)
    if "\0" in text:
        raise UserError(_("This file is no list that can be read. Save it as CSV or XLSX."))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text))
    try:
        for row in reader:
            yield Line(reader.line_num, tuple(cell[:LONGEST_CELL].strip() for cell in row[:MOST_COLUMNS]))
    except csv.Error as error:
        raise UserError(
            _("Line %(line)d of this file cannot be read. Save it again as CSV.") % {"line": reader.line_num}
        ) from error


def decode(data: bytes) -> str:
    """The text in the encoding that its first bytes name, else in the one in which it reads best; UTF-8 where all do."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    guesses = [
        data.decode(encoding, errors="replace") for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1256")
    ]
    return max(guesses, key=readable)


def readable(text: str) -> float:
    """The share of a text that is Arabic, ASCII or another letter, and neither replaced nor a sign of control."""
    good = sum(weight(letter) for letter in text)
    return good / len(text) if text else 0.0


def weight(letter: str) -> float:
    """What a letter says for the encoding it was read in: Arabic and ASCII most, other alphabets less."""
    if ord(letter) in ARABIC or letter in "\r\n\t" or (letter.isascii() and letter.isprintable()):
        return 1.0
    return 0.6 if letter.isalnum() or letter in "،؛\u200e\u200f\ufeff" else 0.0


def separator_of(text: str) -> str:
    """The sign between the cells of the first line; a tab or semicolon is as good as a comma."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=first.count)


def read_xlsx(data: bytes) -> Iterator[Line]:
    refuse_bomb(data)
    try:
        sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False).worksheets[
            0
        ]
        rows = sheet.iter_rows(max_row=10 * MOST_ROWS, max_col=MOST_COLUMNS)
        for number, row in enumerate(rows, start=1):
            cells = tuple(cell_text(cell) for cell in row)
            yield Line(number, cells, formula=any(cell.data_type == "f" for cell in row))
    except UserError:
        raise
    except (
        DefusedXmlException,
        InvalidFileException,
        ParseError,
        zipfile.BadZipFile,
        KeyError,
        IndexError,
        ValueError,
        TypeError,
        AttributeError,
        OSError,
        EOFError,
    ) as error:
        raise UserError(_("This file is no list that can be read. Save it as CSV or XLSX.")) from error


def refuse_bomb(data: bytes) -> None:
    """Look at what the file says it unpacks to; a part never unpacks to more than it says."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UserError(_("This file is no list that can be read. Save it as CSV or XLSX.")) from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise UserError(_("This file unpacks to too much. Save the list of pupils alone and send that."))
    if any(part.flag_bits & 1 for part in parts):
        raise UserError(_("This file has a password. Save it without one."))


def cell_text(cell) -> str:
    """A cell's value as people read it: a whole number without a point."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)[:LONGEST_CELL].strip()
