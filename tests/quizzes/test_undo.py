"""Taking the last answer of an open attempt back: score, memory and turn are what they were."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from questions.bank.models import Feedback
from questions.common.errors import UserError
from questions.quizzes.attempts import next_item, record_answer
from questions.quizzes.models import Answer, WithdrawnAnswer
from questions.quizzes.scoring import score_of
from questions.quizzes.undo import last_answer, take_answer_back
from questions.study.rebuilding import differences
from questions.study.replay import standing_of
from tests.conftest import client_of
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory
from tests.factories.quizzes import AttemptFactory, AttemptItemFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def attempt(learner):
    attempt = AttemptFactory(learner=learner)
    for question in (ChoiceQuestionFactory(), QuestionFactory(), ChoiceQuestionFactory()):
        AttemptItemFactory(attempt=attempt, question=question)
    return attempt


def answer(attempt, given, *, minutes=0):
    item = next_item(attempt)
    at = NOON + timedelta(minutes=minutes)
    return record_answer(item, given=given, client_id=uuid.uuid4(), at=at)


def now(attempt):
    """All that an undo has to restore: whose turn it is, the score, and the memories."""
    marks = attempt.items.order_by("position").values_list("answer__mark", flat=True)
    memories = {memory.fact_id: standing_of(memory) for memory in attempt.learner.memories.all()}
    return next_item(attempt), score_of(marks), memories


def test_taking_back_answer_by_answer_leads_back_through_every_state(attempt):
    seen = []
    for minutes, given in enumerate(("2", "1992/5/1", "1")):
        seen.append(now(attempt))
        answer(attempt, given, minutes=minutes)

    for before in reversed(seen):
        assert take_answer_back(last_answer(attempt).item, at=NOON + DAY)
        assert now(attempt) == before
    assert list(differences(attempt.learner)) == []
    assert (Answer.objects.count(), WithdrawnAnswer.objects.count()) == (0, 3)


def test_only_the_last_answer_is_taken_back(attempt):
    first = answer(attempt, "2")
    answer(attempt, "1992/5/15", minutes=1)

    with pytest.raises(UserError):
        take_answer_back(first.item, at=NOON)


def test_taken_back_twice_it_is_taken_back_once(attempt):
    item = answer(attempt, "2").item

    assert [take_answer_back(item, at=NOON) for _time in range(2)] == [True, False]


@pytest.mark.parametrize(
    ("fields", "gives_back"),
    [
        ({}, True),
        ({"finished_at": NOON}, False),
        ({"occasion": "assignment-1"}, False),
        ({"occasion": "assignment-1", "feedback": Feedback.AT_END}, True),
    ],
    ids=["practice", "finished", "verdict seen", "verdict at the end"],
)
def test_what_was_right_is_not_seen_first_where_somebody_gave_the_set(attempt, fields, gives_back):
    for name, value in fields.items():
        setattr(attempt, name, value)

    assert attempt.gives_back is gives_back


def test_the_page_offers_it_and_asks_again(attempt):
    client = client_of(attempt.learner)
    item = answer(attempt, "2").item
    undo = reverse("quizzes:undo", args=[attempt.pk, item.position])
    assert undo in client.get(reverse("quizzes:attempt", args=[attempt.pk])).content.decode()

    response = client.post(undo, headers={"HX-Request": "true"})

    assert reverse("quizzes:answer", args=[attempt.pk, 1]) in response.content.decode()
    assert Answer.objects.count() == 0
