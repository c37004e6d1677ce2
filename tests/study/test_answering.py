"""The quick path of a review says and keeps what the plain one does, in few statements however much there is."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from questions.study import quick
from questions.study.answering import Given, answer_and_look, open_question
from questions.study.days import today_of
from questions.study.load import due_counts
from questions.study.models import Memory, Rating, Review
from questions.study.queue import next_asking, next_question
from questions.study.rebuilding import differences
from questions.study.replay import standing_of
from questions.study.reviews import grade_card, review_answer
from tests.conftest import client_of
from tests.factories.accounts import UserFactory
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory, SetFactory
from tests.factories.study import MemoryFactory, StudiedSetFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "1992/5/15", "1992/5/1"


def answer(learner, question, given=RIGHT, *, at=NOON, rating=None, client_id=None):
    asked = open_question(learner, question.pk)
    told = Given(given, client_id or uuid.uuid4(), at, 1200, rating)
    return answer_and_look(learner, asked, told)


def twins(count=1):
    """Two learners with the same memories, one for each path."""
    pair = UserFactory(), UserFactory()
    questions = [ChoiceQuestionFactory() if number % 2 else QuestionFactory() for number in range(count)]
    for learner in pair:
        for number, question in enumerate(questions):
            MemoryFactory(
                learner=learner,
                fact=question.fact,
                stability=4.0 + number,
                reviewed_on=TODAY - 5 * DAY,
                reset_at=NOON - 9 * DAY,
            )
    return *pair, questions


def row_of(review):
    skipped = {"id", "client_id", "learner", "milliseconds"}
    return {f.name: getattr(review, f.name) for f in Review._meta.fields if f.name not in skipped}


@pytest.mark.parametrize("given", [RIGHT, WRONG, ""])
@pytest.mark.parametrize("rating", [None, Rating.HARD])
def test_both_paths_keep_the_same(given, rating):
    one, other, (question,) = twins()

    kept, _next = answer(one, question, given, rating=rating)
    if rating:
        plain = grade_card(other, question, rating=rating, client_id=uuid.uuid4(), at=NOON)
        plain.given = given
    else:
        plain = review_answer(other, question, given=given, client_id=uuid.uuid4(), at=NOON)

    assert row_of(Review.objects.get(pk=kept.pk)) == row_of(plain)
    assert standing_of(one.memories.get()) == standing_of(other.memories.get())
    assert (one.memories.get().version, kept.milliseconds) == (other.memories.get().version, 1200)


def test_both_paths_ask_the_same_next():
    one, other, questions = twins(5)
    at = NOON
    for number in range(7):
        mine, theirs = next_question(one, at=at), next_question(other, at=at)
        assert mine == theirs
        given = "1" if mine.kind == "choice" else RIGHT if number % 3 else WRONG
        _kept, ahead = answer(one, mine, given, at=at)
        review_answer(other, theirs, given=given, client_id=uuid.uuid4(), at=at)
        at += timedelta(minutes=1)
        expected = next_question(other, at=at)
        assert (ahead.question if ahead else None) == expected
        if expected is None:
            break


def test_looking_ahead_counts_days_as_the_plain_query_does(learner):
    for days in (1, 1, 2, 5):
        MemoryFactory(learner=learner, due_on=TODAY + days * DAY)
    MemoryFactory(learner=learner, due_on=TODAY + DAY, shelved_at=NOON)
    days = [TODAY + number * DAY for number in range(1, 6)]

    ahead = quick.look_ahead(learner.pk, days=days, today=TODAY, but=0)

    assert ahead.counts == due_counts(learner, days) == [2, 1, 0, 0, 1]
    assert (ahead.memory, ahead.wordings) == (None, [])


def test_the_same_answer_sent_again_changes_nothing(learner):
    question = QuestionFactory()
    MemoryFactory(learner=learner, fact=question.fact)
    client_id = uuid.uuid4()
    first, _next = answer(learner, question, client_id=client_id)

    again, _next = answer(learner, question, WRONG, client_id=client_id)

    assert (again, Review.objects.count(), Memory.objects.get().version) == (first, 1, 1)


def test_a_memory_that_moved_meanwhile_is_read_again(learner):
    question = QuestionFactory()
    MemoryFactory(learner=learner, fact=question.fact)
    asked = open_question(learner, question.pk)
    answer(learner, question, WRONG)

    answer_and_look(learner, asked, Given(RIGHT, uuid.uuid4(), NOON + timedelta(minutes=1)))

    assert learner.memories.get().reviews == 3
    assert (learner.memories.get().missed_on, Review.objects.count()) == (None, 2)


def test_a_question_edited_meanwhile_is_asked_in_its_new_words(learner):
    question = ChoiceQuestionFactory()
    MemoryFactory(learner=learner, fact=question.fact)
    before = open_question(learner, question.pk)
    question.choices.all().delete()
    question.choices.create(position=1, text="أخرى", is_key=True)

    after = open_question(learner, question.pk)

    assert len(before.kept.asked.options) == 4
    assert [option.text for option in after.kept.asked.options] == ["أخرى"]


def test_a_fact_of_a_studied_set_is_met_in_a_review(learner):
    question = QuestionFactory()
    StudiedSetFactory(learner=learner, question_set=SetFactory(questions=[question]))
    assert next_asking(learner, at=NOON).question == question

    kept, ahead = answer(learner, question)

    assert (kept.days_elapsed, ahead, learner.memories.get().reviews) == (None, None, 1)
    assert list(differences(learner)) == []


def test_a_question_never_met_is_not_open(learner):
    assert open_question(learner, QuestionFactory().pk) is None


def queries_of_an_answer(questions):
    """The statements of a learner's answer to the first of the questions, all of them due."""
    learner, now = UserFactory(), timezone.now()
    today = today_of(learner, at=now)
    for question in questions:
        MemoryFactory(
            learner=learner, fact=question.fact, stability=9.0, due_on=today, reviewed_on=today - 9 * DAY
        )
    fields = {"day": "15", "month": "5", "year": "1992", "client_id": uuid.uuid4(), "left": "9"}
    address = reverse("study:answer", args=[questions[0].pk])
    client = client_of(learner)
    with CaptureQueriesContext(connection) as seen:
        response = client.post(address, fields, headers={"HX-Request": "true"})
    assert (response.status_code, len(response.content) < 15_000) == (200, True)
    return [query["sql"] for query in seen if "SAVEPOINT" not in query["sql"]]


