"""Stored memories are what their logs make; what differs is seen and repaired; answers taken back never were."""

import uuid
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from questions.common.errors import UserError
from questions.study.models import Memory, Review, Voiding
from questions.study.queue import next_question
from questions.study.replay import standing_of
from questions.study.reviews import record_review, review_answer
from questions.study.undo import last_review, take_back
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory
from tests.factories.study import MemoryFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "1992/5/15", "1992/5/1"


def review(learner, question, given=RIGHT, *, at=NOON):
    return review_answer(learner, question, given=given, client_id=uuid.uuid4(), at=at)


def standings(learner):
    return {memory.fact_id: standing_of(memory) for memory in learner.memories.all()}


def check(*args):
    out = StringIO()
    call_command("rebuild_memories", *args, stdout=out)
    return out.getvalue()


def test_a_spoiled_memory_is_seen_and_repaired(learner):
    review(learner, QuestionFactory())
    Memory.objects.update(stability=99, lapses=4)

    with pytest.raises(SystemExit) as end:
        check("--check")
    assert end.value.code == 1
    assert "1 differed" in check()
    assert "0 differ" in check("--check", "--learner", learner.email)


def test_a_lost_memory_comes_back_and_one_without_a_log_goes(learner):
    question = QuestionFactory()
    review(learner, question)
    before = standings(learner)
    Memory.objects.all().delete()
    MemoryFactory(learner=learner)

    check()

    assert standings(learner) == before


def test_taking_back_all_answers_one_by_one_restores_memory_and_queue_each_time(learner):
    questions = [QuestionFactory(), ChoiceQuestionFactory()]
    for question in questions:
        review(learner, question, RIGHT if question.kind == "date" else "1")
    at, seen = NOON + 3 * DAY, []
    for number in range(6):
        question = next_question(learner, at=at) or questions[number % 2]
        seen.append((question, standings(learner)))
        review(learner, question, "1" if question.kind == "choice" else WRONG, at=at)
        at += timedelta(minutes=1)

    for question, before in reversed(seen):
        take_back(last_review(learner, at=at), at=at)
        assert standings(learner) == before
        assert next_question(learner, at=at) in (question, None)
    assert last_review(learner, at=at) is None


def test_an_answer_taken_back_twice_is_taken_back_once(learner):
    question = QuestionFactory()
    for minutes in (0, 1):
        last = review(learner, question, at=NOON + timedelta(minutes=minutes))

    take_back(last, at=NOON)
    take_back(last, at=NOON)

    assert (Voiding.objects.count(), Review.objects.count(), learner.memories.get().reviews) == (1, 2, 1)


def test_the_first_answer_taken_back_leaves_no_memory(learner):
    take_back(review(learner, QuestionFactory()), at=NOON)

    assert learner.memories.count() == 0


def test_only_the_last_answer_of_today_is_taken_back(learner):
    first = review(learner, QuestionFactory())
    review(learner, QuestionFactory(), at=NOON + timedelta(minutes=1))

    for at in (NOON, NOON + DAY):
        with pytest.raises(UserError):
            take_back(first, at=at)


def test_an_answer_of_a_set_is_not_taken_back_in_a_review(learner):
    record_review(learner, QuestionFactory(), mark=1.0, given=RIGHT, client_id=uuid.uuid4(), at=NOON)

    assert last_review(learner, at=NOON) is None
