"""A class's memory: who still knows what, the outlook, and one click against forgetting."""

from datetime import timedelta

import pytest
from django.utils import timezone

from questions.classroom.assigning import change_rules
from questions.classroom.exams import steer_assignment
from questions.classroom.memory import FADING, memory_of
from questions.classroom.models import Assignment, Audience
from questions.classroom.review_sets import make_review_set
from questions.classroom.simulating import outlook
from questions.common.errors import UserError
from questions.study.models import Memory
from questions.study.schedule import retrievability
from questions.work.worker import Worker
from tests.classroom.results import assigned, pupil_of
from tests.factories.bank import ChoiceQuestionFactory
from tests.factories.study import MemoryFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db


def facts_of(assignment):
    return [q.fact for q in assignment.question_set.questions.order_by("set_items__position")]


def remembers(learner, fact, *, stability, days_ago=10):
    return MemoryFactory(
        learner=learner,
        fact=fact,
        stability=stability,
        reviewed_on=TODAY - days_ago * DAY,
        due_on=TODAY - DAY,
    )


@pytest.fixture
def assignment():
    return assigned()


def test_the_map_has_the_predicted_recall_of_each_fact_and_pupil(assignment):
    first, second, third = facts_of(assignment)
    learner = pupil_of(assignment)
    remembers(learner, first, stability=100.0)
    remembers(learner, second, stability=1.0)

    memory = memory_of(assignment.classroom, day=TODAY, at=NOON)

    (row,) = memory.pupils
    expected = [retrievability(stability, days=10) for stability in (100.0, 1.0)]
    assert row.recalls == (*map(pytest.approx, expected), None)
    assert (row.mean, row.fading, row.overdue) == (pytest.approx(sum(expected) / 2), 1, 2)
    assert [one.fading for one in memory.facts] == [0, 1, 0]


def test_a_later_day_shows_what_will_be_forgotten_by_then(assignment):
    first = facts_of(assignment)[0]
    remembers(pupil_of(assignment), first, stability=5.0)

    today, later = (memory_of(assignment.classroom, day=TODAY + days * DAY, at=NOON) for days in (0, 110))

    assert (today.fading, later.fading) == (0, 1)
    assert later.mean < FADING < today.mean


def test_facts_of_other_classes_and_withdrawn_work_are_not_in_the_map(assignment):
    assigned()
    assigned(assignment.classroom, withdrawn_at=NOON)

    memory = memory_of(assignment.classroom, day=TODAY, at=NOON)

    assert [one.fact for one in memory.facts] == facts_of(assignment)


def test_reviewing_makes_the_outlook_better(assignment):
    learner = pupil_of(assignment)
    for fact in facts_of(assignment):
        remembers(learner, fact, stability=2.0)
    day = TODAY + 14 * DAY
    memory = memory_of(assignment.classroom, day=day, at=NOON)

    none, one, three = (outlook(memory, day=day, a_day=number) for number in (0, 1, 3))

    assert none.mean < min(one.mean, three.mean)
    assert none.reviews == 0 < one.reviews <= three.reviews
    assert none.mean == pytest.approx(memory.mean)


def test_one_click_gives_what_is_being_forgotten_to_those_who_forget_it(assignment):
    first, second, _third = facts_of(assignment)
    forgetting, sound = pupil_of(assignment, "أ"), pupil_of(assignment, "ب")
    remembers(forgetting, first, stability=0.5)
    remembers(forgetting, second, stability=300.0)
    remembers(sound, first, stability=300.0)
    teacher = assignment.classroom.teachers.get()

    made = make_review_set(assignment.classroom, day=TODAY, by=teacher, at=NOON)

    assert made.audience == Audience.LEARNERS
    assert [enrolment.learner for enrolment in made.enrolments.all()] == [forgetting]
    assert [question.fact for question in made.question_set.questions.all()] == [first]
    assert list(Assignment.objects.given_to(sound)) == [assignment]


def test_two_clicks_make_one_set(assignment):
    remembers(pupil_of(assignment), facts_of(assignment)[0], stability=0.5)
    teacher = assignment.classroom.teachers.get()

    made = [make_review_set(assignment.classroom, day=TODAY, by=teacher, at=NOON) for _click in range(2)]

    assert made[0] == made[1]
    assert assignment.classroom.assignments.count() == 2


def test_where_nothing_is_forgotten_nothing_is_made(assignment):
    remembers(pupil_of(assignment), facts_of(assignment)[0], stability=900.0)

    with pytest.raises(UserError):
        make_review_set(assignment.classroom, day=TODAY, by=assignment.classroom.teachers.get(), at=NOON)


def test_the_exam_of_an_assignment_steers_the_reviews_of_its_facts_alone(assignment):
    assignment.exam_on = TODAY + 20 * DAY
    assignment.save()
    learner, own, other = pupil_of(assignment), facts_of(assignment)[0], ChoiceQuestionFactory().fact
    for fact in (own, other):
        MemoryFactory(learner=learner, fact=fact, stability=30.0, reviewed_on=TODAY, due_on=TODAY + 30 * DAY)

    assert steer_assignment(assignment, at=NOON) == 1

    due = dict(Memory.objects.values_list("fact_id", "due_on"))
    assert due[own.pk] < assignment.exam_on
    assert due[other.pk] == TODAY + 30 * DAY


def test_an_exam_is_steered_to_as_soon_as_it_is_set(assignment):
    learner, fact = pupil_of(assignment), facts_of(assignment)[0]
    today = timezone.now().date()
    MemoryFactory(learner=learner, fact=fact, stability=30.0, reviewed_on=today, due_on=today + 30 * DAY)
    teacher = assignment.classroom.teachers.get()

    change_rules(assignment, exam_on=today + 20 * DAY, by=teacher, at=timezone.now())
    Worker().run_ready()

    assert Memory.objects.get().due_on < today + 20 * DAY


def test_the_review_set_of_the_next_day_is_another_one(assignment):
    remembers(pupil_of(assignment), facts_of(assignment)[0], stability=0.5)
    teacher = assignment.classroom.teachers.get()

    today = make_review_set(assignment.classroom, day=TODAY, by=teacher, at=NOON)
    tomorrow = make_review_set(assignment.classroom, day=TODAY + DAY, by=teacher, at=NOON + timedelta(days=1))

    assert today != tomorrow
