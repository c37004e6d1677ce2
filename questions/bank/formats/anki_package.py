"""Opening an Anki package (.apkg or .colpkg): a zip with a SQLite file, in the old schema or the new, packed one.

The database comes from outside: opened in memory, its real tables only, with limits on what a query may cost.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import zstandard
from django.utils.translation import gettext as _

from questions.bank.formats.archives import MOST_BYTES, Archive
from questions.bank.formats.interchange import UnreadableError

DATABASES = ("collection.anki21b", "collection.anki21", "collection.anki2")
MOST_NOTES = 50_000
LONGEST_VALUE = 8_000_000
MOST_STEPS = 3_000
STEP = 100_000
SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its fields by name in their order, its tags and its deck."""

    fields: dict[str, str]
    tags: tuple[str, ...]
    deck: str


def read_notes(data: bytes) -> list[Note]:
    """Raises UnreadableError where the package is damaged or no package at all."""
    archive = Archive(data)
    name = next((name for name in DATABASES if name in archive.names), None)
    if name is None:
        raise UnreadableError(_("There is no Anki collection in this archive."))
    content = archive.read(name)
    if name.endswith("b"):
        content = unpacked(content)
    try:
        return notes_in(content)
    except (sqlite3.Error, ValueError, TypeError, AttributeError, KeyError, OverflowError, RecursionError):
        raise UnreadableError(_("The collection in this package cannot be read. Export it again.")) from None


def unpacked(content: bytes) -> bytes:
    try:
        with zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(content) as stream:
            found = stream.read(MOST_BYTES + 1)
    except zstandard.ZstdError:
        raise UnreadableError(_("This archive is damaged. Export it again.")) from None
    if len(found) > MOST_BYTES:
        raise UnreadableError(
            _("This archive unpacks to far more than questions need. We stopped reading it.")
        )
    return found


def notes_in(content: bytes) -> list[Note]:
    """The notes of a database that never touches the disk."""
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(without_log(content))
        guard(database)
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "notes" not in tables:
            raise UnreadableError(_("There is no Anki collection in this archive."))
        names = fields_of_types(database, tables)
        decks = decks_of_notes(database, tables)
        return list(notes_of(database, names, decks))
    finally:
        database.close()


def without_log(content: bytes) -> bytes:
    """The database said to be in the journal mode that memory knows; a log beside it is no part of the package."""
    return content[:18] + b"\x01\x01" + content[20:]


def guard(database: sqlite3.Connection) -> None:
    """Limits: a value's length, a query's steps; and the one collation that Anki's tables name."""
    database.execute("PRAGMA trusted_schema = OFF")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    left = [MOST_STEPS]

    def count() -> bool:
        left[0] -= 1
        return left[0] < 0

    database.set_progress_handler(count, STEP)
    database.create_collation(
        "unicase",
        lambda one, other: (one.casefold() > other.casefold()) - (one.casefold() < other.casefold()),
    )


def fields_of_types(database: sqlite3.Connection, tables: set[str]) -> dict[int, list[str]]:
    """The names of the fields of each note type."""
    if "fields" in tables:
        found: dict[int, list[str]] = {}
        for type_id, name in database.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
            found.setdefault(type_id, []).append(name)
        return found
    models = (
        json.loads(database.execute("SELECT models FROM col").fetchone()[0] or "{}")
        if "col" in tables
        else {}
    )
    return {int(key): [str(one["name"]) for one in model.get("flds", [])] for key, model in models.items()}


def decks_of_notes(database: sqlite3.Connection, tables: set[str]) -> dict[int, str]:
    """The deck of each note's first card, as a path."""
    if "cards" not in tables:
        return {}
    if "decks" in tables:
        names = dict(database.execute("SELECT id, name FROM decks"))
    else:
        decks = json.loads(database.execute("SELECT decks FROM col").fetchone()[0] or "{}")
        names = {int(key): str(deck.get("name", "")) for key, deck in decks.items()}
    placed = database.execute("SELECT nid, min(did) FROM cards GROUP BY nid LIMIT ?", (MOST_NOTES,))
    return {
        note: str(names.get(deck, "")).replace(SEPARATOR, "/").replace("::", "/") for note, deck in placed
    }


def notes_of(
    database: sqlite3.Connection, names: dict[int, list[str]], decks: dict[int, str]
) -> Iterator[Note]:
    rows = database.execute("SELECT id, mid, tags, flds FROM notes ORDER BY id LIMIT ?", (MOST_NOTES + 1,))
    for number, (note_id, type_id, tags, fields) in enumerate(rows, start=1):
        if number > MOST_NOTES:
            raise UnreadableError(
                _("This package has more than %(limit)d notes. Export it deck by deck.")
                % {"limit": MOST_NOTES}
            )
        texts = str(fields).split(SEPARATOR)
        known = names.get(type_id, [])
        labels = [known[place] if place < len(known) else f"field {place + 1}" for place in range(len(texts))]
        yield Note(dict(zip(labels, texts, strict=True)), tuple(str(tags).split()), decks.get(note_id, ""))
