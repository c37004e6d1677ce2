"""Anki's notes read back: packages of the real program, old and new, its text export, and our own packages."""

import io
import sqlite3
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard
from django.conf import settings

from questions.bank.exporting import plan_export, questions_for, questions_of_all, write_export
from questions.bank.formats import interchange as i
from questions.bank.formats.anki_fields import options_of
from questions.bank.formats.anki_own import items_in
from questions.bank.formats.anki_reading import read_anki
from questions.bank.formats.interchange import Answer, Reading, UnreadableError
from questions.bank.importing import keep_reading
from tests.bank.formats.test_round_trip import EXAMPLES
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory, SetFactory
from tests.moments import NOON

ANKI = settings.BASE_DIR / ".venv-anki" / "bin" / "python"
SCRIPT = settings.BASE_DIR / "tests" / "anki" / "write_out.py"


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """The folder into which the real Anki wrote."""
    if not ANKI.exists():
        pytest.skip("Anki's environment is not there; make anki makes it.")
    folder = tmp_path_factory.mktemp("anki")
    run = subprocess.run([ANKI, SCRIPT, folder], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder


@pytest.mark.parametrize("name", ["old.apkg", "new.apkg", "notes.txt"])
def test_what_the_real_anki_wrote(written, name):
    reading = read_anki((written / name).read_bytes())

    assert [(item.kind, item.stem, item.answers[0].text) for item in reading.items] == [
        (i.TYPED, "من فتح الأندلس؟", "طارق بن زياد"),
        (i.NUMBER, "متى سقطت غرناطة؟", "1492"),
        (i.TYPED, "قرطبة عاصمة _____ وفيها الجامع الكبير.", "الأندلس"),
        (i.TYPED, "قرطبة عاصمة الأندلس وفيها _____.", "الجامع الكبير"),
    ]
    assert (reading.items[0].tags, reading.items[0].category) == (("فتوح",), "تاريخ/الأندلس")
    assert (len(reading.refused), len(reading.notices)) == (2, 1)


@pytest.mark.django_db
def test_our_own_package_comes_back_with_options_evidence_and_source():
    question_set = SetFactory(questions=[ChoiceQuestionFactory(), QuestionFactory()])
    plan = plan_export(question_set, questions_for(question_set), "anki")

    choice, day = read_anki(write_export(plan, at=NOON)).items

    assert [(option.text, option.fraction) for option in choice.options] == [
        ("مينسك", 0.0), ("طشقند", 1.0), ("موسكو", 0.0), ("باكو", 0.0),
    ]  # fmt: skip
    assert choice.evidence == "وُقّعت المعاهدة في 15 مايو 1992 في مدينة طشقند."
    assert (day.kind, day.answers) == (i.TYPED, (Answer("15 مايو 1992"),))


@pytest.mark.django_db
@pytest.mark.parametrize("item", EXAMPLES, ids=[item.kind for item in EXAMPLES])
def test_every_kind_of_our_own_comes_back_as_it_is_held(author, item):
    kept = keep_reading(Reading((item,)), name="x", format="json", by=author, at=NOON, publish=True).kept
    plan = plan_export(SetFactory(questions=kept), questions_of_all(), "anki")

    (back,) = read_anki(write_export(plan, at=NOON)).items

    held = plan.rows[0][1].item
    kind = i.TYPED if item.kind == i.DATE else item.kind
    filed = {tag.name for tag in kept[0].tags.all()}
    assert (back.kind, back.stem, back.context, set(back.tags)) == (kind, held.stem, held.context, filed)
    assert (back.options, back.pairs, back.order) == (held.options, held.pairs, held.order)
    assert [one.text for one in back.answers] == [one.words or one.text for one in held.answers]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [i.TYPED, i.NUMBER])
def test_what_is_accepted_does_not_stand_on_the_front(author, kind):
    item = next(one for one in EXAMPLES if one.kind == kind)
    item = replace(item, answers=(*item.answers, Answer("77")))
    keep_reading(Reading((item,)), name="x", format="json", by=author, at=NOON, publish=True)

    assert options_of(questions_of_all()[0]) == ""


@pytest.mark.django_db
def test_things_to_order_stand_mixed_on_the_front(author):
    order = tuple(str(number) for number in range(12))
    item = replace(next(one for one in EXAMPLES if one.kind == i.ORDERING), order=order)
    keep_reading(Reading((item,)), name="x", format="json", by=author, at=NOON, publish=True)

    shown = tuple(items_in(options_of(questions_of_all()[0])))

    assert (shown != order, set(shown)) == (True, set(order))


def test_a_tab_between_front_and_back_is_enough():
    reading = read_anki("من فتح الأندلس؟\tطارق بن زياد\nكم؟\t7\n".encode())

    assert [(item.line, item.answers[0].text) for item in reading.items] == [(1, "طارق بن زياد"), (2, "7")]


def database(statement: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(statement)
    return connection.serialize()


def package(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, content)
    return out.getvalue()


ENDLESS = """CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
SELECT id, 1 AS mid, '' AS tags, 'a' AS flds FROM n;"""
HUGE = "CREATE TABLE notes (id, mid, tags, flds); INSERT INTO notes VALUES (1, 1, '', zeroblob(20000000));"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("collection.anki2", b"no database"),
        ("collection.anki2", database("CREATE TABLE other (a);")),
        ("collection.anki2", database(ENDLESS)),
        ("collection.anki2", database(HUGE)),
        ("collection.anki21b", b"not packed"),
        ("collection.anki21b", zstandard.compress(b"\0" * 100_000_000)),
        ("other.txt", b""),
    ],
    ids=["no database", "another", "endless view", "huge value", "not packed", "bomb", "no collection"],
)
def test_a_hostile_package_is_unreadable(name, content):
    with pytest.raises(UnreadableError):
        read_anki(package(name, content))
