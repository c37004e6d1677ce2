"""No byte before the answer gives the key away: every part of the answer carries a mark, and the marks are looked for."""

import re
import uuid

import pytest
from django.urls import reverse

from questions.bank.models import Question
from questions.quizzes.attempts import start_attempt
from questions.quizzes.rules import Rules
from tests.conftest import client_of
from tests.factories.accounts import UserFactory
from tests.factories.articles import ArticleFactory, SentenceFactory
from tests.factories.bank import FactFactory, SetFactory
from tests.factories.kinds import EVERY_KIND, posted_rightly
from tests.factories.quizzes import AttemptFactory, AttemptItemFactory
from tests.factories.study import MemoryFactory
from tests.moments import NOON
from tests.world import LONG_AGO

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

HTMX = {"HX-Request": "true"}


class Marked:
    """A question whose evidence, statement, reasons, derivation and, where it is not shown, key hold words of their own."""

    def __init__(self, kind: str) -> None:
        names = ("evidence", "fact", "reason", "derived", "explanation", "key", "alias", "year")
        self.marks = {name: f"{name}{uuid.uuid4().hex[:10]}" for name in names}
        text = f"{self.marks['evidence']} وُقّعت في 15 مايو 1992."
        article = ArticleFactory(text=text)
        fact = FactFactory(
            article=article,
            sentence=SentenceFactory(article=article),
            statement=self.marks["fact"],
            derivation=self.marks["derived"],
        )
        own_key = {"key": self.marks["key"]} if kind not in SHOWN_KEY else {}
        fields = {"fact": fact, "explanation": self.marks["explanation"]} | own_key
        self.question = EVERY_KIND[kind](**fields)
        self.mark_choices()
        self.right = posted_rightly(self.question)

    def mark_choices(self) -> None:
        """Reasons everywhere; the accepted answers of typed ones, and the years of ordered things, are secret too."""
        self.question.choices.update(reason=self.marks["reason"])
        if self.question.kind in {"typed", "number"} or not self.question.asked().options:
            self.question.choices.update(text=self.marks["alias"])
        if self.question.kind == "ordering":
            self.question.choices.update(match=self.marks["year"])

    def found_in(self, response) -> list[str]:
        """The names of the marks in all that was sent: the page, its headers and its cookies."""
        sent = response.content.decode() + str(response.headers) + str(response.cookies)
        return [name for name, mark in self.marks.items() if mark in sent]


# Kinds whose key is one of the options that everybody sees.
SHOWN_KEY = {"choice", "true_false", "cloze of options", "choices"}


@pytest.fixture(params=EVERY_KIND)
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
@pytest.mark.parametrize(
    "data",
    [{}, {"choice": "99", "day": "99", "choices": "99", "order": ["99", "1"], "match_1": "99", "text": " "}],
    ids=["nothing", "nonsense"],
)
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


@pytest.mark.parametrize(
    ("marked", "tag"),
    [
        ("choice", "label"),
        ("choices", "label"),
        ("true_false", "label"),
        ("cloze of options", "label"),
        ("matching", "option"),
    ],
    indirect=["marked"],
)
def test_the_key_looks_like_any_other_option(item, marked, learner, tag):
    html = client_of(learner).get(reverse("quizzes:attempt", args=[item.attempt_id])).content.decode()

    options = re.findall(rf"<{tag} (?:class=\"choice\"|value=\"\w).*?</{tag}>", html, flags=re.DOTALL)
    texts = [*marked.question.choices.values_list("text", flat=True)]
    texts += filter(None, marked.question.choices.values_list("match", flat=True))
    bare = {re.sub(r"\b[0-9a-f]{10}\b|\d|" + "|".join(texts), "", option) for option in options}
    assert (len({*options}), len(bare)) == (marked.question.choices.count(), 1)


@pytest.mark.parametrize("kind", ["ordering", "matching"])
def test_neither_place_nor_name_tells_what_belongs_where(kind, learner):
    """Over many questions each line stands anywhere, and what a form sends for it is never its position."""
    places, tokens = set(), []
    for _number in range(12):
        asked = EVERY_KIND[kind]().asked()
        shown = asked.matches or asked.options
        places.add(tuple(option.position for option in shown))
        tokens += [option.sent for option in shown]

    assert len(places) > 4
    assert len(set(tokens)) == len(tokens)
    assert not any(token.isdecimal() and len(token) < 3 for token in tokens)


def test_in_an_order_of_its_own_no_options_name_is_its_position(learner):
    question = EVERY_KIND["choice"]()
    attempt = AttemptFactory(learner=learner, question_set=SetFactory(questions=[question]))
    AttemptItemFactory(attempt=attempt, question=question, shown="3 1 4 2")

    html = client_of(learner).get(reverse("quizzes:attempt", args=[attempt.pk])).content.decode()

    assert re.findall(r'name="choice" value="(\d)"', html) == []


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "fragment"])
def test_with_verdicts_at_the_end_no_answer_says_whether_it_was_right(marked, learner, headers):
    question_set = SetFactory(questions=[marked.question, EVERY_KIND["date"]()])
    attempt = start_attempt(question_set, learner=learner, rules=Rules(feedback="at_end"), at=NOON)
    client = client_of(learner)

    response = client.post(
        reverse("quizzes:answer", args=[attempt.pk, 1]), marked.right, headers=headers, follow=True
    )

    assert marked.found_in(response) == []
    for path in (
        reverse("quizzes:answered", args=[attempt.pk, 1]),
        reverse("quizzes:report", args=[attempt.pk, 1]),
        reverse("quizzes:attempt", args=[attempt.pk]),
        reverse("quizzes:history"),
    ):
        assert marked.found_in(client.get(path, headers=headers, follow=True)) == [], path


def test_a_learner_never_reaches_a_draft_through_review(due, learner, marked):
    Question.objects.update(status="draft")

    response = client_of(learner).post(reverse("study:answer", args=[marked.question.pk]), marked.right)

    assert (response.status_code, marked.found_in(response)) == (404, [])
