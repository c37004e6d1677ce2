"""Answers marked again by a corrected question: what would change, what changed, and nothing twice."""

import pytest

from questions.bank.checking import ChoiceText
from questions.bank.moderation import Wording, edit
from questions.quizzes.corrections import Regrade
from questions.quizzes.models import Answer
from questions.quizzes.regrading import regrade, remarked
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory, SetFactory
from tests.factories.quizzes import AnswerFactory, AttemptFactory, AttemptItemFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db

WRONG_KEY = ("مينسك", "طشقند", "موسكو", "باكو")


def answered(question, given, mark):
    attempt = AttemptFactory(question_set=SetFactory(questions=[question]), finished_at=NOON)
    return AnswerFactory(item=AttemptItemFactory(attempt=attempt, question=question), given=given, mark=mark)


def corrected(question, author, *, key, order=WRONG_KEY):
    choices = tuple(ChoiceText(text, text == key, "" if text == key else "لم تُوقّع فيها.") for text in order)
    return edit(question, Wording(question.stem, key, choices), by=author, at=NOON)


def attempts_of(*answers):
    return [answer.item.attempt_id for answer in answers]


def test_a_corrected_key_changes_both_who_was_right_and_who_was_wrong(author):
    question = ChoiceQuestionFactory()
    right, wrong = answered(question, "2", 1.0), answered(question, "3", 0.0)
    newest = corrected(question, author, key="موسكو")

    plan = remarked(attempts_of(right, wrong))

    assert {(one.answer.pk, one.before, one.after, one.question) for one in plan} == {
        (right.pk, 1.0, 0.0, newest),
        (wrong.pk, 0.0, 1.0, newest),
    }


def test_an_option_that_stands_elsewhere_now_is_the_same_answer(author):
    question = ChoiceQuestionFactory()
    answer = answered(question, "3", 0.0)
    corrected(question, author, key="موسكو", order=("موسكو", "باكو", "طشقند", "مينسك"))

    (one,) = remarked(attempts_of(answer))

    assert one.after == 1.0


def test_an_answer_whose_option_is_gone_is_left_to_people(author):
    question = ChoiceQuestionFactory()
    answer = answered(question, "4", 0.0)
    corrected(question, author, key="طشقند", order=("مينسك", "طشقند", "موسكو", "ألماتي"))

    plan = remarked(attempts_of(answer))

    assert [(one.after, one.changes) for one in plan] == [(None, False)]
    assert regrade(plan, by=author, at=NOON) == []


def test_the_newest_of_several_revisions_marks(author):
    question = ChoiceQuestionFactory()
    answer = answered(question, "3", 0.0)
    second = corrected(question, author, key="باكو")
    answered(second, "4", 1.0)
    third = corrected(second, author, key="موسكو")

    (one,) = remarked(attempts_of(answer))

    assert (one.question, one.after) == (third, 1.0)


def test_regrading_keeps_the_first_mark_and_writes_down_old_and_new(author):
    question = ChoiceQuestionFactory()
    answer = answered(question, "3", 0.0)
    newest = corrected(question, author, key="موسكو")

    changed = regrade(remarked(attempts_of(answer)), by=author, at=NOON)

    answer.refresh_from_db()
    trail = Regrade.objects.get()
    assert (len(changed), answer.mark, answer.regraded, answer.counts) == (1, 0.0, 1.0, 1.0)
    assert (trail.answer, trail.question, trail.mark_before, trail.mark_after, trail.regraded_by) == (
        answer,
        newest,
        0.0,
        1.0,
        author,
    )


def test_regrading_twice_changes_nothing_more(author):
    question = ChoiceQuestionFactory()
    answer = answered(question, "3", 0.0)
    corrected(question, author, key="موسكو")
    plan = remarked(attempts_of(answer))

    assert [len(regrade(plan, by=author, at=NOON)) for _time in range(2)] == [1, 0]
    assert not any(one.changes for one in remarked(attempts_of(answer)))
    assert Regrade.objects.count() == 1


def test_questions_that_were_not_corrected_are_left_alone(author):
    answer = answered(QuestionFactory(), "1992/5/15", 1.0)

    assert remarked(attempts_of(answer)) == []
    assert Answer.objects.get().regraded is None


def test_a_late_answer_is_marked_again_too_and_stays_late(author):
    question = ChoiceQuestionFactory()
    answer = answered(question, "3", 0.0)
    answer.is_late = True
    answer.save()
    corrected(question, author, key="موسكو")

    regrade(remarked(attempts_of(answer)), by=author, at=NOON)

    answer.refresh_from_db()
    assert (answer.stands, answer.counts) == (1.0, 0.0)