def test_answer_and_next_are_six_statements_however_many_memories():
    questions = [QuestionFactory() for _number in range(30)]
    queries_of_an_answer(questions)

    # PostgreSQL is sent the review and the memory in one.
    expected = 6 if connection.vendor == "sqlite" else 5
    assert [len(queries_of_an_answer(questions[:count])) for count in (3, 30)] == [expected, expected]


def test_a_question_that_was_asked_lately_is_not_read_again():
    questions = [QuestionFactory() for _number in range(2)]
    cold = queries_of_an_answer(questions)

    assert len(queries_of_an_answer(questions)) < len(cold)


@pytest.mark.parametrize(("day", "line"), [("15", "تعود إليك بعد"), ("1", "ستعود إليك مرة أخرى اليوم.")])
def test_the_verdict_says_when_the_fact_comes_back_and_a_miss_on_the_same_day(day, line):
    learner, question, now = UserFactory(), QuestionFactory(), timezone.now()
    today = today_of(learner, at=now)
    MemoryFactory(
        learner=learner, fact=question.fact, stability=9.0, due_on=today, reviewed_on=today - 9 * DAY
    )
    fields = {"day": day, "month": "5", "year": "1992", "client_id": uuid.uuid4(), "left": "1"}

    response = client_of(learner).post(reverse("study:answer", args=[question.pk]), fields, follow=True)

    assert line in response.content.decode()
