"""Formats in which questions come and go, one file each. FORMATS lists them.

Each is a pair of plain functions on frozen values (``interchange``): bytes to a Reading, questions to bytes. What a
format cannot hold is fitted to it first (``holding``), so that it can be listed before anything is written. Anki's
packages are written from a whole set, since its notes keep their identity (``anki``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from questions.bank.formats import interchange as i
from questions.bank.formats.aiken import read_aiken, write_aiken
from questions.bank.formats.anki_reading import read_anki
from questions.bank.formats.decoding import decode
from questions.bank.formats.gift import read_gift
from questions.bank.formats.gift_writing import write_gift
from questions.bank.formats.holding import PARTS, Fitted, fit
from questions.bank.formats.interchange import Item, Reading
from questions.bank.formats.json_lines import read_json, write_json
from questions.bank.formats.markdown import read_markdown, write_markdown
from questions.bank.formats.moodle_writing import write_moodle_xml
from questions.bank.formats.moodle_xml import read_moodle_xml
from questions.bank.formats.qti import read_qti
from questions.bank.formats.qti_writing import write_qti
from questions.bank.formats.tables import read_csv, read_xlsx, write_csv, write_xlsx

ALL = frozenset(i.KINDS)
UNDATED = ALL - {i.DATE}
SPOKEN = frozenset(
    {"title", "category", "tags", "feedback", "reasons", "remarks", "shares", "tolerance", "lines", "others"}
)
Read = Callable[[bytes, str], Reading]
Write = Callable[[Sequence[Item]], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``kinds`` and ``parts`` are what it can hold; without ``write`` it is written from a whole set."""

    name: str
    label: str | Promise
    suffix: str
    content_type: str
    read: Read
    write: Write | None
    kinds: frozenset[str] = ALL
    parts: frozenset[str] = frozenset(PARTS)

    def fit(self, item: Item) -> Fitted:
        """The question as this format holds it, and what it loses."""
        return fit(item, kinds=self.kinds, parts=self.parts)


def of_text(read: Callable[[str], Reading]) -> Read:
    """A reader of bytes from a reader of text."""
    return lambda data, encoding: read(decode(data, encoding))


def as_bytes(write: Callable[[Sequence[Item]], str]) -> Write:
    return lambda items: write(items).encode("utf-8")


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format(
            "xlsx",
            _("Excel workbook"),
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            lambda data, encoding: read_xlsx(data),
            write_xlsx,
        ),
        Format(
            "csv",
            _("Table in a text file"),
            "csv",
            "text/csv; charset=utf-8",
            of_text(read_csv),
            as_bytes(write_csv),
        ),
        Format(
            "gift",
            "GIFT",
            "gift",
            "text/plain; charset=utf-8",
            of_text(read_gift),
            as_bytes(write_gift),
            UNDATED - {i.ORDERING},
            SPOKEN,
        ),
        Format(
            "aiken",
            "Aiken",
            "txt",
            "text/plain; charset=utf-8",
            of_text(read_aiken),
            as_bytes(write_aiken),
            frozenset({i.CHOICE, i.TRUE_FALSE}),
            frozenset(),
        ),
        Format(
            "moodle_xml",
            "Moodle XML",
            "xml",
            "application/xml; charset=utf-8",
            of_text(read_moodle_xml),
            as_bytes(write_moodle_xml),
            UNDATED,
            SPOKEN | {"unit", "ticks"},
        ),
        Format(
            "qti",
            "QTI 2.1",
            "zip",
            "application/zip",
            read_qti,
            write_qti,
            UNDATED,
            frozenset({"title", "feedback", "reasons", "shares", "tolerance", "lines", "ticks"}),
        ),
        Format(
            "anki",
            "Anki",
            "apkg",
            "application/apkg",
            read_anki,
            None,
            ALL,
            frozenset({"evidence", "source", "context", "tags", "ticks", "others"}),
        ),
        Format(
            "json",
            _("Hashiya’s own (everything)"),
            "json",
            "application/json; charset=utf-8",
            of_text(read_json),
            as_bytes(write_json),
        ),
        Format(
            "markdown",
            "Markdown",
            "md",
            "text/markdown; charset=utf-8",
            of_text(read_markdown),
            as_bytes(write_markdown),
            UNDATED,
            frozenset({"feedback", "tolerance", "unit", "others"}),
        ),
    )
}
