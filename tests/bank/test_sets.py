"""Gathering questions in sets: their order, what may be put in, and that results keep their set."""

import pytest

from questions.bank.models import QuestionSet, QuestionStatus
from questions.bank.sets import add_questions, delete_set, make_set, move_question
from questions.common.errors import UserError
from tests.factories.bank import QuestionFactory, SetFactory, article_with_questions
from tests.factories.quizzes import AttemptFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


def order(question_set):
    return list(question_set.questions.order_by("set_items__position"))


def test_a_set_keeps_the_order_it_was_given(teacher):
    first, second, third = article_with_questions()

    made = make_set(teacher, title="مجموعة", language="ar", questions=[third, first, second], at=NOON)

    assert (made.owner, order(made), made.is_listed) == (teacher, [third, first, second], False)


def test_sets_of_one_title_have_addresses_and_links_of_their_own(teacher):
    sets = [make_set(teacher, title="تاريخ", language="ar", at=NOON) for _n in range(3)]

    assert len({s.slug for s in sets}) == len({s.share_code for s in sets}) == 3
    assert all(s.slug.startswith("تاريخ-") and len(s.share_code) >= 16 for s in sets)


def test_a_question_is_put_in_once():
    first, second, third = article_with_questions()
    question_set = SetFactory(questions=[first, second])

    assert add_questions(question_set, [second, third]) == 1
    assert order(question_set) == [first, second, third]


def test_only_published_questions_are_put_in():
    question_set = SetFactory()

    with pytest.raises(UserError):
        add_questions(question_set, [QuestionFactory(status=QuestionStatus.DRAFT)])

    assert order(question_set) == []


@pytest.mark.parametrize(
    ("number", "move", "result"),
    [(1, "up", "102"), (1, "down", "021"), (0, "up", "012"), (2, "down", "012"), (1, "out", "02")],
)
def test_a_question_moves_one_place(number, move, result):
    questions = article_with_questions()
    question_set = SetFactory(questions=questions)

    move_question(question_set, questions[number].pk, move)

    assert order(question_set) == [questions[int(n)] for n in result]


def test_a_set_that_was_begun_is_not_deleted():
    question_set = AttemptFactory().question_set

    with pytest.raises(UserError):
        delete_set(question_set)

    assert QuestionSet.objects.get() == question_set


def test_a_set_that_nobody_began_is_deleted_and_its_questions_stay():
    (question,) = article_with_questions(count=1)

    delete_set(SetFactory(questions=[question]))

    question.refresh_from_db()
    assert not QuestionSet.objects.exists()
