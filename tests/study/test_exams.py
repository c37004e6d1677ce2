"""Reviews steered towards an exam: once more shortly before it, and nothing that the log does not tell."""

import uuid

import pytest

from questions.study.exams import LAST_DAYS, steer
from questions.study.models import Decision, MemoryDecision
from questions.study.queue import next_question
from questions.study.rebuilding import differences
from questions.study.reviews import review_answer
from questions.study.undo import last_decision
from tests.factories.bank import QuestionFactory
from tests.factories.study import MemoryFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db
EXAM = TODAY + 20 * DAY


def learned(learner, *, due_on, stability=30.0, reviewed_on=TODAY):
    question = QuestionFactory()
    MemoryFactory(
        learner=learner, fact=question.fact, stability=stability, due_on=due_on, reviewed_on=reviewed_on
    )
    return question


def facts(*questions):
    return [question.fact_id for question in questions]


def test_what_would_come_back_after_the_exam_comes_in_the_last_days_before_it(learner):
    question = learned(learner, due_on=TODAY + 30 * DAY)

    assert steer(learner, facts(question), exam_on=EXAM, at=NOON) == 1

    due_on = learner.memories.get().due_on
    assert EXAM - LAST_DAYS * DAY <= due_on < EXAM


def test_what_comes_back_before_it_is_left_alone(learner):
    question = learned(learner, due_on=TODAY + 3 * DAY)

    assert steer(learner, facts(question), exam_on=EXAM, at=NOON) == 0


def test_what_is_remembered_well_enough_anyway_is_left_alone(learner):
    question = learned(learner, stability=900.0, due_on=TODAY + 900 * DAY)

    assert steer(learner, facts(question), exam_on=EXAM, at=NOON) == 0


def test_steering_twice_changes_nothing_more(learner):
    question = learned(learner, due_on=TODAY + 30 * DAY)

    steered = [steer(learner, facts(question), exam_on=EXAM, at=NOON) for _night in range(2)]

    assert (steered, MemoryDecision.objects.count()) == ([1, 0], 1)


def test_many_facts_are_divided_among_the_last_days(learner):
    questions = [learned(learner, due_on=TODAY + 30 * DAY) for _number in range(40)]

    steer(learner, facts(*questions), exam_on=EXAM, at=NOON)

    days = list(learner.memories.values_list("due_on", flat=True))
    counts = sorted(days.count(day) for day in set(days))
    assert counts == [13, 13, 14]


def test_on_the_day_of_the_exam_nothing_is_brought_forward_any_more(learner):
    question = learned(learner, due_on=TODAY + 30 * DAY)

    assert steer(learner, facts(question), exam_on=TODAY, at=NOON) == 0


def test_the_log_makes_the_same_memory(learner):
    question = QuestionFactory()
    for days_ago in (9, 5):
        review_answer(learner, question, given="1992/5/15", client_id=uuid.uuid4(), at=NOON - days_ago * DAY)
    learned_until = learner.memories.get().due_on
    steer(learner, facts(question), exam_on=learned_until, at=NOON - 4 * DAY)
    assert learner.memories.get().due_on < learned_until

    assert list(differences(learner)) == []


def test_an_answer_plans_the_fact_anew(learner):
    question = learned(learner, due_on=TODAY + 30 * DAY)
    steer(learner, facts(question), exam_on=EXAM, at=NOON)
    before_the_exam = NOON + 19 * DAY
    assert next_question(learner, at=before_the_exam) == question

    review_answer(learner, question, given="1992/5/15", client_id=uuid.uuid4(), at=before_the_exam)

    assert learner.memories.get().due_on > EXAM


def test_a_learner_cannot_take_back_what_a_teacher_arranged(learner):
    question = learned(learner, due_on=TODAY + 30 * DAY)
    steer(learner, facts(question), exam_on=EXAM, at=NOON)

    assert MemoryDecision.objects.get().decision == Decision.BRING
    assert last_decision(learner, at=NOON) is None
