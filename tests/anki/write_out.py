"""Runs in Anki's own environment: writes packages in its old and new format and a text export, of notes of ours.

.venv-anki/bin/python tests/anki/write_out.py FOLDER
"""

import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, DeckIdLimit, ExportAnkiPackageOptions

NOTES = (
    ("Basic", ["<div>من فتح الأندلس؟</div>", "طارق بن زياد"], ["فتوح"]),
    ("Basic", ["متى سقطت غرناطة؟", "١٤٩٢"], []),
    ("Cloze", ["قرطبة عاصمة {{c1::الأندلس}} وفيها {{c2::الجامع الكبير::مبنى}}.", "مدينة"], []),
    ("Basic", ["<img src='map.png'>", "خريطة"], []),
    ("Basic", ["اشرح", "كلام طويل " * 60], []),
)


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as home:
        collection = Collection(str(Path(home) / "collection.anki2"))
        deck = collection.decks.id("تاريخ::الأندلس")
        for model, fields, tags in NOTES:
            note = collection.new_note(collection.models.by_name(model))
            note.fields, note.tags = list(fields), list(tags)
            collection.add_note(note, deck)
        limit = DeckIdLimit(deck)
        for name, legacy in (("old.apkg", True), ("new.apkg", False)):
            options = ExportAnkiPackageOptions(
                with_scheduling=False, with_media=False, with_deck_configs=False, legacy=legacy
            )
            collection.export_anki_package(out_path=str(folder / name), options=options, limit=limit)
        collection.export_note_csv(
            out_path=str(folder / "notes.txt"),
            limit=limit,
            with_html=True,
            with_tags=True,
            with_deck=True,
            with_notetype=True,
            with_guid=True,
        )
        collection.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
