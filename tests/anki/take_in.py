"""Runs in Anki's own environment: imports packages into a new collection and prints what Anki then holds, as JSON.

.venv-anki/bin/python tests/anki/take_in.py PACKAGE...
"""

import json
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def take_in(collection: Collection, package: str) -> dict:
    """Import one package as the program's own menu does; how many notes were new, changed, kept and refused."""
    log = collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=package, options=ImportAnkiPackageOptions())
    ).log
    counted = {"new": log.new, "updated": log.updated, "duplicate": log.duplicate}
    refused = {
        "conflicting": log.conflicting,
        "missing": log.missing_notetype,
        "empty": log.empty_first_field,
    }
    return {name: len(notes) for name, notes in (counted | refused).items()}


def note_of(collection: Collection, note_id: int) -> dict:
    note = collection.get_note(note_id)
    card = note.cards()[0]
    return {
        "guid": note.guid,
        "type": note.note_type()["name"],
        "fields": dict(note.items()),
        "right_to_left": [field["name"] for field in note.note_type()["flds"] if field["rtl"]],
        "cards": len(note.cards()),
        "deck": collection.decks.name(card.did),
        "question": card.question(),
        "answer": card.answer(),
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        imports = [take_in(collection, package) for package in sys.argv[1:]]
        notes = [note_of(collection, note_id) for note_id in sorted(collection.find_notes(""))]
        deck = next((one.id for one in collection.decks.all_names_and_ids() if "::" in one.name), None)
        if deck:
            collection.decks.select(deck)
        ready = collection.sched.counts()[0]
        problems, is_sound = collection.fix_integrity()
        collection.close()
    found = {"imports": imports, "notes": notes, "ready": ready, "sound": is_sound, "problems": problems}
    sys.stdout.write(json.dumps(found, ensure_ascii=False))


if __name__ == "__main__":
    main()
