"""The command that measures the engine on human questions."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

TEXT = "بُني الجسر عام 1911 بأمر الوالي. وافتُتح في 5 مارس 1915 بحضور 4000 زائر."


def asked(answer, kind):
    return {"question": "؟", "answer": answer, "answer_kind": kind, "char_offset": TEXT.index(answer)}


@pytest.fixture
def data(tmp_path):
    questions = [
        asked("1911", "year"),
        asked("5 مارس 1915", "date"),
        asked("4000", "number"),
        asked("الوالي", "person"),
    ]
    path = tmp_path / "asked.jsonl"
    row = {"lang": "ar", "title": "الجسر", "article_text": TEXT, "qas": questions}
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def run(*arguments):
    out = StringIO()
    call_command("evaluate_engine", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_answers_that_are_read_are_counted_by_kind(data):
    kinds = json.loads(run(data, "--json"))["languages"]["ar"]["kinds"]

    assert {kind: (tally["asked"], tally["read"]) for kind, tally in kinds.items()} == {
        "date": (1, 1),
        "number": (1, 1),
        "person": (1, 0),
        "year": (1, 1),
    }


def test_people_get_a_table(data):
    table = run(data)

    assert "ar: 1 articles" in table
    assert "milliseconds per 1000 characters" in table


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError, match="nowhere.jsonl is not a file"):
        run(tmp_path / "nowhere.jsonl")


def test_a_line_that_is_no_article_is_named_with_its_number(data):
    data.write_text(data.read_text(encoding="utf-8") + '{"lang": "ar"}\n', encoding="utf-8")

    with pytest.raises(CommandError, match="line 2: not an article"):
        run(data)
