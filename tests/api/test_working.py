"""What a program does in a person's name: bring in a text, write questions, make a set, take it, review."""

import json
import zipfile
from io import BytesIO

import pytest

from questions.bank.models import Question, QuestionStatus
from questions.quizzes.models import Answer
from questions.study.models import Review
from questions.work.worker import Worker
from tests.api.made import Program
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory, SetFactory
from tests.factories.study import MemoryFactory
from tests.world import LONG_AGO

pytestmark = pytest.mark.django_db
TEXT = "وُقّعت معاهدة الأمن الجماعي في 15 مايو 1992 في مدينة طشقند. وضمّت المعاهدة ست دول حين وُقّعت."
QUESTION = {
    "kind": "choice",
    "stem": "ما عاصمة أوزبكستان؟",
    "options": [{"text": "طشقند", "fraction": 1}, {"text": "سمرقند", "feedback": "كانت قبلها."}],
}


@pytest.fixture
def quiz():
    """A listed set of a choice and a date, and its questions."""
    questions = [ChoiceQuestionFactory(), QuestionFactory()]
    return SetFactory(questions=questions, is_listed=True), questions


def test_a_text_is_read_in_the_background_and_asked_about(author, show_unlikely_ones):
    program = Program(author)

    sent = program.send("/articles", {"text": TEXT, "title": "معاهدة"})
    assert (sent.status_code, sent.json()["stage"]) == (202, "waiting")
    Worker().run_ready()

    done = program.get(f"/arriving/{sent.json()['id']}").json()
    assert (done["stage"], done["problem"]) == ("done", "")
    assert program.get(f"/articles/{done['article']}").json()["text"] == TEXT
    assert program.get("/questions", article=done["article"]).json()["count"] >= 1
    assert program.get(f"/articles/{done['article']}/facts").json()["items"][0]["evidence"] in TEXT


def test_a_text_without_sentences_is_refused_with_the_reason(author):
    program = Program(author)

    sent = program.send("/articles", {"text": "1 2 3"})
    Worker().run_ready()

    done = program.get(f"/arriving/{sent.json()['id']}").json()
    assert done["stage"] == "refused"
    assert done["problem"]


def test_a_question_is_written_published_and_changed(author):
    program = Program(author)

    made = program.send("/questions", QUESTION).json()
    assert (made["status"], made["item"]["options"][1]["feedback"]) == ("draft", "كانت قبلها.")

    published = program.send(f"/questions/{made['id']}/publish").json()
    assert published["status"] == "published"

    changed = program.send(
        f"/questions/{made['id']}", {"stem": "ما العاصمة؟", "version": published["version"]}, method="patch"
    ).json()
    assert changed["item"]["stem"] == "ما العاصمة؟"


def test_a_stale_version_is_a_conflict(author):
    program = Program(author)
    made = program.send("/questions", QUESTION).json()
    program.send(f"/questions/{made['id']}/publish")

    late = program.send(
        f"/questions/{made['id']}", {"stem": "س؟", "version": made["version"]}, method="patch"
    )

    assert (late.status_code, late.json()["error"]["code"]) == (409, "overtaken")


def test_a_question_about_an_article_points_at_its_sentence(author):
    program = Program(author)
    arrival = program.send("/articles", {"text": TEXT}).json()
    Worker().run_ready()
    article = program.get(f"/arriving/{arrival['id']}").json()["article"]

    made = program.send("/questions", QUESTION | {"article": article, "evidence": "في مدينة طشقند"})
    wrong = program.send("/questions", QUESTION | {"article": article, "evidence": "ليست هنا"})

    assert (made.status_code, made.json()["article"], wrong.status_code) == (201, article, 422)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "essay"},
        {"options": []},
        {"options": [{"text": "أ"}, {"text": "ب"}]},
        {"stem": "  "},
        {"kind": "date", "answers": [{"text": "أمس"}], "options": []},
    ],
)
def test_what_is_no_question_is_refused(author, change):
    answer = Program(author).send("/questions", QUESTION | change)

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "refused")
    assert Question.objects.count() == 0


def test_a_set_is_made_filled_and_written_to_a_file(teacher):
    questions = [ChoiceQuestionFactory(), QuestionFactory()]
    program = Program(teacher)

    made = program.send("/sets", {"title": "معاهدة", "questions": [questions[0].pk]}).json()
    added = program.send(f"/sets/{made['id']}/questions", {"questions": [questions[1].pk]}).json()
    file = program.get(f"/sets/{made['id']}/export", format="qti")

    assert (made["questions"], added) == (1, {"added": 1})
    assert len(zipfile.ZipFile(BytesIO(file.content)).namelist()) == 3
    assert len(program.get(f"/sets/{made['id']}").json()["items"]) == 2


