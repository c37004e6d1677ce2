"""Memories after a correction: as if the question had been right from the first, with the log only added to."""

import uuid

import pytest

from questions.bank.checking import ChoiceText
from questions.bank.moderation import Wording, edit
from questions.quizzes.attempts import record_answer
from questions.quizzes.corrections import Regrade
from questions.quizzes.regrading import regrade, remarked, returns_of
from questions.quizzes.undo import take_answer_back
from questions.study.models import Memory, Review, Voiding
from questions.study.rebuilding import differences
from questions.study.replay import standing_of
from tests.factories.accounts import UserFactory
from tests.factories.bank import ChoiceQuestionFactory, SetFactory
from tests.factories.quizzes import AttemptFactory, AttemptItemFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db

OPTIONS = ("مينسك", "طشقند", "موسكو", "باكو")


def answered(question, learner, given, *, at=NOON):
    attempt = AttemptFactory(
        learner=learner, question_set=SetFactory(questions=[question]), started_at=at, finished_at=None
    )
    item = AttemptItemFactory(attempt=attempt, question=question)
    return record_answer(item, given=given, client_id=uuid.uuid4(), at=at)


def corrected(question, author, *, key="موسكو"):
    choices = tuple(ChoiceText(text, text == key, "" if text == key else "لا") for text in OPTIONS)
    return edit(question, Wording(question.stem, key, choices), by=author, at=NOON)


def mark_again(*answers, by):
    return regrade(remarked([answer.item.attempt_id for answer in answers]), by=by, at=NOON + 2 * DAY)


def standing(learner):
    return standing_of(Memory.objects.get(learner=learner))


def test_a_memory_is_as_if_the_question_had_been_right_from_the_first(author):
    question, learner, lucky = ChoiceQuestionFactory(), UserFactory(), UserFactory()
    wronged = answered(question, learner, "3")
    newest = corrected(question, author)
    answered(newest, lucky, "3")

    mark_again(wronged, by=author)

    assert standing(learner).state == standing(lucky).state
    assert (standing(learner).lapses, standing(learner).missed_on) == (0, None)
    assert list(differences(learner)) == []


def test_later_answers_are_counted_on_the_corrected_memory(author):
    question, learner, lucky = ChoiceQuestionFactory(), UserFactory(), UserFactory()
    wronged = answered(question, learner, "3")
    newest = corrected(question, author)
    answered(newest, lucky, "3")
    for person in (learner, lucky):
        answered(newest, person, "3", at=NOON + DAY)

    mark_again(wronged, by=author)

    assert standing(learner).state == standing(lucky).state
    assert list(differences(learner)) == []


def test_the_old_review_is_taken_back_and_stays_in_the_log(author):
    question, learner = ChoiceQuestionFactory(), UserFactory()
    wronged = answered(question, learner, "3")
    newest = corrected(question, author)

    mark_again(wronged, by=author)

    old, new = Review.objects.order_by("pk")
    assert (old.mark, new.mark, new.question, new.study_day) == (0.0, 1.0, newest, old.study_day)
    assert Voiding.objects.get().review == old
    assert Review.objects.counted().get() == new


def test_old_and_new_day_are_foreseen_and_kept(author):
    question, learner = ChoiceQuestionFactory(), UserFactory()
    wronged = [answered(question, learner, "3", at=NOON - days * DAY) for days in (10, 0)]
    corrected(question, author)
    before = Memory.objects.get().due_on

    foreseen = returns_of(remarked([answer.item.attempt_id for answer in wronged]))[wronged[0].pk]
    mark_again(*wronged, by=author)

    after, kept = Memory.objects.get().due_on, Regrade.objects.first()
    assert before < after
    assert (foreseen.before, foreseen.after, kept.due_before, kept.due_after) == (before, after) * 2


def test_a_second_correction_replaces_the_first(author):
    question, learner = ChoiceQuestionFactory(), UserFactory()
    wronged = answered(question, learner, "3")
    second = corrected(question, author)
    mark_again(wronged, by=author)

    corrected(second, author, key="باكو")
    mark_again(wronged, by=author)

    assert [one.mark for one in Review.objects.counted()] == [0.0]
    assert Review.objects.count() == 3
    assert list(differences(learner)) == []


def test_what_was_taken_back_is_left_alone(author):
    question, learner = ChoiceQuestionFactory(), UserFactory()
    wronged = answered(question, learner, "3")
    corrected(question, author)
    Voiding.objects.create(review=Review.objects.get(), voided_at=NOON)

    (changed,) = mark_again(wronged, by=author)

    assert (changed.mark_after, changed.due_before, Review.objects.count()) == (1.0, None, 1)


def test_a_corrected_answer_that_is_taken_back_leaves_no_memory(author):
    question, learner = ChoiceQuestionFactory(), UserFactory()
    wronged = answered(question, learner, "3")
    corrected(question, author)
    mark_again(wronged, by=author)

    assert take_answer_back(wronged.item, at=NOON + 2 * DAY)

    assert (Memory.objects.count(), Review.objects.counted().count()) == (0, 0)


def test_queries_do_not_grow_with_the_learners(author, django_assert_max_num_queries):
    def plan_of(count):
        question = ChoiceQuestionFactory()
        answers = [answered(question, UserFactory(), "3") for _one in range(count)]
        corrected(question, author)
        return remarked([answer.item.attempt_id for answer in answers])

    for count in (1, 12):
        plan = plan_of(count)
        with django_assert_max_num_queries(3):
            assert len(returns_of(plan)) == count
