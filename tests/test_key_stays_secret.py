"""No byte before the answer gives the key away: every part of the answer carries a mark, and the marks are looked for."""

import re
import uuid

import pytest
from django.urls import reverse

from questions.bank.models import Question
from tests.conftest import client_of
from tests.factories.accounts import UserFactory
from tests.factories.articles import ArticleFactory, SentenceFactory
from tests.factories.bank import ChoiceQuestionFactory, FactFactory, QuestionFactory, SetFactory
from tests.factories.quizzes import AttemptFactory, AttemptItemFactory
from tests.factories.study import MemoryFactory
from tests.world import LONG_AGO

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


class Marked:
    """A question whose evidence, statement, reasons and derivation each hold a word that stands nowhere else."""

    def __init__(self, kind: str) -> None:
        self.marks = {
            name: f"{name}{uuid.uuid4().hex[:10]}" for name in ("evidence", "fact", "reason", "derived")
        }
        text = f"{self.marks['evidence']} وُقّعت في 15 مايو 1992."
        article = ArticleFactory(text=text)
        fact = FactFactory(
            article=article,
            sentence=SentenceFactory(article=article),
            statement=self.marks["fact"],
            derivation=self.marks["derived"],
        )
        if kind == "date":
            self.marks["key"] = f"key{uuid.uuid4().hex[:10]}"
            self.question = QuestionFactory(fact=fact, key=self.marks["key"])
            self.right = {"day": "15", "month": "5", "year": "1992"}
        else:
            self.question = ChoiceQuestionFactory(fact=fact)
            self.question.choices.filter(is_key=False).update(reason=self.marks["reason"])
            self.right = {"choice": "2"}

    def found_in(self, response) -> list[str]:
        """The names of the marks in all that was sent: the page, its headers and its cookies."""
        sent = response.content.decode() + str(response.headers) + str(response.cookies)
        return [name for name, mark in self.marks.items() if mark in sent]


@pytest.fixture(params=["choice", "date"])
def marked(request, db):
    return Marked(request.param)


@pytest.fixture
def item(marked, learner):
    question_set = SetFactory(questions=[marked.question], is_listed=True)
    attempt = AttemptFactory(learner=learner, question_set=question_set)
    return AttemptItemFactory(attempt=attempt, question=marked.question)


@pytest.fixture
def due(marked, learner):
    return MemoryFactory(learner=learner, fact=marked.question.fact, due_on=LONG_AGO, reviewed_on=LONG_AGO)


def addresses_before(item) -> list[str]:
    attempt, code = item.attempt_id, item.attempt.question_set.share_code
    return [
        reverse("home:today"),
        reverse("home:progress"),
        reverse("quizzes:sets"),
        reverse("quizzes:set", args=[code]),
        reverse("quizzes:attempt", args=[attempt]),
        reverse("quizzes:answered", args=[attempt, 1]),
        reverse("quizzes:result", args=[attempt]),
        reverse("study:review"),
        reverse("study:facts"),
        reverse("study:plan"),
        reverse("study:settings"),
    ]


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "fragment"])
def test_nothing_before_the_answer_gives_it_away(marked, item, due, learner, headers):
    client = client_of(learner)

    for path in addresses_before(item):
        assert marked.found_in(client.get(path, headers=headers, follow=True)) == [], path


def test_ones_own_data_hold_no_fact_that_one_has_not_met(marked, item, learner):
    assert marked.found_in(client_of(learner).get(reverse("home:download_data"))) == []


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "fragment"])
@pytest.mark.parametrize("data", [{}, {"choice": ""}, {"choice": "99", "day": "99"}, {"year": "x"}])
def test_an_answer_that_is_none_gives_nothing_away(marked, item, due, learner, headers, data):
    client = client_of(learner)
    data = {"client_id": str(uuid.uuid4())} | data

    for path in (
        reverse("quizzes:answer", args=[item.attempt_id, 1]),
        reverse("study:answer", args=[marked.question.pk]),
    ):
        response = client.post(path, data, headers=headers)

        assert (response.status_code, marked.found_in(response)) == (422, []), path


def test_another_learner_gets_nothing_by_answering_in_ones_place(marked, item, due):
    client = client_of(UserFactory())

    for path in (
        reverse("quizzes:answer", args=[item.attempt_id, 1]),
        reverse("study:answer", args=[marked.question.pk]),
    ):
        response = client.post(path, marked.right)

        assert (response.status_code, marked.found_in(response)) == (404, []), path


def test_twin_the_marks_are_there_to_leak(marked, item, learner):
    client = client_of(learner)

    response = client.post(reverse("quizzes:answer", args=[item.attempt_id, 1]), marked.right, headers=HTMX)

    assert "evidence" in marked.found_in(response)


@pytest.mark.parametrize("marked", ["choice"], indirect=True)
def test_the_key_looks_like_any_other_option(item, marked, learner):
    html = client_of(learner).get(reverse("quizzes:attempt", args=[item.attempt_id])).content.decode()

    options = re.findall(r"<label class=\"choice\".*?</label>", html, flags=re.DOTALL)
    bare = {
        re.sub(r"\d|" + "|".join(marked.question.choices.values_list("text", flat=True)), "", o)
        for o in options
    }
    assert (len(options), len(bare)) == (4, 1)


def test_a_learner_never_reaches_a_draft_through_review(due, learner, marked):
    Question.objects.update(status="draft")

    response = client_of(learner).post(reverse("study:answer", args=[marked.question.pk]), marked.right)

    assert (response.status_code, marked.found_in(response)) == (404, [])
