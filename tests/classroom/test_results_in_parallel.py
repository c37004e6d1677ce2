"""Colleagues at the same moment: marks change once, one review set is made, no grade by hand is lost.

Each rule has a twin with its protection taken away. The twin must go wrong: it proves that the threads do meet.
"""

import uuid
from contextlib import contextmanager
from threading import Barrier

import pytest
from django.db import connection

from questions.bank.checking import ChoiceText
from questions.bank.moderation import Wording, edit
from questions.classroom import review_sets
from questions.classroom.handwork import change_grade, mark_again, to_mark_again
from questions.classroom.models import Assignment, GradeChange
from questions.classroom.review_sets import make_review_set
from questions.quizzes import regrading
from questions.quizzes.corrections import Regrade
from questions.quizzes.models import Answer
from questions.study.models import Review
from questions.study.rebuilding import differences
from questions.study.reviews import record_review, review_answer
from tests.classroom.results import assigned, handed_in, pupil_of
from tests.factories.bank import ChoiceQuestionFactory
from tests.factories.study import MemoryFactory
from tests.moments import DAY, NOON, TODAY
from tests.threads import THREADS, all_at_once, in_parallel

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def corrected():
    """An assignment whose first question was answered wrongly and is corrected now: the answer was right."""
    assignment = assigned()
    teacher = assignment.classroom.teachers.get()
    handed_in(assignment, pupil_of(assignment), [0.0, 1.0, 1.0])
    first = assignment.question_set.questions.order_by("set_items__position").first()
    texts = list(first.choices.values_list("text", flat=True))
    choices = tuple(ChoiceText(text, text == texts[2], "" if text == texts[2] else "لا") for text in texts)
    edit(first, Wording(first.stem, texts[2], choices), by=teacher, at=NOON)
    return assignment


@contextmanager
def without(model, name):
    """The table without one of its constraints, and empty again afterwards."""
    kept = model._meta.constraints
    constraint = next(one for one in kept if one.name == name)
    model._meta.constraints = [one for one in kept if one is not constraint]  # SQLite makes the table anew
    with connection.schema_editor() as editor:
        editor.remove_constraint(model, constraint)
    try:
        yield
    finally:
        model.objects.all().delete()
        model._meta.constraints = kept
        with connection.schema_editor() as editor:
            editor.add_constraint(model, constraint)


@pytest.fixture
def all_have_planned():
    """Hold every thread until all have seen the old mark."""
    looked = Barrier(THREADS)

    def planned(assignment):
        plan = to_mark_again(assignment)
        looked.wait(timeout=20)
        return plan

    return planned


def test_eight_colleagues_mark_again_once(corrected, all_have_planned):
    teacher = corrected.classroom.teachers.get()

    changed = in_parallel(lambda: mark_again(corrected, all_have_planned(corrected), by=teacher, at=NOON))

    assert sum(changed) == Regrade.objects.count() == 1
    assert Answer.objects.get(regraded=1.0).mark == 0.0


def test_twin_without_looking_at_the_mark_that_counts_it_is_written_down_again_and_again(
    corrected, all_have_planned, monkeypatch
):
    def take_over_blindly(one):
        return bool(Answer.objects.filter(pk=one.answer.pk).update(regraded=one.after))

    monkeypatch.setattr(regrading, "take_over", take_over_blindly)
    teacher = corrected.classroom.teachers.get()

    with without(Regrade, "regrade_once_per_revision"):
        in_parallel(lambda: mark_again(corrected, all_have_planned(corrected), by=teacher, at=NOON))

        assert Regrade.objects.count() == THREADS


def test_answers_that_come_while_memories_are_put_right_are_counted(corrected):
    answer = Answer.objects.select_related("item__attempt__learner", "item__question").get(mark=0.0)
    learner, question, teacher = answer.item.attempt.learner, answer.item.question, corrected.made_by
    record_review(learner, question, mark=0.0, given="3", client_id=answer.client_id, at=NOON)
    other = ChoiceQuestionFactory(fact=question.fact)
    plan = to_mark_again(corrected)

    def answer_another():
        review_answer(learner, other, given="2", client_id=uuid.uuid4(), at=NOON + DAY)

    def mark():
        return mark_again(corrected, plan, by=teacher, at=NOON)

    all_at_once([answer_another, mark, answer_another, answer_another])

    assert Review.objects.counted().count() == 4
    assert not Review.objects.counted().filter(mark=0.0).exists()
    assert list(differences(learner)) == []


def test_no_grade_by_hand_is_lost():
    assignment = assigned()
    learner, teacher = pupil_of(assignment), assignment.classroom.teachers.get()
    points = iter(range(THREADS))

    in_parallel(
        lambda: change_grade(
            assignment, learner, points=float(next(points)), reason="شفوي", by=teacher, at=NOON
        )
    )

    kept = sorted(GradeChange.objects.values_list("points", flat=True))
    assert kept == [float(number) for number in range(THREADS)]


@pytest.fixture
def forgetting():
    """A class in which somebody is forgetting a fact."""
    assignment = assigned()
    fact = assignment.question_set.questions.first().fact
    MemoryFactory(
        learner=pupil_of(assignment), fact=fact, stability=0.5, reviewed_on=TODAY - 9 * DAY, due_on=TODAY
    )
    return assignment.classroom


def test_eight_clicks_make_one_review_set(forgetting):
    teacher = forgetting.teachers.get()

    made = in_parallel(lambda: make_review_set(forgetting, day=TODAY, by=teacher, at=NOON).pk)

    assert len(set(made)) == 1
    assert Assignment.objects.filter(classroom=forgetting).count() == 2


def test_twin_without_its_address_each_click_makes_another(forgetting, monkeypatch):
    monkeypatch.setattr(review_sets, "address_of", lambda *args, **kwargs: f"review-{uuid.uuid4().hex}")
    teacher = forgetting.teachers.get()

    made = in_parallel(lambda: make_review_set(forgetting, day=TODAY, by=teacher, at=NOON).pk)

    assert len(set(made)) == THREADS
