"""``manage.py import_pupils``: a line of JSON for each line of the file, exit 1 where one is refused, never a traceback."""

import json

import pytest
from django.core.management import CommandError, call_command

from questions.classroom.models import Enrolment
from tests.classroom.roster_files import HOSTILE
from tests.factories.classroom import ClassroomFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def classroom():
    return ClassroomFactory()


def run(capsys, file, *options) -> tuple[list[dict], int]:
    """What was said, a value a line, and the exit status."""
    code = 0
    try:
        call_command("import_pupils", str(file), "--json", *options)
    except SystemExit as end:
        code = end.code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()], code


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "pupils.csv"
    path.write_bytes("الاسم,الرقم\nسارة,١\nليلى,٢\n,٣\n".encode("utf-16"))
    return path


def test_each_line_says_what_happens_or_why_not(capsys, classroom, file):
    said, code = run(capsys, file, "--class", classroom.code)

    assert [(one["line"], one["action"], one["done"]) for one in said] == [
        (2, "add", True),
        (3, "add", True),
        (4, "refuse", False),
    ]
    assert (code, bool(said[2]["reason"]), len(said[0]["password"])) == (1, True, 10)
    assert list(Enrolment.objects.values_list("login_name", "number")) == [("سارة", "1"), ("ليلى", "2")]


def test_a_dry_run_saves_nothing(capsys, classroom, file):
    said, code = run(capsys, file, "--class", classroom.code, "--dry-run")

    assert ([one["done"] for one in said], code) == ([False] * 3, 1)
    assert Enrolment.objects.count() == 0


def test_a_list_without_mistakes_ends_with_0(capsys, classroom, tmp_path):
    path = tmp_path / "good.csv"
    path.write_text("name,class\nSara,{0}\nLayla,{0}\n".format(classroom.code.lower()))

    said, code = run(capsys, path)

    assert ([one["class"] for one in said], code) == ([classroom.code] * 2, 0)


@pytest.mark.parametrize("options", [["--class", "NOSUCH"], []], ids=["unknown class", "no class"])
def test_where_there_is_no_class_nothing_is_saved(capsys, classroom, file, options):
    said, code = run(capsys, file, *options)

    assert ({one["action"] for one in said}, code) == ({"refuse"}, 1)


@pytest.mark.parametrize("name", [*HOSTILE, "missing"])
def test_no_file_breaks_it(capsys, classroom, tmp_path, name):
    path = tmp_path / "pupils.xlsx"
    if name != "missing":
        path.write_bytes(HOSTILE[name]())

    said, code = run(capsys, path, "--class", classroom.code)

    assert ({one["action"] for one in said}, code) in [({"refuse"}, 1), ({"add"}, 0)]


def test_without_json_a_file_that_cannot_be_used_is_one_line(tmp_path):
    with pytest.raises(CommandError, match=r"pupils\.csv"):
        call_command("import_pupils", str(tmp_path / "pupils.csv"))
