"""Which format a file is in: by what it holds, by its name only where two are possible."""

import json
import re
from pathlib import PurePath

from django.utils.translation import gettext as _

from questions.bank.formats import FORMATS
from questions.bank.formats.aiken import answer_in
from questions.bank.formats.archives import Archive, is_archive
from questions.bank.formats.columns import Column, columns_of
from questions.bank.formats.decoding import AUTO, decode
from questions.bank.formats.gift_blocks import answer_spans, hide
from questions.bank.formats.interchange import Reading, UnreadableError
from questions.bank.formats.tables import DELIMITERS
from questions.bank.formats.unseen import without_unseen
from questions.bank.formats.words import tidy

LOOKED_AT = 60_000
SUFFIXES = {
    ".gift": "gift",
    ".json": "json",
    ".jsonl": "json",
    ".md": "markdown",
    ".csv": "csv",
    ".tsv": "csv",
}
_ANKI = re.compile(r"#(?:separator|html|columns|notetype|deck|tags|guid)\b[^\n]*:")
_TASK = re.compile(
    r"^#{2,6}\s+\S.*(?:\n(?!##).*)*?\n\s*(?:[-*+]\s+(?:\[[ xX✓]\]|=|.*(?:→|->))|[\d٠-٩]+[.)])", re.MULTILINE
)


def read_file(
    data: bytes, *, name: str = "", format: str = AUTO, encoding: str = AUTO
) -> tuple[str, Reading]:
    """The format's name and what was read. Raises UnreadableError."""
    if not data.strip():
        raise UnreadableError(_("This file is empty."))
    found = format if format != AUTO else detect_format(data, name=name, encoding=encoding)
    return found, without_unseen(FORMATS[found].read(data, encoding))


def detect_format(data: bytes, *, name: str = "", encoding: str = AUTO) -> str:
    """The name of the format. Raises UnreadableError where it is none of ours."""
    if is_archive(data):
        return archive_format(Archive(data))
    if data.startswith((b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")):
        raise unknown()
    text = decode(data, encoding)
    return text_format(text, PurePath(name).suffix.lower())


def unknown() -> UnreadableError:
    return UnreadableError(
        _("We do not know this kind of file. We read %(formats)s.")
        % {"formats": ", ".join(str(one.label) for one in FORMATS.values())}
    )


def archive_format(archive: Archive) -> str:
    names = [name.lower() for name in archive.names]
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if any(name.startswith("collection.anki") for name in names):
        return "anki"
    if any(name.endswith(".xml") for name in names) and not any(
        name.startswith(("word/", "ppt/")) for name in names
    ):
        return "qti"
    raise unknown()


def text_format(text: str, suffix: str) -> str:
    head = tidy(text[:LOOKED_AT])
    if head.startswith("<"):
        return xml_format(head)
    if head.startswith(("[", "{")) and (suffix in {".json", ".jsonl"} or is_json(text)):
        return "json"
    if _ANKI.match(head):
        return "anki"
    if is_table(head):
        return "csv"
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if _TASK.search(head):
        return "markdown"
    return words_format(head)


def xml_format(head: str) -> str:
    root = re.search(r"<(?:[\w-]+:)?([A-Za-z][\w-]*)", re.sub(r"<\?.*?\?>|<!.*?>", "", head, flags=re.DOTALL))
    if root and root[1] == "quiz":
        return "moodle_xml"
    if root and root[1] in {"questestinterop", "assessmentItem", "qti-assessment-item", "assessmentTest"}:
        return "qti"
    if root and root[1].lower() in {"html", "body", "p", "div"}:
        raise unknown()
    return "moodle_xml" if "<question " in head else "qti" if "ssessment" in head else "moodle_xml"


def is_json(text: str) -> bool:
    first = tidy(text.lstrip().partition("\n")[0])
    for candidate in (text, first):
        try:
            json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        return True
    return False


def is_table(head: str) -> bool:
    """Whether the first line names a column for questions and another one."""
    lines = [line for line in head.split("\n")[:3] if line.strip()]
    for line in lines[:2]:
        for delimiter in DELIMITERS:
            columns = columns_of([tidy(cell).strip('"') for cell in line.split(delimiter)]).values()
            if len(columns) > 1 and Column("stem") in columns:
                return True
    return False


def words_format(head: str) -> str:
    """GIFT by its braces, Aiken by its answers, whichever there is more of; a table of tabs is Anki's."""
    lines = head.split("\n")
    aiken = sum(bool(answer_in(tidy(line))) for line in lines)
    gift = len(answer_spans(hide(head))) if "{" in head else 0
    if gift or aiken:
        return "gift" if gift >= aiken else "aiken"
    tabbed = [line for line in lines if line.strip()]
    if tabbed and sum("\t" in line for line in tabbed) * 2 > len(tabbed):
        return "anki"
    raise unknown()
