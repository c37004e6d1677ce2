"""``import_questions`` and ``export_questions`` as an operator runs them."""

import json
import os
import subprocess
import sys
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from questions.bank.models import Question, QuestionStatus
from tests.factories.accounts import AuthorFactory
from tests.factories.bank import ChoiceQuestionFactory, SetFactory

GIFT = "ما العاصمة؟ {=طشقند ~سمرقند#لا}\n\nمتى؟ {#١٤٥٣:2}\n\nاكتب {}\n\nالشمس نجم {صح}\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "أسئلة.gift"
    path.write_text(GIFT, encoding="utf-8")
    return path


def run(*words) -> tuple[int, list[dict]]:
    """The exit code and the lines printed."""
    out = StringIO()
    try:
        call_command(*words, stdout=out, stderr=StringIO())
        code = 0
    except SystemExit as error:
        code = error.code
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_json_line_for_each_question_and_each_refusal_in_their_order(file):
    code, lines = run("import_questions", file, "--dry-run", "--json")

    assert (code, [line["line"] for line in lines]) == (1, [1, 3, 5, 7])
    assert [line.get("kind", "refused") for line in lines] == ["choice", "number", "refused", "true_false"]
    assert lines[0]["options"] == [
        {"text": "طشقند", "fraction": 1.0, "feedback": ""},
        {"text": "سمرقند", "fraction": 0.0, "feedback": "لا"},
    ]
    assert lines[1]["answers"] == [
        {"text": "1453", "fraction": 1.0, "feedback": "", "number": 1453, "tolerance": 2, "unit": ""}
    ]
    assert set(lines[2]) == {"line", "reason"}


def test_a_file_without_a_fault_ends_well(tmp_path):
    path = tmp_path / "x.gift"
    path.write_text("س؟ {=أ ~ب}", encoding="windows-1256")

    assert run("import_questions", path, "--dry-run", "--json")[0] == 0


@pytest.mark.django_db
def test_without_a_dry_run_the_questions_are_kept_as_drafts_of_a_person(file):
    author = AuthorFactory()

    run("import_questions", file, "--json", "--by", author.email)

    kept = Question.objects.filter(fact__article__added_by=author)
    assert list(kept.values_list("status", flat=True)) == [QuestionStatus.DRAFT] * 3


@pytest.mark.django_db
def test_a_dry_run_keeps_nothing(file):
    run("import_questions", file, "--json", "--dry-run")

    assert Question.objects.count() == 0


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04broken", b"just words"])
def test_an_unreadable_file_is_one_clear_line(tmp_path, content):
    path = tmp_path / "x"
    path.write_bytes(content)

    with pytest.raises(CommandError) as caught:
        run("import_questions", path, "--dry-run")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_one_clear_line(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        run("import_questions", tmp_path / "none")


def test_a_pipe_that_may_never_end_is_not_read(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    for source in (pipe, "/dev/zero"):
        with pytest.raises(CommandError, match="not an ordinary file"):
            run("import_questions", source, "--dry-run")


ODD = [
    {"kind": "typed", "stem": "س؟", "answers": [{"text": ""}, {"text": "x", "fraction": 0.5}]},
    {"kind": "matching", "stem": "ص", "pairs": [{"text": "a", "match": "1"}, {"text": "b", "match": "2"},
                                                {"text": "", "match": "a"}]},
    {"kind": "choice", "stem": "\u0000\ud800", "options": [{"text": "a", "fraction": 1}, {"text": "b"}]},
    {"kind": "choice", "stem": "ق؟", "options": [{"text": "a", "fraction": 1}, {"text": "a\u0000"}]},
]  # fmt: skip


@pytest.mark.django_db
def test_what_the_database_could_not_keep_is_refused_by_itself(tmp_path):
    good = {
        "kind": "choice",
        "stem": "\u202eأ\ud800",
        "options": [{"text": "a", "fraction": 1}, {"text": "b"}],
    }
    path = tmp_path / "x.json"
    path.write_text(json.dumps([*ODD, good]))

    code, lines = run("import_questions", path, "--json")

    assert code == 1
    assert [set(line) == {"line", "reason"} for line in lines] == [True, True, True, True, False]
    assert [question.stem for question in Question.objects.all()] == ["أ"]


def in_a_shell(*words: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=settings.BASE_DIR,
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    "words",
    [
        ("import_questions", "FILE"),
        ("import_questions", "FILE", "--by", "a@example.org"),
        ("export_questions", "--format", "gift", "--output", "OUT"),
        ("export_questions", "--set", "one", "--format", "gift", "--output", "OUT"),
    ],
    ids=" ".join,
)
def test_a_database_that_is_not_there_is_one_line(tmp_path, file, words):
    words = [
        str(file) if word == "FILE" else str(tmp_path / word) if word == "OUT" else word for word in words
    ]

    done = in_a_shell(
        *words, DATABASE_URL=f"sqlite:///{tmp_path}/none/x.sqlite3", HASHIYA_VAR_DIR=str(tmp_path)
    )

    assert (done.returncode, done.stderr.splitlines()[-1][:32]) == (1, "CommandError: The database canno")
    assert "Traceback" not in done.stderr


def test_a_terminal_that_has_no_arabic_gets_escapes(tmp_path, file):
    done = in_a_shell("import_questions", str(file), "--dry-run", PYTHONIOENCODING="ascii")

    assert "\\u0645\\u0627" in done.stdout


@pytest.mark.django_db
def test_without_a_set_all_published_questions_are_written(tmp_path):
    SetFactory(slug="one", questions=[ChoiceQuestionFactory()])
    ChoiceQuestionFactory(status=QuestionStatus.PUBLISHED, stem="سؤال ليس في مجموعة؟")
    ChoiceQuestionFactory(status=QuestionStatus.DRAFT, stem="مسودة؟")
    path = tmp_path / "all.json"

    call_command(
        "export_questions", "--format", "json", "--output", path, stdout=StringIO(), stderr=StringIO()
    )

    assert len(json.loads(path.read_text())["questions"]) == 2


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["aiken", "csv", "gift", "json", "markdown", "moodle_xml", "qti", "xlsx"])
def test_what_one_command_writes_the_other_reads(tmp_path, name):
    SetFactory(slug="one", questions=[ChoiceQuestionFactory()])
    path = tmp_path / "out"

    call_command(
        "export_questions",
        "--set",
        "one",
        "--format",
        name,
        "--output",
        path,
        stdout=StringIO(),
        stderr=StringIO(),
    )

    code, lines = run("import_questions", path, "--format", name, "--dry-run", "--json")
    assert code == 0
    assert [(o["text"], o["fraction"]) for o in lines[0]["options"]][1] == ("طشقند", 1.0)
