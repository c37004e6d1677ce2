"""The steps of ``exchange``, each run in a process of its own: ``python -m tests.benchmarks.exchange_steps STEP FOLDER``."""

import io
import sys
from pathlib import Path

import django

django.setup()

import genanki  # noqa: E402
import openpyxl  # noqa: E402
from django.utils import timezone  # noqa: E402

from questions.accounts.models import Role, User  # noqa: E402
from questions.bank.exporting import plan_export, questions_of_all, write_export  # noqa: E402
from questions.bank.formats.anki import BACK, FRONT  # noqa: E402
from questions.bank.formats.anki_package import read_notes  # noqa: E402
from questions.bank.formats.confined import read_confined  # noqa: E402
from questions.bank.formats.detecting import read_file  # noqa: E402
from questions.bank.formats.interchange import Item, Option  # noqa: E402
from questions.bank.formats.tables import write_xlsx  # noqa: E402
from questions.bank.importing import keep_reading  # noqa: E402
from questions.bank.item_limits import fitting  # noqa: E402
from questions.bank.models import QuestionSet  # noqa: E402
from tests.benchmarks.exchange import QUESTIONS, timed  # noqa: E402

NAMES = ("طشقند", "سمرقند", "بخارى", "خيوة")


def made_items() -> list[Item]:
    return [
        Item(
            "choice",
            f"ما عاصمة البلد رقم {number} في القائمة؟",
            options=tuple(
                Option(f"{name} {number}", float(place == number % 4)) for place, name in enumerate(NAMES)
            ),
            feedback=f"صارت عاصمة سنة {1000 + number}.",
            evidence=f"وكانت {NAMES[number % 4]} {number} عاصمة البلد رقم {number} منذ سنة {1000 + number}.",
            tags=("عواصم",),
            language="ar",
        )
        for number in range(QUESTIONS)
    ]


def write_workbook(folder: Path) -> None:
    items = made_items()
    (folder / "questions.xlsx").write_bytes(timed("workbook written", lambda: write_xlsx(items)))


def bare_read(folder: Path) -> None:
    data = (folder / "questions.xlsx").read_bytes()

    def read() -> int:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
        return sum(1 for _row in book.worksheets[0].iter_rows(values_only=True))

    timed("  the bare library reads the rows", read)


def read(folder: Path) -> None:
    data = (folder / "questions.xlsx").read_bytes()
    timed("questions read, in a process of its own", lambda: read_confined(data))


def keep(folder: Path) -> None:
    reading = fitting(read_file((folder / "questions.xlsx").read_bytes())[1])
    author = User.objects.create_user("bench@example.org", name="bench", role=Role.AUTHOR)
    kept = timed(
        "questions kept, with facts, evidence and tags",
        lambda: keep_reading(
            reading, name="questions.xlsx", format="xlsx", by=author, at=timezone.now(), publish=True
        ),
    )
    assert len(kept.kept) == QUESTIONS


def export_anki(folder: Path) -> None:
    question_set = QuestionSet(title="مدن", slug="cities", language="ar")

    def write() -> bytes:
        return write_export(plan_export(question_set, questions_of_all(), "anki"), at=timezone.now())

    data = timed("questions read, fitted and written as .apkg", write)
    (folder / "set.apkg").write_bytes(data)


def bare_anki(folder: Path) -> None:
    """The library alone, with the very notes that our package holds."""
    notes = read_notes((folder / "set.apkg").read_bytes())
    assert len(notes) == QUESTIONS
    model = genanki.Model(
        1,
        "x",
        fields=[{"name": name} for name in notes[0].fields],
        templates=[{"name": "c", "qfmt": FRONT, "afmt": BACK}],
    )

    def write() -> None:
        deck = genanki.Deck(1, "x")
        for note in notes:
            deck.add_note(genanki.Note(model, list(note.fields.values()), tags=note.tags))
        genanki.Package(deck).write_to_file(folder / "bare.apkg")

    timed("  the bare library writes the same notes", write)


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]))
