"""The engine's commands: JSON lines over text files, without a database."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

TEXT = "Anna Keller\n\nAnna Keller (12 April 1890 – 3 June 1955) was a German composer.\n"
KEYS = {
    "article",
    "language",
    "form",
    "context",
    "stem",
    "key",
    "value",
    "evidence",
    "derivation",
    "reasons",
    "confidence",
    "publish",
}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "keller.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def printed(command, *args, **options):
    out = StringIO()
    call_command(command, *args, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def test_write_questions_prints_one_object_a_line(path):
    lines = [json.loads(line) for line in printed("write_questions", str(path), "--json").splitlines()]

    assert lines
    assert all(set(line) - {"options"} == KEYS for line in lines)


def test_write_questions_shows_evidence_of_the_file(path):
    for line in printed("write_questions", str(path), "--json").splitlines():
        evidence = json.loads(line)["evidence"]
        assert TEXT[evidence["start"] : evidence["end"]] == evidence["text"]


def test_mine_facts_prints_facts_with_their_values(path):
    facts = [json.loads(line) for line in printed("mine_facts", str(path), "--json").splitlines()]

    born = next(fact for fact in facts if fact["kind"] == "born")
    assert (born["value"]["start"], born["value"]["precision"]) == ("1890-04-12", "day")


def test_a_file_that_is_not_there_is_named():
    with pytest.raises(CommandError, match=r"missing\.txt cannot be read"):
        printed("write_questions", "missing.txt")


def test_a_file_in_another_encoding_is_named_and_the_others_are_still_read(path, tmp_path):
    odd = tmp_path / "odd.txt"
    odd.write_bytes("وُقّعت المعاهدة".encode("cp1256", errors="ignore"))
    out = StringIO()

    with pytest.raises(CommandError, match=r"odd\.txt is not UTF-8 text"):
        call_command("write_questions", str(odd), str(path), "--json", stdout=out, stderr=StringIO())

    assert {json.loads(line)["article"] for line in out.getvalue().splitlines()} == {"keller.txt"}


@pytest.mark.parametrize("given", [["--published", "yesterday"], ["--limit", "-3"], ["--language", "fr"]])
def test_options_that_make_no_sense_are_refused(path, given):
    with pytest.raises(CommandError):
        printed("write_questions", str(path), *given)


def test_a_limit_is_kept(path):
    assert len(printed("write_questions", str(path), "--json", "--limit", "1").splitlines()) == 1


def test_the_same_text_gives_the_same_bytes(path):
    assert printed("write_questions", str(path), "--json") == printed("write_questions", str(path), "--json")


def test_values_are_of_the_four_kinds(path):
    lines = [*printed("write_questions", str(path), "--json").splitlines()]
    lines += printed("mine_facts", str(path), "--json").splitlines()

    assert {json.loads(line)["value"]["kind"] for line in lines} <= {"date", "number", "name", "list"}


def test_write_questions_shows_as_many_as_are_asked_for_by_confidence(path):
    assert printed("write_questions", str(path), "--json", "--at-least", "1") == ""
    assert printed("write_questions", str(path), "--json", "--at-least", "0") != ""


@pytest.mark.parametrize("text", ["much", "1.5", "-1", "nan"])
def test_a_confidence_that_is_none_is_refused(path, text):
    with pytest.raises(CommandError, match="confidence"):
        printed("write_questions", str(path), f"--at-least={text}")


def test_write_questions_tells_how_to_see_less_certain_ones_where_it_is_sure_of_none(tmp_path):
    path, errors = tmp_path / "bare.txt", StringIO()
    path.write_text("A walk\n\nIt was a fine day and we walked for a while.\n", encoding="utf-8")

    call_command("write_questions", str(path), stdout=StringIO(), stderr=errors)

    assert "--at-least 0.5" in errors.getvalue()
