"""The command over any table of marks."""

import json
from random import Random

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def table(tmp_path):
    random = Random(5)
    lines = ["name,س1,س2,س3"]
    for number in range(30):
        ability = random.random()
        lines.append(",".join([f"n{number}", *(str(int(random.random() < ability)) for _q in range(3))]))
    path = tmp_path / "marks.csv"
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path


def test_json_has_a_line_a_question_and_one_for_the_test(table, capsys):
    call_command("analyse_items", str(table), "--json")

    *items, whole = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [item["question"] for item in items] == ["س1", "س2", "س3"]
    assert {item["n"] for item in items} == {30}
    for name in ("facility", "discrimination", "efficiency"):
        low, high = items[0][f"{name}_interval"]
        assert low <= items[0][name] <= high
    assert (whole["n"], whole["items"], whole["withheld"]) == (30, 3, {})
    assert whole["alpha_interval"][0] < whole["alpha"] < whole["alpha_interval"][1]


def test_what_is_withheld_says_how_many_answers_it_needs(tmp_path, capsys):
    path = tmp_path / "few.csv"
    path.write_text("name,a,b\nx,1,0\ny,0,1\n")

    call_command("analyse_items", str(path), "--json")

    item = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (item["facility"], item["discrimination"]) == (None, None)
    assert item["withheld"]["facility"] == "too few answers: 2 of at least 10"
    assert item["withheld"]["discrimination"] == "too few answers: 2 of at least 20"


def test_people_get_a_table(table, capsys):
    call_command("analyse_items", str(table))

    shown = capsys.readouterr().out
    assert "discrimination, %" in shown
    assert "coefficient alpha" in shown


@pytest.mark.parametrize("text", ["", "name,a\nx,good\n"])
def test_a_bad_table_ends_with_what_to_mend(tmp_path, text):
    path = tmp_path / "bad.csv"
    path.write_text(text)

    with pytest.raises(CommandError, match="bad.csv: "):
        call_command("analyse_items", str(path))


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("analyse_items", str(tmp_path / "none.csv"))