def test_a_draft_is_put_in_no_set(teacher):
    draft = ChoiceQuestionFactory(status=QuestionStatus.DRAFT)

    assert Program(teacher).send("/sets", {"title": "x", "questions": [draft.pk]}).status_code == 404


def test_a_quiz_is_taken_from_beginning_to_end(learner, quiz):
    program, (question_set, _questions) = Program(learner), quiz

    attempt = program.send(f"/open-sets/{question_set.share_code}/attempts").json()
    first = program.get(f"/attempts/{attempt['id']}/next").json()
    key = next(option["value"] for option in first["options"] if option["text"] == "طشقند")
    right = program.send(
        f"/attempts/{attempt['id']}/answers", {"position": first["position"], "answer": {"choice": key}}
    ).json()
    second = program.get(f"/attempts/{attempt['id']}/next").json()
    unknown = program.send(
        f"/attempts/{attempt['id']}/answers", {"position": second["position"], "answer": None}
    ).json()
    done = program.send(f"/attempts/{attempt['id']}/finish").json()

    assert (right["mark"], right["key"], unknown["mark"]) == (1.0, "طشقند", 0.0)
    assert right["evidence"] == "وُقّعت المعاهدة في 15 مايو 1992 في مدينة طشقند."
    assert {"day", "month", "year"} <= set(second["fields"])
    assert (done["answered"], done["points"]) == (2, 1.0)
    assert program.get(f"/attempts/{attempt['id']}/next").status_code == 204


def test_nothing_before_the_answer_says_the_key(learner, quiz):
    program, (question_set, questions) = Program(learner), quiz
    questions[0].choices.filter(is_key=False).update(reason="سبب خفي")

    attempt = program.send(f"/open-sets/{question_set.share_code}/attempts").json()
    shown = program.get(f"/attempts/{attempt['id']}/next").content.decode()

    assert set(json.loads(shown)) == {
        "question", "position", "kind", "language", "context", "stem", "options", "matches", "fields",
    }  # fmt: skip
    assert "سبب خفي" not in shown
    assert "15 مايو" not in shown


def test_an_answer_sent_twice_counts_once(learner, quiz):
    program, (question_set, _questions) = Program(learner), quiz
    attempt = program.send(f"/open-sets/{question_set.share_code}/attempts").json()
    body = {"position": 1, "answer": {"choice": "1"}}

    answers = [program.send(f"/attempts/{attempt['id']}/answers", body, key="a") for _time in range(2)]
    other = program.send(f"/attempts/{attempt['id']}/answers", {"position": 1, "answer": {"choice": "2"}})

    assert answers[0].json() == answers[1].json() == other.json()
    assert (Answer.objects.count(), Review.objects.count()) == (1, 1)


def test_an_answer_with_a_part_that_cannot_be_is_refused_and_costs_nothing(learner, quiz):
    program, (question_set, _questions) = Program(learner), quiz
    attempt = program.send(f"/open-sets/{question_set.share_code}/attempts").json()

    answer = program.send(
        f"/attempts/{attempt['id']}/answers",
        {"position": 2, "answer": {"day": "40", "month": "1", "year": "1992"}},
    )

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "answer")
    assert Answer.objects.count() == 0


def test_a_due_fact_is_asked_and_comes_back_later(learner):
    question = QuestionFactory()
    MemoryFactory(learner=learner, fact=question.fact, due_on=LONG_AGO, reviewed_on=LONG_AGO)
    program = Program(learner)

    due = program.get("/reviews/next").json()
    answer = {"day": "15", "month": "5", "year": "١٩٩٢"}
    verdict = program.send("/reviews", {"question": due["question"], "answer": answer}, key="r").json()

    assert (due["question"], verdict["mark"]) == (question.pk, 1.0)
    assert verdict["due_on"] > str(LONG_AGO)
    assert program.get("/reviews/next").status_code == 204
    assert program.get("/statistics").json()["due"] == 0


def test_a_fact_that_is_not_ones_own_is_not_reviewed(learner):
    assert (
        Program(learner).send("/reviews", {"question": QuestionFactory().pk, "answer": None}).status_code
        == 404
    )


def test_arabic_stands_as_it_is_in_an_answer(author):
    answer = Program(author).send("/questions", QUESTION)

    assert "طشقند" in answer.content.decode()
