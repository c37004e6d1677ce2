"""Double clicks: eight threads at once, on a real database, count once.

Each rule has a twin with its constraint taken away. The twin must go wrong: it proves that the threads do meet.
"""

import uuid
from contextlib import contextmanager
from itertools import count
from threading import Barrier

import pytest
from django.db import connection, models

from questions.bank.models import QuestionQuerySet
from questions.common.errors import UserError
from questions.quizzes import attempts
from questions.quizzes.attempts import record_answer, start_attempt
from questions.quizzes.models import Answer, Attempt, AttemptItem
from questions.study.models import Memory, Review
from questions.study.reviews import review_answer
from tests.factories.accounts import UserFactory
from tests.factories.bank import QuestionFactory, SetFactory
from tests.factories.quizzes import AttemptItemFactory, VisitorAttemptFactory
from tests.moments import NOON
from tests.threads import THREADS, in_parallel

pytestmark = pytest.mark.django_db(transaction=True)


def constraint_of(model, name):
    return next(constraint for constraint in model._meta.constraints if constraint.name == name)


@contextmanager
def without_constraint(model, name):
    """The table without one of its constraints, and empty again afterwards."""
    with connection.schema_editor() as editor:
        editor.remove_constraint(model, constraint_of(model, name))
    try:
        yield
    finally:
        model.objects.all().delete()
        with connection.schema_editor() as editor:
            editor.add_constraint(model, constraint_of(model, name))


@contextmanager
def many_answers_an_item_allowed():
    """The answers' table with a plain foreign key in place of "one answer an item"."""
    held = Answer._meta.get_field("item")
    free = models.ForeignKey(AttemptItem, models.CASCADE, related_name="+")
    free.set_attributes_from_name("item")
    free.model = Answer
    with connection.schema_editor() as editor:
        editor.alter_field(Answer, held, free)
    try:
        yield
    finally:
        Answer.objects.all().delete()
        with connection.schema_editor() as editor:
            editor.alter_field(Answer, free, held)


@pytest.fixture
def all_have_looked(monkeypatch):
    """Hold every thread until all have seen that there is no answer yet: the worst moment."""
    looked, keep_answer = Barrier(THREADS), attempts.keep_answer

    def keep_together(*args, **kwargs):
        if not looked.broken and looked.n_waiting < THREADS and not Answer.objects.exists():
            looked.wait(timeout=20)
        return keep_answer(*args, **kwargs)

    monkeypatch.setattr(attempts, "keep_answer", keep_together)


def answer(item_pk, client_id=None):
    item = AttemptItem.objects.get(pk=item_pk)
    return record_answer(item, given="1992/5/15", client_id=client_id or uuid.uuid4(), at=NOON).pk


@pytest.mark.parametrize("client_id", [uuid.UUID(int=1), None], ids=["one id", "an id each"])
def test_an_answer_sent_by_eight_threads_counts_once(all_have_looked, client_id):
    item = AttemptItemFactory()

    answers = in_parallel(lambda: answer(item.pk, client_id))

    assert len(set(answers)) == 1
    assert (Answer.objects.count(), Review.objects.count(), Memory.objects.get().reviews) == (1, 1, 1)


def test_twin_without_the_rule_it_counts_more_than_once(all_have_looked):
    item = AttemptItemFactory(attempt=VisitorAttemptFactory())

    with many_answers_an_item_allowed():
        in_parallel(lambda: answer(item.pk))

        assert Answer.objects.count() == THREADS


@pytest.fixture
def none_has_begun(monkeypatch):
    """Hold every thread until all have seen that no attempt is open yet."""
    looked, published = Barrier(THREADS), QuestionQuerySet.published

    def published_for_all(questions):
        looked.wait(timeout=20)
        return published(questions)

    monkeypatch.setattr(QuestionQuerySet, "published", published_for_all)


def test_eight_clicks_on_start_open_one_attempt(none_has_begun):
    question_set, learner = SetFactory(questions=[QuestionFactory()]), UserFactory()

    opened = in_parallel(lambda: start_attempt(question_set, learner=learner, at=NOON).pk)

    assert len(set(opened)) == Attempt.objects.count() == AttemptItem.objects.count() == 1


def test_twin_without_the_rule_several_attempts_open(monkeypatch):
    question_set, learner = SetFactory(questions=[QuestionFactory()]), UserFactory()
    looked, create, numbers = Barrier(THREADS), Attempt.objects.bulk_create, count(1)

    def start():
        assert question_set.attempts.open().filter(learner=learner).first() is None
        looked.wait(timeout=20)
        create([Attempt(question_set=question_set, learner=learner, number=next(numbers), started_at=NOON)])

    with without_constraint(Attempt, "attempt_one_open_per_learner_and_set"):
        in_parallel(start)

        assert Attempt.objects.count() == THREADS


def test_eight_different_reviews_of_a_new_fact_move_one_memory_each_once():
    question, learner = QuestionFactory(), UserFactory()

    def review():
        try:
            return review_answer(learner, question, given="1992/5/15", client_id=uuid.uuid4(), at=NOON).pk
        except UserError:  # the others were quicker five times; nothing of it is kept
            return None

    saved = [pk for pk in in_parallel(review) if pk]

    assert Review.objects.count() == Memory.objects.get().reviews == len(saved) > 1


def test_one_review_sent_by_eight_threads_counts_once():
    question, learner, client_id = QuestionFactory(), UserFactory(), uuid.uuid4()

    reviews = in_parallel(
        lambda: review_answer(learner, question, given="1992/5/15", client_id=client_id, at=NOON).pk
    )

    assert len(set(reviews)) == Review.objects.count() == Memory.objects.get().reviews == 1
