"""The ranking learns from what authors decided, and its confidence means what it says."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from questions.generation.looks import Looks
from questions.generation.refitting import Judged, log_loss, read_decisions, refit, reliability
from questions.generation.weighing import (
    Weighed,
    Weights,
    acceptance,
    current_weights,
    read_weights,
)

EVEN = Weights(
    languages={"en": 0.0},
    effects={"trust": 3.0, "long": -0.1, "stale": -0.4, "derived": -0.2},
    ways={"who": 0.0, "when_typed": 0.0},
)


def decisions(way, *, accepted, refused, **more):
    weighed = Weighed(language="en", way=way, words=10, **more)
    return [Judged(weighed, True)] * accepted + [Judged(weighed, False)] * refused


def test_a_way_that_authors_accept_gains_and_one_that_they_refuse_loses():
    judged = decisions("who", accepted=45, refused=5) + decisions("when_typed", accepted=5, refused=45)

    fitted = refit(judged, EVEN)

    assert fitted.ways["when_typed"] < -1 < 1 < fitted.ways["who"]


def test_a_fitted_confidence_of_nine_tenths_means_nine_in_ten():
    judged = decisions("who", accepted=900, refused=100)

    fitted = refit(judged, EVEN)

    assert acceptance(judged[0].weighed, fitted) == pytest.approx(0.9, abs=0.01)
    assert [(row.count, round(row.accepted, 2)) for row in reliability(judged, fitted)] == [(1000, 0.9)]


def test_a_few_decisions_move_a_weight_only_a_little():
    fitted = refit(decisions("who", accepted=0, refused=2), EVEN)

    assert -1 < fitted.ways["who"] < 0


def test_without_decisions_nothing_changes():
    assert refit([], EVEN) == EVEN


def test_words_of_the_title_weigh_apart_where_a_stem_carries_a_clause():
    even = Weights(
        languages={"en": 0.0},
        effects={"en_titled": 0.0, "en_carried_titled": 0.0},
        ways={"who": 0.0, "when_typed": 0.0},
    )
    titled, off = Looks(titled=3.0), Looks(titled=0.0)
    judged = [
        judgement
        for way in ("who", "when_typed")
        for judgement in (
            *decisions(
                way,
                accepted=45 if way == "when_typed" else 25,
                refused=5 if way == "when_typed" else 25,
                looks=titled,
            ),
            *decisions(way, accepted=25, refused=25, looks=off),
        )
    ]

    fitted = refit(judged, even)

    assert abs(fitted.effects["en_titled"]) < fitted.effects["en_carried_titled"] / 2


def test_fitting_never_foresees_worse_than_before():
    judged = decisions("who", accepted=20, refused=10, trust=0.8) + decisions(
        "when_typed", accepted=9, refused=1
    )

    assert log_loss(judged, refit(judged, EVEN)) < log_loss(judged, EVEN)


def test_looks_are_weighed_for_each_language():
    weights = Weights(languages={"ar": 1.0, "en": 1.0}, effects=EVEN.effects | {"ar_titled": 0.5})
    off, on = (Weighed("ar", "who", 10, looks=Looks(titled=titled)) for titled in (0.0, 2.0))

    assert acceptance(off, weights) < acceptance(on, weights)
    assert acceptance(Weighed("en", "who", 10, looks=Looks(titled=0.0)), weights) == acceptance(
        Weighed("en", "who", 10, looks=Looks(titled=2.0)), weights
    )


def line(verdict="accept", **more):
    return json.dumps({"language": "en", "way": "who", "stem": "Who built it?", "verdict": verdict, **more})


def test_the_last_decision_about_a_question_counts():
    lines = [line("accept", question=7), line("reject", question=7)]

    assert [one.accepted for one in read_decisions(lines, name="x")] == [False]


def test_a_question_that_had_to_be_changed_was_not_accepted_unedited():
    assert [one.accepted for one in read_decisions([line("edit"), line("restore")], name="x")] == [False]


@pytest.fixture
def exported(tmp_path):
    path = tmp_path / "decisions.jsonl"
    path.write_text("\n".join([line()] * 10 + [line("reject")] * 30), encoding="utf-8")
    return path


def run(*arguments):
    out = StringIO()
    call_command("refit_ranking", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_the_command_writes_weights_that_the_engine_can_read(exported, tmp_path):
    output = tmp_path / "weights.toml"

    said = run(str(exported), "--output", str(output))

    assert "40 decisions fitted" in said
    assert read_weights(output).ways["en_who"] < current_weights().ways["en_who"]
    assert set(read_weights(output).ways) == set(current_weights().ways)


def test_a_dry_run_writes_nothing(exported, tmp_path):
    output = tmp_path / "weights.toml"

    assert "[ways]" in run(str(exported), "--output", str(output), "--dry-run")
    assert not output.exists()


def test_too_few_decisions_are_refused(tmp_path):
    path = tmp_path / "few.jsonl"
    path.write_text(line(), encoding="utf-8")

    with pytest.raises(CommandError, match="at least 30 are needed"):
        run(str(path))


def test_a_line_that_is_no_decision_is_named(tmp_path):
    path = tmp_path / "odd.jsonl"
    path.write_text(line() + '\n{"stem": "Who?"}\n', encoding="utf-8")

    with pytest.raises(CommandError, match=r"odd\.jsonl, line 2: not a decision"):
        run(str(path))
