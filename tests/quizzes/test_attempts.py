"""Taking a set: starting and resuming, answering each question once, finishing, and what a visitor keeps."""

import uuid

import pytest

from questions.bank.models import QuestionStatus
from questions.common.errors import UserError
from questions.quizzes.attempts import finish_attempt, next_item, record_answer, start_attempt
from questions.quizzes.claiming import claim_attempts
from questions.quizzes.models import Answer, Attempt
from questions.study.models import Memory, Review
from tests.factories.accounts import UserFactory
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory, SetFactory
from tests.factories.quizzes import AttemptFactory, AttemptItemFactory, VisitorAttemptFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db


def answer(item, given="1992/5/15", *, client_id=None, at=NOON):
    return record_answer(item, given=given, client_id=client_id or uuid.uuid4(), at=at)


def test_an_attempt_asks_the_published_questions_in_the_order_of_the_set(learner):
    last, first = QuestionFactory(), ChoiceQuestionFactory()
    draft = QuestionFactory(status=QuestionStatus.DRAFT)
    question_set = SetFactory(questions=[first, draft, last])

    attempt = start_attempt(question_set, learner=learner, at=NOON)

    assert list(attempt.items.values_list("position", "question")) == [(1, first.pk), (2, last.pk)]


def test_a_question_of_two_sets_is_asked_once(learner):
    question = QuestionFactory()
    SetFactory(questions=[QuestionFactory(), question])
    question_set = SetFactory(questions=[question, QuestionFactory()])

    attempt = start_attempt(question_set, learner=learner, at=NOON)

    assert attempt.items.count() == 2


def test_an_open_attempt_is_resumed_where_it_was_left(learner):
    question_set = SetFactory(questions=[QuestionFactory(), QuestionFactory()])
    attempt = start_attempt(question_set, learner=learner, at=NOON)
    answer(next_item(attempt))

    again = start_attempt(question_set, learner=learner, at=NOON + DAY)

    assert (again, next_item(again).position) == (attempt, 2)


def test_an_attempt_keeps_its_questions_when_the_set_changes(learner):
    question_set = SetFactory(questions=[QuestionFactory()])
    attempt = start_attempt(question_set, learner=learner, at=NOON)
    question_set.items.all().delete()

    assert next_item(attempt).position == 1


def test_a_finished_attempt_is_followed_by_a_new_one(learner):
    question_set = SetFactory(questions=[QuestionFactory()])
    attempt = start_attempt(question_set, learner=learner, at=NOON)
    answer(next_item(attempt))
    finish_attempt(attempt, at=NOON)

    assert start_attempt(question_set, learner=learner, at=NOON) != attempt


def test_each_person_has_their_own_attempt(learner):
    question_set = SetFactory(questions=[QuestionFactory()])
    who = [
        {"learner": learner},
        {"learner": UserFactory()},
        {"visitor": uuid.uuid4()},
        {"visitor": uuid.uuid4()},
    ]

    attempts = {start_attempt(question_set, **person, at=NOON) for person in who}

    assert len(attempts) == 4


def test_a_set_without_questions_says_so(learner):
    empty = SetFactory(questions=[QuestionFactory(status=QuestionStatus.DRAFT)])

    with pytest.raises(UserError):
        start_attempt(empty, learner=learner, at=NOON)

    assert not Attempt.objects.exists()


@pytest.mark.parametrize(("given", "mark"), [("1992/5/15", 1.0), ("1992/5/1", 2 / 3), ("", 0.0)])
def test_an_answer_is_marked_when_it_is_given(given, mark):
    assert answer(AttemptItemFactory(), given).mark == pytest.approx(mark)


def test_the_same_answer_sent_again_gives_back_the_first():
    item, client_id = AttemptItemFactory(), uuid.uuid4()

    first = answer(item, client_id=client_id)

    assert answer(item, client_id=client_id) == first
    assert (Answer.objects.count(), Review.objects.count(), Memory.objects.get().reviews) == (1, 1, 1)


def test_a_second_answer_to_the_same_question_gives_back_the_first():
    item = AttemptItemFactory()

    first = answer(item, "1992/5/1")

    assert answer(item, "1992/5/15") == first
    assert (Answer.objects.get().given, Review.objects.count()) == ("1992/5/1", 1)


def test_an_id_used_for_another_question_is_refused_and_counts_nothing():
    client_id = uuid.uuid4()
    answer(AttemptItemFactory(), client_id=client_id)
    other = AttemptItemFactory()

    with pytest.raises(UserError):
        answer(other, client_id=client_id)

    assert (Answer.objects.filter(item=other).count(), Review.objects.count()) == (0, 1)


def test_a_learners_answer_moves_their_memory_of_the_fact(learner):
    item = AttemptItemFactory(attempt__learner=learner)

    answer(item)

    memory = learner.memories.get()
    assert (memory.fact, memory.reviewed_on, memory.due_on > TODAY) == (item.question.fact, TODAY, True)


def test_a_visitors_answer_moves_no_memory():
    answer(AttemptItemFactory(attempt=VisitorAttemptFactory()))

    assert (Answer.objects.count(), Memory.objects.count(), Review.objects.count()) == (1, 0, 0)


def test_an_attempt_is_finished_only_when_all_is_answered():
    attempt = AttemptFactory()
    item = AttemptItemFactory(attempt=attempt)
    assert finish_attempt(attempt, at=NOON) is False

    answer(item)

    assert finish_attempt(attempt, at=NOON) is True
    assert attempt.finished_at == NOON


def test_finishing_again_keeps_the_first_time():
    attempt = AttemptFactory(finished_at=NOON)

    assert finish_attempt(attempt, at=NOON + DAY) is True
    assert Attempt.objects.get().finished_at == NOON


def test_what_a_visitor_answered_counts_for_the_account_they_open(learner):
    item = AttemptItemFactory(attempt=VisitorAttemptFactory())
    answer(item)

    claim_attempts(item.attempt.visitor, learner)

    assert (learner.attempts.get(), learner.reviews.count()) == (item.attempt, 1)
    assert (learner.memories.get().reviewed_on, Attempt.objects.get().visitor) == (TODAY, None)


def test_claiming_twice_counts_once(learner):
    item = AttemptItemFactory(attempt=VisitorAttemptFactory())
    answer(item)

    claim_attempts(item.attempt.visitor, learner)
    claim_attempts(item.attempt.visitor, learner)

    assert learner.memories.get().reviews == 1


def test_another_visitors_attempt_is_not_claimed(learner):
    answer(AttemptItemFactory(attempt=VisitorAttemptFactory()))

    claim_attempts(uuid.uuid4(), learner)

    assert learner.attempts.count() == 0


def test_a_visitors_second_open_attempt_at_a_set_is_let_go(learner):
    own = AttemptFactory(learner=learner)
    tried = VisitorAttemptFactory(question_set=own.question_set)

    claim_attempts(tried.visitor, learner)

    assert list(learner.attempts.all()) == [own]
