"""An exported package in the real Anki: every note whole, right to left where it should be, and once only."""

import json
import subprocess
from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.core.management import CommandError, call_command

from questions.bank.checking import ChoiceText
from questions.bank.models import Question
from questions.bank.moderation import Wording, edit
from tests.factories.articles import ArticleFactory
from tests.factories.bank import ChoiceQuestionFactory, FactFactory, QuestionFactory, SetFactory
from tests.factories.study import ReviewFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db
ANKI = settings.BASE_DIR / ".venv-anki" / "bin" / "python"
SCRIPT = settings.BASE_DIR / "tests" / "anki" / "take_in.py"


@pytest.fixture
def question_set():
    """An Arabic choice, an Arabic date with signs that HTML would take for its own, and an English question."""
    choice = ChoiceQuestionFactory()
    odd = QuestionFactory(stem="متى قيل «أ < ب & ج > د»؟ <b>{{Answer}}</b>", context="سياق")
    english = ArticleFactory(language="en", text="The treaty was signed on 15 May 1992.", title="A treaty")
    fact = FactFactory(article=english, answer_start=25, answer_end=36)
    third = QuestionFactory(fact=fact, language="en", stem="When was it signed?", key="15 May 1992")
    return SetFactory(slug="one", title="معاهدة", questions=[choice, odd, third])


def export(folder: Path, name: str = "set.apkg", slug: str = "one") -> str:
    path = folder / name
    call_command("export_questions", "--set", slug, "--format", "anki", "--output", path, stdout=StringIO())
    return str(path)


def in_anki(*packages: str) -> dict:
    if not ANKI.exists():
        pytest.skip("Anki's environment is not there; make anki makes it.")
    run = subprocess.run([ANKI, SCRIPT, *packages], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_anki_takes_every_note_and_none_twice(question_set, tmp_path):
    found = in_anki(export(tmp_path), export(tmp_path, "again.apkg"))

    first, second = found["imports"]
    assert first == {"new": 3, "updated": 0, "duplicate": 0, "conflicting": 0, "missing": 0, "empty": 0}
    assert (second["new"], second["updated"] + second["duplicate"]) == (0, 3)
    assert (found["ready"], found["sound"], len(found["notes"])) == (3, True, 3)


def test_nothing_is_lost_on_the_way(question_set, tmp_path):
    choice, odd, english = in_anki(export(tmp_path))["notes"]

    assert choice["fields"]["Options"].count("<li") == 4
    assert choice["fields"]["Answer"] == "طشقند"
    assert odd["fields"]["Question"] == "متى قيل «أ &lt; ب &amp; ج &gt; د»؟ &lt;b&gt;{{Answer}}&lt;/b&gt;"
    assert odd["fields"]["Context"] == "سياق"
    assert english["fields"]["Evidence"] == "<mark>The treaty was signed on <u>15 May 1992</u>.</mark>"
    assert {note["deck"] for note in (choice, odd, english)} == {"Hashiya::معاهدة"}


def test_the_answer_and_its_evidence_are_on_the_back_alone(question_set, tmp_path):
    _choice, _odd, english = in_anki(export(tmp_path))["notes"]

    assert "15 May 1992" not in english["question"]
    assert "<u>15 May 1992</u>" in english["answer"]


def test_fields_run_as_their_words_do(question_set, tmp_path):
    choice, _odd, english = in_anki(export(tmp_path))["notes"]

    assert choice["right_to_left"] == list(choice["fields"])
    assert english["right_to_left"] == []


def test_a_question_reworded_is_the_same_note(question_set, tmp_path, author):
    with time_machine.travel(NOON):
        before = export(tmp_path)
    question = question_set.questions.get(kind="choice")
    ReviewFactory(question=question)
    revised = edit(question, wording_of(question, stem="أين وُقّعت؟"), by=author, at=NOON)
    assert revised.revision == 2

    with time_machine.travel(NOON + DAY):
        found = in_anki(before, export(tmp_path, "after.apkg"))

    assert found["imports"][1]["new"] == 0
    assert "أين وُقّعت؟" in [note["fields"]["Question"] for note in found["notes"]]


def wording_of(question: Question, *, stem: str) -> Wording:
    choices = tuple(ChoiceText(one.text, one.is_key, one.reason) for one in question.choices.all())
    return Wording(stem=stem, key=question.key, choices=choices)


def test_two_questions_that_ask_the_same_are_two_notes(tmp_path):
    first = QuestionFactory()
    SetFactory(slug="one", questions=[first, QuestionFactory(fact=first.fact)])

    assert in_anki(export(tmp_path))["imports"][0]["new"] == 2


@pytest.mark.parametrize("questions", [None, []], ids=["no such set", "nothing in it"])
def test_what_cannot_be_exported_is_said(questions, tmp_path):
    if questions is not None:
        SetFactory(slug="one", questions=questions)

    with pytest.raises(CommandError, match="'one'"):
        export(tmp_path)
