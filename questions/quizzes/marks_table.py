"""Reading a table of marks as people keep them: learners down, questions across, saved by a spreadsheet. Pure.

Taken as they are: a byte order mark, UTF-16 and Windows-1256, commas, semicolons or tabs, Arabic and Persian digits,
a decimal comma where the cells are parted by something else, and direction signs. What cannot be a mark is refused
with its line and column.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from questions.languages.letters import fold

BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SEPARATORS = (",", ";", "\t")
BLANK = {"", "-", "–", "—"}
MAXIMUM_ROW = {
    fold(word) for word in ("max", "maximum", "out of", "العظمى", "الدرجة العظمى", "القصوى", "الدرجة القصوى")
}
NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")
MAXIMUM_IN_HEADER = re.compile(r"/\s*(\d+(?:\.\d+)?)\s*$")


class TableError(ValueError):
    """What is wrong with a table, where, and what to do about it."""


@dataclass(frozen=True, slots=True)
class MarksTable:
    """Marks by learner and question; None where there is none. ``maxima`` are the highest possible marks."""

    names: tuple[str, ...]
    maxima: tuple[float, ...]
    learners: tuple[str, ...]
    rows: tuple[tuple[float | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file with the number of the line it stands on."""

    number: int
    cells: tuple[str, ...]


def read_marks(data: bytes) -> MarksTable:
    """The table in a file. Raises TableError with the line and column of the first thing that cannot be read."""
    lines, decimal_comma = lines_of(decoded(data))
    if not lines:
        raise TableError("The file is empty. Its first line must name the questions.")
    header, body = lines[0], lines[1:]
    names = question_names(header)
    read = [(line, marks_of(line, names, decimal_comma=decimal_comma)) for line in body]
    said = None
    if read and fold(read[0][0].cells[0]).strip().lower() in MAXIMUM_ROW:
        (line, marks), *read = read
        said = checked_maxima(line, names, marks)
    if not read:
        raise TableError(
            "There is no learner in the file. Write one on each line below the questions' names."
        )
    maxima = said or guessed_maxima(header, [marks for _line, marks in read])
    for line, marks in read:
        check_within(line, names, marks, maxima)
    return MarksTable(
        names,
        maxima,
        tuple(line.cells[0].strip() for line, _marks in read),
        tuple(marks for _line, marks in read),
    )


def decoded(data: bytes) -> str:
    """The file's text: by its byte order mark, else UTF-8, else Windows-1256 as spreadsheets save Arabic."""
    encoding = next((name for mark, name in BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1256", errors="replace")
    if "\0" in text:
        raise TableError("This is no CSV file. Save the table as CSV in UTF-8 and try again.")
    return text


def lines_of(text: str) -> tuple[list[Line], bool]:
    """The lines that hold anything, cut at whatever separates the first one; and whether a comma can be decimal."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    lines = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append(Line(reader.line_num, tuple(cells)))
    except csv.Error as error:
        raise TableError(f"Line {reader.line_num}: a quotation mark is opened and not closed.") from error
    return lines, separator != ","


def question_names(header: Line) -> tuple[str, ...]:
    """The names of the questions: all cells of the first line but the first, each once."""
    names = tuple(cell.strip() for cell in trimmed(header.cells)[1:])
    if not names:
        raise TableError(
            f"Line {header.number}: there is no question. "
            "The first column names the learner, each further column a question."
        )
    for place, name in enumerate(names, start=2):
        if not name:
            raise TableError(f"Line {header.number}, column {place}: this question has no name.")
        if name in names[: place - 2]:
            raise TableError(
                f"Line {header.number}, column {place}: two questions are called “{name}”. Rename one."
            )
    return names


def trimmed(cells: Sequence[str]) -> Sequence[str]:
    """Without the empty cells that spreadsheets leave at the end."""
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def marks_of(line: Line, names: Sequence[str], *, decimal_comma: bool) -> tuple[float | None, ...]:
    """The marks of one line; blank cells, also those missing at its end, are None."""
    cells = trimmed(line.cells)[1:]
    if len(cells) > len(names):
        raise TableError(
            f"Line {line.number}, column {len(names) + 2}: there are more marks than questions "
            f"({len(cells)} and {len(names)}). Is a separator inside a cell?"
        )
    marks = [mark_of(cell, line.number, place, decimal_comma) for place, cell in enumerate(cells, start=2)]
    return tuple(marks + [None] * (len(names) - len(marks)))


def mark_of(cell: str, line: int, column: int, decimal_comma: bool) -> float | None:
    text = fold(cell).replace("٫", ".").strip()
    if text in BLANK:
        return None
    if decimal_comma:
        text = text.replace(",", ".")
    if not NUMBER.fullmatch(text):
        raise TableError(
            f"Line {line}, column {column}: “{cell.strip()[:40]}” is not a mark. Write a number, or leave it empty."
        )
    return float(text)


def checked_maxima(line: Line, names: Sequence[str], marks: Iterable[float | None]) -> tuple[float, ...]:
    """The row of highest marks, in which every question must have one above 0."""
    for place, (name, mark) in enumerate(zip(names, marks, strict=True), start=2):
        if mark is None or mark <= 0:
            raise TableError(
                f"Line {line.number}, column {place}: the highest mark of “{name}” must be above 0."
            )
    return tuple(marks)


def guessed_maxima(header: Line, rows: Sequence[Sequence[float | None]]) -> tuple[float, ...]:
    """Without a row of them: "/4" at the end of a question's name, else 1 or the highest mark there is, if above 1."""
    maxima = []
    for cell, column in zip(trimmed(header.cells)[1:], zip(*rows, strict=True), strict=True):
        named = MAXIMUM_IN_HEADER.search(fold(cell))
        highest = max((mark for mark in column if mark is not None), default=1.0)
        maxima.append(float(named[1]) if named and float(named[1]) > 0 else max(1.0, highest))
    return tuple(maxima)


def check_within(
    line: Line, names: Sequence[str], marks: Sequence[float | None], maxima: Sequence[float]
) -> None:
    for place, (name, mark, top) in enumerate(zip(names, marks, maxima, strict=True), start=2):
        if mark is not None and mark > top:
            raise TableError(
                f"Line {line.number}, column {place}: {mark:g} is above the highest mark of “{name}”, {top:g}."
            )


def first_attempts(table: MarksTable) -> MarksTable:
    """Each learner's first row only; rows without a name are taken for different people."""
    seen: set[str] = set()
    kept = []
    for place, name in enumerate(table.learners):
        if not name or name not in seen:
            kept.append(place)
        seen.add(name)
    return MarksTable(
        table.names,
        table.maxima,
        tuple(table.learners[place] for place in kept),
        tuple(table.rows[place] for place in kept),
    )
