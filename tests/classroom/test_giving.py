"""The form that gives work to classes: what it refuses, and to whom it gives."""

from datetime import timedelta

import pytest
from django.utils import timezone

from questions.classroom.models import Assignment
from tests.conftest import client_of
from tests.factories.bank import QuestionFactory, SetFactory
from tests.factories.classroom import (
    AssignmentExceptionFactory,
    AssignmentFactory,
    ClassroomFactory,
    EnrolmentFactory,
    GroupFactory,
)

pytestmark = pytest.mark.django_db
RULES = {
    "title": "واجب",
    "time_zone": "UTC",
    "audience": "class",
    "attempts_allowed": "1",
    "feedback": "question",
    "shows_key": "feedback",
    "grading": "best",
    "late_policy": "keep",
}


@pytest.fixture
def classrooms():
    first = ClassroomFactory()
    return [first, ClassroomFactory(school=first.school, owner=first.teachers.get())]


@pytest.fixture
def teacher_client(classrooms):
    return client_of(classrooms[0].teachers.get())


def give(client, **rules):
    """Send the form as a browser does; the answer's status and for which classes work then exists."""
    question_set = SetFactory(is_listed=True, questions=[QuestionFactory()])
    answer = client.post(f"/assign/new/?set={question_set.pk}", RULES | rules)
    return answer.status_code, sorted(Assignment.objects.values_list("classroom_id", flat=True))


def test_work_goes_to_every_class_that_is_ticked(teacher_client, classrooms):
    both = [one.pk for one in classrooms]

    assert give(teacher_client, **{"class": both}) == (302, both)


def test_no_class_ticked_is_no_work_for_any(teacher_client, classrooms):
    assert give(teacher_client) == (422, [])


@pytest.mark.parametrize(("days", "given"), [(-1, False), (2, True)], ids=["yesterday", "in two days"])
def test_new_work_is_not_due_in_the_past(teacher_client, classrooms, days, given):
    closes = (timezone.now() + timedelta(days=days)).date()
    goal = classrooms[1].pk

    expected = (302, [goal]) if given else (422, [])
    assert give(teacher_client, **{"class": goal, "closes_on": closes.isoformat()}) == expected


@pytest.mark.parametrize("field", ["attempts_allowed", "limit_minutes", "draw"])
def test_nought_attempts_minutes_or_questions_are_refused_in_words(teacher_client, classrooms, field):
    refused = give(teacher_client, **{"class": classrooms[0].pk, field: "0"})
    taken = give(teacher_client, **{"class": classrooms[0].pk, field: "1"})

    assert (refused, taken) == ((422, []), (302, [classrooms[0].pk]))


def test_groups_are_offered_where_the_class_has_some(teacher_client, classrooms):
    place = f"/assign/new/?set={SetFactory(is_listed=True, questions=[QuestionFactory()]).pk}&class={classrooms[0].pk}"
    choice = 'name="audience" value="groups"'

    before = teacher_client.get(place).content.decode()
    GroupFactory(classroom=classrooms[0])

    assert [choice in page for page in (before, teacher_client.get(place).content.decode())] == [False, True]


def test_a_new_exception_asks_for_whom_and_overwrites_none(teacher_client, classrooms):
    assignment = AssignmentFactory(classroom=classrooms[0])
    known, other = (EnrolmentFactory(classroom=classrooms[0]).learner for _pupil in range(2))
    AssignmentExceptionFactory(assignment=assignment, learner=known)
    place = f"/assignments/{assignment.pk}/exception/"

    page = teacher_client.get(place).content.decode()
    refused = teacher_client.post(place, {"learner": "", "extra_minutes": "5"})

    assert [f'<option value="{one.pk}"' in page for one in (known, other)] == [False, True]
    assert (refused.status_code, assignment.exceptions.count()) == (422, 1)
    assert (
        f'<option value="{known.pk}" selected'
        in teacher_client.get(f"{place}?learner={known.pk}").content.decode()
    )
